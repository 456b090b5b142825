import HandrailCore
import HandrailText

/// Reads what a post is known by among those of other authors: its own words, three at a time.
///
/// Quotes, links, code, and the disclosures that a rule asks for are left out: they are meant to be
/// the same.
struct VoiceReader {
  /// Three words in a row of a post.
  struct Shingle {
    let hash: UInt32
    /// Where they stand in the view.
    let range: Range<Int>
  }

  private let disclosures: DisclosureWords
  /// Posts with fewer are alike by chance.
  private static let fewest = 6
  /// Longer posts are articles: nobody passes them off as a word of their own.
  private static let longestView = 20_000

  /// Creates a reader that leaves out the words of disclosures.
  init(leavingOut disclosures: DisclosureWords) { self.disclosures = disclosures }

  /// What a post is known by; nil when it has too few words of its own, or too many.
  ///
  /// - Parameters:
  ///   - text: the post.
  ///   - mayShow: says of the words whether they may be shown.
  /// - Returns: the voice.
  func voice(of text: FoldedText, mayShow: (String) -> Bool) -> Voice? {
    guard text.view.count <= Self.longestView else { return nil }
    let shingles = Array(Set(self.shingles(of: text).map(\.hash))).sorted()
    guard shingles.count >= Self.fewest else { return nil }
    let words = text.blocks.filter { Self.isOwn($0.scope) }
      .map { String(decoding: text.view[$0.range], as: UTF8.self) }.joined(separator: "\n")
    return Voice(shingles: shingles, text: mayShow(words) ? words : nil)
  }

  /// The shingles of a post, in order; none reaches over what is left out.
  func shingles(of text: FoldedText) -> [Shingle] {
    var shingles: [Shingle] = []
    var reader = WordReader(text)
    for (number, block) in text.blocks.enumerated() where Self.isOwn(block.scope) {
      let passedOver = Self.passedOver(text.view, block.range)
      let words = reader.words(ofBlock: number).words
      let isLeftOut = disclosures.found(in: words)
      var run: [Word] = []
      for (index, word) in words.enumerated() {
        if isLeftOut[index] || passedOver.contains(where: { $0.overlaps(word.range) }) {
          run.removeAll(keepingCapacity: true)
          continue
        }
        run.append(word)
        guard run.count >= 3 else { continue }
        let three = run.suffix(3)
        shingles.append(
          Shingle(
            hash: Self.hash(three),
            range: three[three.startIndex].range.lowerBound..<word.range.upperBound))
      }
    }
    return shingles
  }

  private static func isOwn(_ scope: Scope) -> Bool {
    scope == .prose || scope == .heading || scope == .title
  }

  private static func hash(_ words: ArraySlice<Word>) -> UInt32 {
    var hash: UInt64 = 0
    for word in words { hash = (hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// Addresses and words in quotation marks, as ranges of the view.
  private static func passedOver(_ view: [UInt8], _ block: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = block.lowerBound
    while index < block.upperBound {
      if view[index] == 0x3A, view.has(0x2F, at: index + 1), view.has(0x2F, at: index + 2) {
        var (start, end) = (index, index)
        while start > block.lowerBound, view[start - 1] > 0x20 { start -= 1 }
        while end < block.upperBound, view[end] > 0x20 { end += 1 }
        ranges.append(start..<end)
        index = end
      } else if let end = Self.quote(view, from: index, before: block.upperBound) {
        ranges.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// The end of the words in quotation marks that start at a byte; nil when none do.
  private static func quote(_ view: [UInt8], from start: Int, before end: Int) -> Int? {
    let isCurly =
      view[start] == 0xE2 && view.has(0x80, at: start + 1) && view.has(0x9C, at: start + 2)
    guard isCurly || view[start] == 0x22 else { return nil }
    var index = start + 1
    while index < end {
      if !isCurly, view[index] == 0x22 { return index + 1 }
      if isCurly, view[index] == 0xE2, view.has(0x80, at: index + 1), view.has(0x9D, at: index + 2)
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func has(_ byte: UInt8, at index: Int) -> Bool {
    index < count && self[index] == byte
  }
}
