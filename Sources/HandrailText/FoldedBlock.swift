public import HandrailCore

/// A block of a document in the folded view.
public struct FoldedBlock: Sendable {
  /// Where in the post it stands.
  public let scope: Scope
  /// The front-matter key it comes from; nil for the body.
  public let field: String?
  /// Its text: a range of bytes in ``FoldedText/view``.
  public let range: Range<Int>
  /// Its words: a range of indices in ``FoldedText/words``.
  public let words: Range<Int>
  /// Other ways to read its words, where a disguise suggests one; almost always empty.
  public let readings: [Reading]

  /// Creates a block.
  init(
    scope: Scope, field: String?, range: Range<Int>, words: Range<Int>, readings: [Reading]
  ) {
    self.scope = scope
    self.field = field
    self.range = range
    self.words = words
    self.readings = readings
  }
}
