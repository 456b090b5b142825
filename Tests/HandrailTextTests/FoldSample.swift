import HandrailCore

@testable import HandrailText

/// A document built by hand: pieces of text with the source they came from.
struct FoldSample {
  private var source: [UInt8] = []
  private var text: [UInt8] = []
  private var map = SourceMap()
  private var blocks: [Block] = []
  private var start = 0

  /// Text that stands in the source as it is.
  func text(_ string: String) -> FoldSample { piece(string, from: string) }

  /// Source that leaves no text, such as markup.
  func skip(_ string: String) -> FoldSample {
    var copy = self
    copy.source += Array(string.utf8)
    return copy
  }

  /// Text that came from other source, such as a character reference.
  func piece(_ string: String, from written: String) -> FoldSample {
    var copy = self
    let bytes = Array(string.utf8)
    let from = copy.source.count
    copy.source += Array(written.utf8)
    copy.text += bytes
    copy.map.append(length: bytes.count, source: from..<copy.source.count, whole: string != written)
    return copy
  }

  /// Ends a block.
  func block(_ scope: Scope = .prose) -> FoldSample {
    var copy = self
    copy.blocks.append(Block(scope: scope, range: start..<text.count))
    copy.start = text.count
    return copy
  }

  /// The document.
  var document: Document {
    let metadata = PostMetadata()
    return Document(
      source: SourceText(path: "sample", utf8: source), metadata: metadata, fields: [],
      text: text, map: map, blocks: blocks, problems: [])
  }

  /// The document, folded.
  var folded: FoldedText { FoldedText(document) }

  /// A text that is one block, folded.
  static func fold(_ text: String, scope: Scope = .prose) -> FoldedText {
    FoldSample().text(text).block(scope).folded
  }
}

extension FoldedText {
  /// The words of each block.
  var wordsByBlock: [BlockWords] {
    var reader = WordReader(self)
    return blocks.indices.map { reader.words(ofBlock: $0) }
  }

  /// The words of all blocks.
  var words: [Word] { wordsByBlock.flatMap(\.words) }

  /// The squashed words of all blocks.
  var squashed: [SquashedWord] { wordsByBlock.flatMap(\.squashed) }

  /// The view as a string.
  var viewText: String { String(decoding: view, as: UTF8.self) }

  /// The folded words, each after the sign of its joint: `|` hump, `_` space, `'`, `.`, `;` gap.
  func shape(_ words: [Word]? = nil) -> String {
    var result = ""
    for word in words ?? self.words {
      switch word.joint {
      case .gap: result += result.isEmpty ? "" : ";"
      case .space: result += "_"
      case .sign: result += "."
      case .hump: result += "|"
      case .apostrophe: result += "'"
      }
      result += String(decoding: Folding.fold(view[word.range]), as: UTF8.self)
    }
    return result
  }

  /// The source bytes of a word, as a string.
  func source(of word: Word, in document: Document) -> String {
    String(decoding: document.source.bytes[map.source(of: word.range)], as: UTF8.self)
  }

  /// The disguises, as their names and texts.
  var disguises: [String] {
    disguised.map { "\($0.disguise): " + String(decoding: view[$0.range], as: UTF8.self) }
  }
}

/// SplitMix64, so that random tests are the same in every run.
struct FoldRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
