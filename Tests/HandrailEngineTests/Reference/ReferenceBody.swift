import HandrailCore
import HandrailRules

/// The headings, paragraphs and quotes that a reader of the page reads in order.
struct ReferenceBody {
  private let text: ReferenceText
  private let blocks: [ReferenceText.Block]

  init(_ text: ReferenceText) {
    self.text = text
    blocks = text.blocks.filter { block in
      [.heading, .prose, .quote].contains(block.scope) && block.field == nil
    }
  }

  /// Where a requirement must be met; nil for anywhere, and where there is no body.
  func stretch(_ place: Placement, fold: Int) -> Range<Int>? {
    guard let first = blocks.first?.range, let last = blocks.last?.range else { return nil }
    switch place {
    case .anywhere: return nil
    case .firstParagraph: return first
    case .firstSentence:
      return ReferenceSentences(of: first, in: text).sentence(at: first.lowerBound)
    case .firstCharacters(let count):
      return first.lowerBound..<(starts(of: count).dropFirst(count).first ?? last.upperBound)
    case .beforeTheFold:
      return first.lowerBound..<(starts(of: fold).dropFirst(fold).first ?? last.upperBound)
    case .firstWords(let count):
      let words = blocks.flatMap(\.words)
      let end = words.count < count ? last.upperBound : words[count - 1].range.upperBound
      return first.lowerBound..<end
    }
  }

  /// Where the characters of the body start, one more than asked for if there are so many.
  private func starts(of count: Int) -> [Int] {
    blocks.flatMap { block in block.range.filter { text.view[$0] & 0xC0 != 0x80 } }
      .prefix(count + 1).map { $0 }
  }

  /// The first character of the post; nothing when there is none.
  var firstCharacter: Range<Int> {
    guard let start = text.blocks.first(where: { !$0.range.isEmpty })?.range.lowerBound,
      let scalar = text.string(start..<text.view.count).unicodeScalars.first
    else { return 0..<0 }
    return start..<start + UTF8.width(scalar)
  }

  /// The place in words.
  static func phrase(_ place: Placement) -> String {
    switch place {
    case .anywhere: "anywhere in the post"
    case .firstCharacters(let count): "in the first \(count) characters"
    case .firstWords(let count): "in the first \(count) words"
    case .firstSentence: "in the first sentence"
    case .firstParagraph: "in the first paragraph"
    case .beforeTheFold: "before readers have to press “more”"
    }
  }
}
