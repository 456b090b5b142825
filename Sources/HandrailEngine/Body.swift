import HandrailCore
import HandrailRules
import HandrailText

/// The body of a post as a reader meets it, for saying how far down something stands.
struct Body {
  /// The blocks whose words a reader reads in order: headings, prose and quotes.
  private let blocks: [Range<Int>]
  private let post: PostContext
  private static let read: ScopeSet = [ScopeSet(.heading), ScopeSet(.prose), ScopeSet(.quote)]

  init(of post: PostContext) {
    self.post = post
    blocks = post.text.blocks.filter { Self.read.contains($0.scope) && $0.field == nil }
      .map(\.range)
  }

  /// The bytes of the view where the placement wants a text; nil when anywhere will do.
  func window(of placement: Placement, fold: Int) -> Range<Int>? {
    guard let first = blocks.first else { return nil }
    switch placement {
    case .anywhere: return nil
    case .firstCharacters(let count): return first.lowerBound..<end(ofCharacters: count)
    case .beforeTheFold: return first.lowerBound..<end(ofCharacters: fold)
    case .firstWords(let count): return first.lowerBound..<end(ofWords: count)
    case .firstParagraph: return first
    case .firstSentence:
      return Sentences(of: first, in: post.text.view).sentence(at: first.lowerBound)
    }
  }

  /// Where the first so many characters of the body end, as Unicode scalars of the view.
  private func end(ofCharacters count: Int) -> Int {
    var left = count
    for block in blocks {
      for offset in block where post.text.view[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
    }
    return blocks.last?.upperBound ?? 0
  }

  private func end(ofWords count: Int) -> Int {
    var left = count
    for (number, block) in post.text.blocks.enumerated()
    where Self.read.contains(block.scope) && block.field == nil {
      let words = post.words(ofBlock: number).words
      if words.count >= left {
        return left == 0 ? block.range.lowerBound : Int(words[left - 1].end)
      }
      left -= words.count
    }
    return blocks.last?.upperBound ?? 0
  }
}
