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
    let block = post.text.blocks[hit.block]
    switch self {
    case .post: return 0..<post.text.view.count + 1
    case .paragraph: return block.range
    case .sentence:
      return post.sentences(ofBlock: hit.block).sentence(at: hit.range.lowerBound)
    case .words(let count):
      guard !block.words.isEmpty else { return hit.range }
      let first = post.wordIndex(at: hit.range.lowerBound, inBlock: hit.block)
      let last = post.wordIndex(at: max(hit.range.upperBound - 1, 0), inBlock: hit.block)
      let from = max(block.words.lowerBound, first - 1 - count)
      let to = min(block.words.upperBound - 1, last + 1 + count)
      let lower = min(Int(post.text.words[from].start), hit.range.lowerBound)
      return lower..<max(Int(post.text.words[to].end), hit.range.upperBound)
    }
  }
}
