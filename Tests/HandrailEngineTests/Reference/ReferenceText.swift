import HandrailCore
import HandrailText

/// All that folding says of a document, for every block of it, whether or not anybody needs it.
///
/// The one place where the reference engine meets the folded text of the real one.
struct ReferenceText {
  struct Block {
    let scope: Scope
    let field: String?
    let range: Range<Int>
    let words: [SpeltWord]
    let readings: [(disguise: Disguise?, words: [SpeltWord])]
    let squashed: [SquashedWord]
    /// Runs of single letters.
    let spaced: [[SpeltWord]]
  }

  /// A word with its letters.
  struct SpeltWord {
    let range: Range<Int>
    let joint: Word.Joint
    /// The hash of a word that is a guess, of which no letters are known; nil for all others.
    let guess: UInt64?
    /// The case-folded letters of the view.
    let folded: String

    init(_ word: Word, in view: [UInt8]) {
      range = word.range
      joint = word.joint
      guess = word.isGuess ? word.hash : nil
      folded = String(decoding: Folding.fold(view[word.range]), as: UTF8.self)
    }
  }

  let view: [UInt8]
  let map: SourceMap
  let disguised: [DisguisedRange]
  let blocks: [Block]

  init(_ document: Document) {
    let text = FoldedText(document)
    view = text.view
    map = text.map
    disguised = text.disguised
    var reader = WordReader(text)
    blocks = text.blocks.enumerated().map { number, block in
      func spell(_ words: some Sequence<Word>) -> [SpeltWord] {
        words.map { SpeltWord($0, in: text.view) }
      }
      let words = reader.words(ofBlock: number)
      return Block(
        scope: block.scope, field: block.field, range: block.range, words: spell(words.words),
        readings: words.readings.map { ($0.disguise, spell($0.words)) }, squashed: words.squashed,
        spaced: words.spaced.map { spell(words.words[$0]) })
    }
  }

  /// The text of a stretch of the view.
  func string(_ range: Range<Int>) -> String { String(decoding: view[range], as: UTF8.self) }
}
