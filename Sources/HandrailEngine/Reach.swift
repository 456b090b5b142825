import HandrailText

/// How near two hits must be.
enum Reach: Hashable, Sendable {
  /// At most so many words between them, in one block.
  case words(Int)
  /// In one sentence.
  case sentence
  /// In one block.
  case paragraph
  /// Anywhere in the post.
  case post

  /// The stretch of the view that another hit must meet to be within reach of `hit`.
  func window(around hit: Hit, in post: PostContext) -> Range<Int> {
    let everything = 0..<post.text.view.count + 1
    if hit.isEverywhere { return everything }
    let block = post.text.blocks[hit.block]
    switch self {
    case .post: return everything
    case .paragraph: return block.range
    case .sentence:
      return post.sentences(ofBlock: hit.block).sentence(at: hit.range.lowerBound)
    case .words(let count):
      // As far as the first word on each side that is one too many: another hit may start or end there.
      let words = post.words(ofBlock: hit.block).words
      let first = words.count(whileTrue: { $0.end <= hit.range.lowerBound }) - 1 - count
      let last = words.count(whileTrue: { $0.start < hit.range.upperBound }) + count
      let start = first >= 0 ? Int(words[first].start) : block.range.lowerBound
      return start..<(last < words.count ? Int(words[last].end) : block.range.upperBound)
    }
  }
}

extension [Word] {
  /// How many words come before the first for which `isBefore` does not hold.
  func count(whileTrue isBefore: (Word) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
