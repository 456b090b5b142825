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
  /// Its hashtags, mentions and parts of a link: a range of indices in ``FoldedText/squashed``.
  public let squashed: Range<Int>
  /// Runs of four or more single letters with one character between neighbours, `F a l c o n`, as
  /// ranges of indices in ``FoldedText/words``; almost always empty.
  ///
  /// A disguised term may start and end anywhere in a run: look its squashed form up by
  /// ``FoldedText/squashedHash(ofWords:)``.
  public let spaced: [Range<Int>]
  /// Other ways to read its words; almost always empty.
  public let readings: [Reading]

  /// Creates a block.
  init(
    scope: Scope, field: String?, range: Range<Int>, words: Range<Int>,
    squashed: Range<Int> = 0..<0, spaced: [Range<Int>] = [], readings: [Reading]
  ) {
    self.scope = scope
    self.field = field
    self.range = range
    self.words = words
    self.squashed = squashed
    self.spaced = spaced
    self.readings = readings
  }
}
