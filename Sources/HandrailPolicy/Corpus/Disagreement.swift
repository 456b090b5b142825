public import HandrailCore

/// A point on which a rule and the person who labelled a post differ.
public struct Disagreement: Sendable {
  /// What they differ on; the cases stand in the order of how bad each is.
  public enum Kind: Int, Sendable {
    /// Protected speech is flagged.
    case protected
    /// A post is flagged in which nothing should be.
    case wrong
    /// Nothing was found where something should be.
    case missed
    /// A post that should be flagged is flagged for something else, too.
    case otherwise
    /// The words that should be found exactly were not.
    case quote
  }

  /// What they differ on.
  public let kind: Kind
  /// How much the finding weighs, or could.
  public let severity: Severity
  /// The corpus.
  public let path: String
  /// The 1-based line of the post in the corpus.
  public let line: Int
  /// The id of the post.
  public let post: String
  /// The rule that found something, or the label that nothing was found for; nil for a quote.
  public let name: String?
  /// What was found, or how the post begins; nil when it must not be shown.
  public let words: String?
  /// What was found in the place of a quote; nil for nothing.
  public var instead: String?
  /// Where the rule looked: `text`, `title`; nil where nothing was found.
  public let field: String?
  /// Where the words start; nil where nothing was found.
  public let start: Position?

  /// All of them, the worst first; of those that are as bad, in the order of the corpus.
  static func all(in posts: [JudgedPost], by labels: CorpusLabels) -> [Disagreement] {
    let all = posts.flatMap { post in
      objections(to: post, by: labels) + misses(in: post, by: labels) + unhitQuotes(of: post)
    }
    return all.enumerated().sorted { a, b in
      (a.element.rank, a.offset) < (b.element.rank, b.offset)
    }.map(\.element)
  }

  /// Errors before warnings before advice, and by kind among them; quotes at the end.
  private var rank: Int {
    let weight = severity == .error ? 0 : severity == .warning ? 1 : 2
    return switch kind {
    case .protected: 0
    case .wrong, .missed: 1 + 2 * weight + (kind == .missed ? 1 : 0)
    case .otherwise: 7
    case .quote: 8
    }
  }

  /// What was flagged and should not be: once for each rule.
  private static func objections(to post: JudgedPost, by labels: CorpusLabels) -> [Disagreement] {
    let isExpected = post.isExpected(by: labels)
    var seen: Set<RuleID> = []
    return post.objections.compactMap { finding in
      let isLabelled = post.labels.contains { $0.covers(finding.rule) }
      guard post.isProtected || !isLabelled, seen.insert(finding.rule).inserted else { return nil }
      return Disagreement(
        kind: post.isProtected ? .protected : isExpected ? .otherwise : .wrong,
        severity: finding.severity, path: post.path, line: post.line, post: post.id,
        name: finding.rule.description, words: finding.match, field: finding.field,
        start: finding.start)
    }
  }

  /// What should be found and was not.
  private static func misses(in post: JudgedPost, by labels: CorpusLabels) -> [Disagreement] {
    post.labels.compactMap { label in
      guard let severity = labels.severity(of: label),
        !post.findings.contains(where: { label.covers($0.rule) })
      else { return nil }
      return Disagreement(
        kind: .missed, severity: severity, path: post.path, line: post.line, post: post.id,
        name: label.description, words: post.opening, field: nil, start: nil)
    }
  }

  private static func unhitQuotes(of post: JudgedPost) -> [Disagreement] {
    post.quotes.filter { !$0.isHit }.map { quote in
      Disagreement(
        kind: .quote, severity: .advice, path: post.path, line: post.line, post: post.id,
        name: nil, words: quote.words, instead: quote.instead, field: nil, start: nil)
    }
  }
}
