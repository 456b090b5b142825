/// The words of a block of the folded view, and the other ways to read them.
public struct BlockWords: Sendable {
  /// Its words, in order.
  public let words: [Word]
  /// Its hashtags, mentions and parts of a link as one word each, in order.
  public let squashed: [SquashedWord]
  /// Runs of four or more single letters with one character between neighbours, `F a l c o n`, and with
  /// white space and a sign at most between words, as ranges of indices in ``words``; almost always empty.
  ///
  /// A disguised term may start and end anywhere in a run: look its squashed form up by
  /// ``FoldedText/squashedHash(of:)``.
  public let spaced: [Range<Int>]
  /// Other ways to read its words; almost always empty.
  public let readings: [Reading]

  /// Creates the words of a block.
  init(
    words: [Word], squashed: [SquashedWord], spaced: [Range<Int>], readings: [Reading]
  ) {
    self.words = words
    self.squashed = squashed
    self.spaced = spaced
    self.readings = readings
  }
}
