internal import HandrailCore

/// A block whose words are known and whose other readings are not yet.
struct FoldedBlockDraft {
  /// The block of the document.
  let source: Block
  /// Its range in the view.
  let range: Range<Int>
  /// Its words.
  let words: Range<Int>
  /// What its words suggest.
  let hints: ReadingHints
  private let squashed: Range<Int>

  /// Splits a block whose range in the view is known.
  init(_ block: Block, _ range: Range<Int>, _ splitter: inout WordSplitter) {
    let firstWord = splitter.words.count
    let firstSquashed = splitter.squashed.count
    splitter.split(range, scope: block.scope)
    source = block
    self.range = range
    words = firstWord..<splitter.words.count
    squashed = firstSquashed..<splitter.squashed.count
    hints = splitter.hints
  }

  /// The finished block.
  func block(_ readings: [Reading]) -> FoldedBlock {
    FoldedBlock(
      scope: source.scope, field: source.field, range: range, words: words, squashed: squashed,
      spaced: hints.spaced, readings: readings)
  }
}
