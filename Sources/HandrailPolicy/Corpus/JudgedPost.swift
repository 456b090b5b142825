public import HandrailCore

/// A post of a corpus: what a person said of it, and what the rules did.
public struct JudgedPost: Sendable {
  /// The words that should have been found exactly.
  public struct Quote: Sendable {
    /// The words; nil when they must not be shown.
    public let words: String?
    /// Whether a finding points at exactly these.
    public let isHit: Bool

    /// What was found that has it in common with them, where they were not; nil for nothing, or for what
    /// must not be shown.
    public let instead: String?

    /// Creates a quote.
    public init(words: String?, isHit: Bool, instead: String? = nil) {
      self.words = words
      self.isHit = isHit
      self.instead = instead
    }
  }

  /// The corpus.
  public let path: String
  /// Its 1-based line in the corpus.
  public let line: Int
  /// Its id.
  public let id: String
  /// What should be found.
  public let labels: [CorpusLabel]
  /// What was.
  public let findings: [Finding]
  /// The words that should have been found exactly.
  public let quotes: [Quote]
  /// How it begins, for knowing it again; nil when that must not be shown.
  public let opening: String?

  /// Creates a judged post.
  public init(
    path: String, line: Int, id: String, labels: [CorpusLabel], findings: [Finding],
    quotes: [Quote], opening: String?
  ) {
    self.path = path
    self.line = line
    self.id = id
    self.labels = labels
    self.findings = findings
    self.quotes = quotes
    self.opening = opening
  }

  /// Whether nobody may be failed for it.
  var isProtected: Bool { labels.contains(.protected) }

  /// The findings that are more than advice, and count.
  var objections: [Finding] {
    findings.filter { $0.severity > .advice && $0.suppression == nil }
  }
}
