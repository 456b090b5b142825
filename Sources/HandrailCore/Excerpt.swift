/// The part of a source line that a finding is shown in.
///
/// Words under `redact` are already masked; control characters are already replaced. What a
/// reporter prints is exactly `text`.
public struct Excerpt: Hashable, Sendable {
  /// The 1-based number of the line.
  public let line: Int
  /// The line, without its line ending, or the part of a long line around the finding.
  public let text: String
  /// What to underline: a range of UTF-8 offsets in `text`.
  public let highlight: Range<Int>
  /// Whether the line goes on before `text`.
  public let isCutBefore: Bool
  /// Whether the line goes on after `text`.
  public let isCutAfter: Bool
  /// Whether the finding goes on past this line.
  public let continues: Bool

  /// Creates an excerpt.
  public init(
    line: Int, text: String, highlight: Range<Int>, isCutBefore: Bool, isCutAfter: Bool,
    continues: Bool
  ) {
    self.line = line
    self.text = text
    self.highlight = highlight
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
    self.continues = continues
  }
}
