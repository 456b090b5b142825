public import HandrailCore

/// Holds the posts of a run against the baseline, one after the other, and keeps account of the
/// entries.
///
/// An entry excuses one finding, wherever it is: so posts come in report order, from all workers.
public struct BaselineLedger {
  private let baseline: Baseline
  private let rules: RuleScope
  private let exists: (String) -> Bool
  /// The posts of files that are there no more, by the rules that they had findings of; nil until
  /// somebody asks.
  private var gone: [RuleID: [PostName]]?
  private var taken: Set<Int> = []
  /// Entries of posts that were looked at and in which they were not found, at first.
  private var missed: Set<Int> = []
  /// Those of them whose rule has waived findings in the post.
  private var waived: Set<Int> = []
  /// What was looked at, and what could not be looked at as a whole.
  private var posts: Set<PostName> = []
  private var batches: Set<String> = []
  private var undecided: Set<String> = []
  /// How many more comparisons there may be for posts that moved.
  private var comparisonsLeft = 1_000_000

  /// Opens the account.
  ///
  /// - Parameters:
  ///   - baseline: the baseline.
  ///   - rules: which rules have a say.
  ///   - exists: whether a file is still there, by the path in the baseline.
  public init(_ baseline: Baseline, rules: RuleScope, exists: @escaping (String) -> Bool) {
    self.baseline = baseline
    self.rules = rules
    self.exists = exists
  }

  /// Marks the findings of the next post that were there before, and judges it anew.
  ///
  /// - Parameters:
  ///   - report: the report on the post; findings that are waived stay so.
  ///   - path: its file, as the baseline would call it.
  ///   - failOn: the severity at and above which findings fail a post.
  public mutating func settle(_ report: inout PostReport, path: String, failOn: Severity) {
    let post = PostName(path: path, id: report.id)
    let own = baseline.entries(of: post)
    let pairs =
      own.isEmpty
      ? movedPairs(report.findings, to: post)
      : EntryMatch(baseline: baseline, taken: taken).pairs(report.findings, in: post)
    for pair in pairs {
      report.findings[pair.finding].suppression = .baseline
      taken.insert(pair.entry)
    }
    if !pairs.isEmpty {
      report.verdict = VerdictPolicy.verdict(
        on: report.findings, problems: report.problems, failOn: failOn)
    }
    note(report, post, own)
  }

  private mutating func note(_ report: PostReport, _ post: PostName, _ own: Range<Int>) {
    posts.insert(post)
    if post.id != nil { batches.insert(post.path) }
    guard report.problems.isEmpty, report.leftAlone == nil else {
      undecided.insert(post.path)
      return
    }
    let waivedRules = Set(report.findings.filter(\.isWaived).map(\.rule))
    for number in own where !taken.contains(number) {
      let rule = baseline.entries[number].rule
      guard rules.judges(rule, skipped: report.skipped) else { continue }
      missed.insert(number)
      if waivedRules.contains(rule) { waived.insert(number) }
    }
  }

  /// The entries of a file that is there no more and that this post has the words of, and the words
  /// around them: it was given another name.
  private mutating func movedPairs(_ findings: [Finding], to post: PostName) -> [EntryMatch.Pair] {
    let findings = findings.contains(where: \.mayBeInBaseline) ? findings : []
    guard !findings.isEmpty else { return [] }
    let gone = postsOfGoneFiles()
    var candidates: Set<PostName> = []
    for finding in findings where finding.mayBeInBaseline {
      for old in gone[finding.rule] ?? [] where old.id == post.id { candidates.insert(old) }
    }
    let match = EntryMatch(baseline: baseline, taken: taken)
    var best: [EntryMatch.Pair] = []
    for old in candidates.sorted() {
      comparisonsLeft -= findings.count
      guard comparisonsLeft >= 0 else { break }
      let pairs = match.exactPairs(findings, in: old, hasMoved: true)
      if pairs.count > best.count { best = pairs }
    }
    return best
  }

  private mutating func postsOfGoneFiles() -> [RuleID: [PostName]] {
    if let gone { return gone }
    var found: [RuleID: [PostName]] = [:]
    var (file, isThere) = ("", true)
    for post in baseline.posts {
      if post.path != file { (file, isThere) = (post.path, exists(post.path)) }
      if isThere { continue }
      for rule in Set(baseline.entries(of: post).map({ baseline.entries[$0].rule })) {
        found[rule, default: []].append(post)
      }
    }
    gone = found
    return found
  }

  /// The numbers of the entries that nothing is left of, in order.
  ///
  /// An entry is stale when its post was looked at by its rule, and when its file is gone and the run
  /// would have looked at it.
  ///
  /// - Parameter covers: whether the run took in all the posts of a file that is, or would be, there.
  /// - Returns: their numbers.
  func staleEntries(covers: (String) -> Bool) -> [Int] {
    var lost: (file: String, isLost: Bool)?
    return baseline.entries.indices.filter { (number: Int) -> Bool in
      let entry = baseline.entries[number]
      let file = entry.post.path
      if taken.contains(number) || undecided.contains(file) { return false }
      if missed.contains(number) { return true }
      guard !posts.contains(entry.post), rules.judges(entry.rule) else { return false }
      // Entries of one file stand together.
      if lost?.file != file {
        lost = (file, covers(file) && (batches.contains(file) || !exists(file)))
      }
      return lost?.isLost == true
    }
  }

  /// The entries that nothing is left of, in order.
  public func stale(covers: (String) -> Bool) -> [BaselineEntry] {
    staleEntries(covers: covers).map { baseline.entries[$0] }
  }

  /// The entries that still stand for something, or may.
  public func kept(covers: (String) -> Bool) -> [BaselineEntry] {
    let stale = Set(staleEntries(covers: covers))
    return baseline.entries.indices.filter { !stale.contains($0) }.map { baseline.entries[$0] }
  }

  /// The entries that this run has nothing to say of: those of other posts, and those of rules that
  /// did not look.
  public func untouched(covers: (String) -> Bool) -> [BaselineEntry] {
    let settled = taken.union(staleEntries(covers: covers))
    return baseline.entries.indices.filter { !settled.contains($0) }.map { baseline.entries[$0] }
  }

  /// What there is to say of stale entries: one finding for each post and rule, at its first entry.
  ///
  /// - Parameters:
  ///   - severity: how much it weighs.
  ///   - covers: whether the run took in all the posts of a file that is, or would be, there.
  /// - Returns: the findings, in the order of the file.
  public func housekeeping(severity: Severity, covers: (String) -> Bool) -> [Finding] {
    var groups: [(first: Int, count: Int)] = []
    for number in staleEntries(covers: covers) {
      let entry = baseline.entries[number]
      if let last = groups.last, baseline.entries[last.first].post == entry.post,
        baseline.entries[last.first].rule == entry.rule
      {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((number, 1))
      }
    }
    return groups.map { group in
      baseline.finding(
        ofStale: group.first, count: group.count, mayBeWaived: waived.contains(group.first),
        severity: severity)
    }
    .sorted(by: Finding.reportOrder)
  }
}
