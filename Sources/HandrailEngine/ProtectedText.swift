import HandrailCore
import HandrailText

/// The parts of a post that lie within reach of protected words.
struct ProtectedText {
  /// Ranges of the view.
  private let view: MergedRanges
  /// The same in the source: a link stands in the sentence that it is a link of, and in a block of its
  /// own.
  private let source: MergedRanges

  /// Takes what was found, and how far each place reaches.
  init(_ places: [(hit: Hit, reach: Reach)], of post: PostContext) {
    let words =
      places.contains { if case .words = $0.reach { true } else { false } }
      ? ReadWords(of: post) : nil
    let view = MergedRanges(
      places.map { hit, reach in
        if case .words(let count) = reach, let words, !hit.isEverywhere {
          return words.stretch(around: hit.range, count: count)
        }
        return reach.window(around: hit, in: post)
      })
    self.view = view
    source = MergedRanges(Self.source(of: view, in: post.text))
  }

  /// Whether a finding lies within reach, by its bytes in the view and in the source.
  func covers(_ range: Range<Int>, source: Range<Int>) -> Bool {
    // What is said of an empty post has no bytes.
    func filled(_ range: Range<Int>) -> Range<Int> {
      range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
    }
    return view.touches(filled(range)) || self.source.touches(filled(source))
  }

  /// The source of ranges of the view, block by block: blocks need not be in the order of the source.
  private static func source(of view: MergedRanges, in text: FoldedText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var next = view.ranges[...]
    for block in text.blocks {
      while let first = next.first, first.upperBound <= block.range.lowerBound {
        next.removeFirst()
      }
      for range in next {
        guard range.lowerBound < block.range.upperBound else { break }
        let part = range.clamped(to: block.range)
        if !part.isEmpty { ranges.append(text.map.source(of: part)) }
      }
    }
    return ranges
  }
}

/// The words of a post in the order of its text, paragraph after paragraph, as far as people read them.
private struct ReadWords {
  private var words: [Word] = []
  private let end: Int

  private static let scopes: ScopeSet = [
    ScopeSet(.title), ScopeSet(.heading), ScopeSet(.prose), ScopeSet(.quote), ScopeSet(.alt),
    ScopeSet(.metadata),
  ]

  init(of post: PostContext) {
    // What is said of the post as a whole may stand behind its last byte.
    end = post.text.view.count + 1
    for (number, block) in post.text.blocks.enumerated() where Self.scopes.contains(block.scope) {
      words += post.words(ofBlock: number).words
    }
  }

  /// The stretch of the view with at most so many words between what lies in it and a range: as far as
  /// the first word on each side that is one too many, since a finding may start or end there.
  func stretch(around range: Range<Int>, count: Int) -> Range<Int> {
    let first = words.count(whileTrue: { $0.end <= range.lowerBound }) - 1 - count
    let last = words.count(whileTrue: { $0.start < range.upperBound }) + count
    let start = first >= 0 ? Int(words[first].start) : 0
    return start..<(last < words.count ? Int(words[last].end) : end)
  }
}
