/// A hashtag, a mention or a part of a link, read as one word: `#projecttitan`.
public struct SquashedWord: Hashable, Sendable {
  /// The bytes of the view, without the sign of a tag.
  public let range: Range<Int>
  /// The hash of its folded letters and digits, all joints closed: that of
  /// ``Folding/squashed(of:)`` for the same letters.
  public let hash: UInt64

  /// Creates a squashed word.
  init(range: Range<Int>, hash: UInt64) {
    self.range = range
    self.hash = hash
  }
}
