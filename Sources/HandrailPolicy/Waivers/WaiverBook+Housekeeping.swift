public import HandrailCore
import HandrailRules

extension WaiverBook {
  /// What is wrong with the recorded waivers, as far as a run can tell.
  ///
  /// Of a waiver that has nothing to do with what was found, nothing is said unless the run was of all
  /// posts: a commit of one post is no time to hear about the others.
  ///
  /// - Parameters:
  ///   - posts: The reports on the posts of the run.
  ///   - isWhole: Whether these are all posts there are.
  ///   - file: Gives the file of a post as seen from the folder of `handrail.yml`, by its path.
  /// - Returns: Findings at the waivers, in report order.
  public func housekeeping(
    on posts: [PostReport], isWhole: Bool, file: (String) -> String?
  ) -> [Finding] {
    guard !recorded.isEmpty else { return [] }
    let files = posts.map { file($0.path) }
    var uses = Array(repeating: WaiverUse(), count: recorded.entries.count)
    for (post, file) in zip(posts, files) where !post.findings.isEmpty {
      let numbers = recorded.numbers(forFile: file, id: post.id)
      for finding in post.findings {
        guard let rule = rules[finding.rule] else { continue }
        for number in recorded.numbers(for: finding, among: numbers, file: file) {
          uses[number].add(finding.rule, isRefused: rule.right == .nobody)
        }
      }
    }
    var fingerprints = WaiverFingerprints()
    return zip(recorded.entries, uses).flatMap { entry, use -> [Finding] in
      guard isWhole || use.count > 0 else { return [] }
      let place = WaiverPlace(entry.waiver, isWithheld: entry.isWithheld)
      var faults = faults(of: entry, use)
      if faults.isEmpty, use.count == 0, isUnused(entry, in: posts, files) {
        faults.append(.unused(entry.shown, owner: owner(of: entry)))
      }
      return faults.map(place.finding)
    }
    .sorted(by: Finding.reportOrder).map {
      fingerprints.named($0, file: file($0.path))
    }
  }

  /// What is wrong with a waiver, whether or not it is of use.
  private func faults(of entry: RecordedWaivers.Entry, _ use: WaiverUse) -> [WaiverFault] {
    var faults: [WaiverFault] = []
    let unknown = zip(entry.waiver.rules, entry.targets).filter { !rules.knows($0.1) }.map(\.0)
    if let first = unknown.first {
      let suggestion = NearestWord(rules.names).suggestion(for: first)
      faults.append(
        .unknownRule(
          entry.isWithheld ? nil : unknown.shown, suggestion: suggestion,
          owner: rules.owner(of: WaiverTarget(suggestion ?? first))))
    }
    let named = entry.targets.compactMap { target -> RuleID? in
      if case .rule(let rule) = target, rules[rule]?.right == .nobody { rule } else { nil }
    }
    for rule in Set(named).union(use.refused).sorted() {
      if let rule = rules[rule].map({ WaiverFault.notAllowed(rule, $0) }) { faults.append(rule) }
    }
    if entry.isExpired, let until = entry.waiver.until,
      entry.targets.contains(where: rules.isChosen)
    {
      faults.append(.expired(entry.shown, on: until, owner: owner(of: entry)))
    } else if let fault = breadth(of: entry, use) {
      faults.append(fault)
    }
    return faults
  }

  private func breadth(of entry: RecordedWaivers.Entry, _ use: WaiverUse) -> WaiverFault? {
    let isBroad = entry.targets.contains { target in
      if case .rule = target { false } else { rules.knows(target) }
    }
    let owner = owner(of: entry)
    if isBroad, entry.waiver.fingerprint == nil {
      return .overBroad(
        "This waiver is for more than one rule by a single name.",
        instead: "Name the rules that are meant.", owner: owner)
    }
    if entry.isForEveryPost, entry.waiver.fingerprint == nil {
      return .overBroad(
        "This waiver is for every post there is.",
        instead: "Name the posts that are meant, or change the rule.", owner: owner)
    }
    let stands = use.count - use.refusedCount
    guard stands > WaiverFault.most else { return nil }
    return .overBroad(
      "This waiver lets \(stands) findings stand.",
      instead: "See that all of them are meant; if they are, the rule may be wrong.", owner: owner)
  }

  /// Whether a waiver that matched nothing surely has nothing to match.
  private func isUnused(
    _ entry: RecordedWaivers.Entry, in posts: [PostReport], _ files: [String?]
  ) -> Bool {
    guard entry.targets.allSatisfy({ rules.isInForce($0) }) else { return false }
    let named = Set(entry.targets.flatMap { rules.rules(of: $0) ?? [] })
    return zip(posts, files).allSatisfy { post, file in
      guard entry.names(file: file, id: post.id) else { return true }
      return post.problems.isEmpty && post.leftAlone == nil && post.protectedCount == 0
        && !post.skipped.contains { $0.rules.contains(where: named.contains) }
    }
  }

  private func owner(of entry: RecordedWaivers.Entry) -> String? {
    entry.targets.lazy.compactMap { rules.owner(of: $0) }.first
  }
}

/// What a recorded waiver matched in a run.
private struct WaiverUse {
  private(set) var count = 0
  private(set) var refusedCount = 0
  private(set) var refused: Set<RuleID> = []

  mutating func add(_ rule: RuleID, isRefused: Bool) {
    count += 1
    guard isRefused else { return }
    refusedCount += 1
    refused.insert(rule)
  }
}

extension RecordedWaivers.Entry {
  /// What it is for, in words.
  fileprivate var shown: String { isWithheld ? "what it names" : waiver.rules.shown }
}
