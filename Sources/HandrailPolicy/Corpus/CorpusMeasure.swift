import HandrailCore

/// How far the rules and the people who labelled a corpus agree, post by post.
///
/// A post is *flagged* when it has an error or a warning; advice alone flags nothing. It *should be*
/// when one of its labels speaks of a rule under test that is an error or a warning.
public struct CorpusMeasure: Sendable {
  /// What is known of a guardrail, or of one rule.
  public struct Row: Hashable, Sendable {
    /// The guardrail or the rule.
    public let name: String
    /// In how many posts it found anything, advice included.
    public internal(set) var posts = 0
    /// How far it and the labels agree.
    public internal(set) var agreement = Agreement()

    init(_ name: String) { self.name = name }
  }

  /// How many posts there are.
  public let postCount: Int
  /// How many of them should be flagged.
  public private(set) var expectedCount = 0
  /// How many carry protected speech.
  public private(set) var protectedCount = 0
  /// How many of those were flagged all the same.
  public private(set) var protectedFlagged = 0
  /// Whether posts were flagged that should be, all rules together.
  public private(set) var overall = Agreement()
  /// The guardrails that are named by labels or found something, in order.
  public private(set) var guardrails: [Row] = []
  /// The rules that are named by labels or found something, in order.
  public private(set) var rules: [Row] = []
  /// How many quotes should be hit exactly, and how many were.
  public private(set) var quotes = (hit: 0, count: 0)
  /// Labels that nothing under test looks for, with the number of their posts, by name.
  public private(set) var untested: [(label: String, posts: Int)] = []
  /// Where rules and people differ, the worst first.
  public let disagreements: [Disagreement]

  /// Measures posts.
  ///
  /// - Parameters:
  ///   - posts: the posts, in the order of the corpus.
  ///   - labels: what labels can mean to the rules under test.
  public init(_ posts: [JudgedPost], by labels: CorpusLabels) {
    postCount = posts.count
    disagreements = Disagreement.all(in: posts, by: labels)
    for post in posts { countWhole(post, labels) }
    let names = labels.tested.reduce(into: [String]()) { names, rule in
      if names.last != rule.id.guardrail, !names.contains(rule.id.guardrail) {
        names.append(rule.id.guardrail)
      }
    }
    guardrails = names.compactMap { name in
      Self.row(name, in: posts, labelled: { $0.guardrail == name }) { $0.guardrail == name }
    }
    rules = labels.tested.compactMap { rule in
      Self.row(rule.id.description, in: posts, labelled: { $0 == .rule(rule.id) }) { $0 == rule.id }
    }
    countUntested(posts, labels)
  }

  private mutating func countWhole(_ post: JudgedPost, _ labels: CorpusLabels) {
    let isFlagged = !post.objections.isEmpty
    let isExpected = post.isExpected(by: labels)
    switch (isExpected, isFlagged) {
    case (true, true): (overall.right, overall.found) = (overall.right + 1, overall.found + 1)
    case (true, false): overall.missed += 1
    case (false, true): overall.wrong += 1
    case (false, false): break
    }
    if isExpected { expectedCount += 1 }
    if post.isProtected {
      protectedCount += 1
      if isFlagged { protectedFlagged += 1 }
    }
    quotes.count += post.quotes.count
    quotes.hit += post.quotes.count { $0.isHit }
  }

  /// What is known of some rules; nil when no label names them and they found nothing.
  private static func row(
    _ name: String, in posts: [JudgedPost], labelled: (CorpusLabel) -> Bool,
    holds: (RuleID) -> Bool
  ) -> Row? {
    var row = Row(name)
    for post in posts {
      let found = post.findings.filter { holds($0.rule) }
      if !found.isEmpty { row.posts += 1 }
      let own = post.labels.filter(labelled)
      if !own.isEmpty {
        let isFound = own.contains { label in found.contains { label.covers($0.rule) } }
        if isFound { row.agreement.found += 1 } else { row.agreement.missed += 1 }
      }
      let objections = post.objections.filter { holds($0.rule) }
      if !objections.isEmpty {
        // A guardrail is right about a post that is labelled with any of its rules; a rule, about one
        // that is labelled with it or its guardrail.
        let isRight =
          !own.isEmpty
          || objections.contains { finding in
            post.labels.contains { $0.covers(finding.rule) }
          }
        if isRight { row.agreement.right += 1 } else { row.agreement.wrong += 1 }
      }
    }
    return row.posts == 0 && row.agreement == Agreement() ? nil : row
  }

  private mutating func countUntested(_ posts: [JudgedPost], _ labels: CorpusLabels) {
    var counts: [String: Int] = [:]
    for post in posts {
      for label in Set(post.labels)
      where label != .protected && labels.severity(of: label) == nil {
        counts[label.description, default: 0] += 1
      }
    }
    untested = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension JudgedPost {
  /// Whether something more than advice should be found in it.
  func isExpected(by labels: CorpusLabels) -> Bool {
    self.labels.contains { label in labels.severity(of: label).map { $0 > .advice } ?? false }
  }
}
