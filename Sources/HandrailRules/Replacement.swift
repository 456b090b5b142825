/// What a rule puts in the place of the words it finds, as loaded.
public struct Replacement: Sendable {
  /// One text, and what it takes the place of.
  public struct Wording: Sendable {
    /// The words it is for, as a term is written; nil for all that the rule finds.
    public let term: String?
    /// What to write: on one line, with the placeholders of ``MessageTemplate``.
    public let text: String
    /// Where it is written: bytes of the guardrail file.
    public let range: Range<Int>

    /// Creates a wording.
    public init(term: String?, text: String, range: Range<Int>) {
      self.term = term
      self.text = text
      self.range = range
    }
  }

  /// The wordings, in the order of the file; at most one of them has no term.
  public let wordings: [Wording]

  /// Creates a replacement.
  public init(_ wordings: [Wording]) { self.wordings = wordings }
}
