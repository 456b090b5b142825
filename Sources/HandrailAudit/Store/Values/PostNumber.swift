/// What a post is called in the file: `posts.id`.
public struct PostNumber: Hashable, Strideable, Sendable {
  /// The number: the archive's number times 2³², and the post's place in its archive, from 1.
  public let rawValue: Int

  /// The bits of a number that say which of its archive's posts it is.
  static let ordinals = (1 << 32) - 1

  /// Takes a number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The number of an archive's post.
  init(archive: Int, ordinal: Int) { rawValue = archive << 32 | ordinal }

  /// How far another post is behind this one.
  public func distance(to other: PostNumber) -> Int { other.rawValue - rawValue }

  /// The post that is so far behind this one.
  public func advanced(by count: Int) -> PostNumber { PostNumber(rawValue: rawValue + count) }
}
