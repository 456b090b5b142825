import HandrailCore
import HandrailText

/// Which stretches of a post other words may take the place of.
///
/// Only plain words of the author's own: not what stands in code, in comments, in addresses or in
/// quotes, and nothing with markup, a line end or a disguise inside.
struct ReplaceableWords {
  private let document: Document
  private let text: FoldedText
  /// The addresses in the source: one in plain text is prose, too.
  private let links: MergedRanges

  init(document: Document, text: FoldedText) {
    self.document = document
    self.text = text
    links = MergedRanges(
      text.blocks.filter { $0.scope == .link && !$0.range.isEmpty }
        .map { text.map.source(of: $0.range) })
  }

  /// The words of a hit, as they stand in the source; nil when they must stay as they are.
  ///
  /// - Parameters:
  ///   - range: the hit, in the view.
  ///   - source: the same in the source.
  /// - Returns: the words.
  func words(of range: Range<Int>, source: Range<Int>) -> String? {
    let bytes = document.source.bytes[source]
    guard ScopeSet.ownWords.contains(scope(at: range.lowerBound)),
      !bytes.contains(where: { $0 < 0x20 }), bytes == text.view[range], !links.touches(source)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether other words may stand where `source` is: within a longer word, a hashtag or a mention
  /// only a single word does.
  func hasRoom(for words: String, at source: Range<Int>) -> Bool {
    let bytes = document.source.bytes
    let isJoined =
      (source.lowerBound > 0 && Self.joins(bytes[source.lowerBound - 1]))
      || (source.upperBound < bytes.count && Self.joins(bytes[source.upperBound]))
    return !isJoined || words.allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// Whether a byte belongs to a word, or ties one to what follows it.
  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "#"), UInt8(ascii: "@"):
      true
    default: byte >= 0x80
    }
  }

  /// The scope of the block that holds an offset in the view.
  private func scope(at offset: Int) -> Scope {
    var low = 0
    var high = text.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if text.blocks[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < text.blocks.count ? text.blocks[low].scope : .comment
  }
}
