/// What a post is called in the file: `posts.id`.
public struct PostNumber: Hashable, Comparable, Sendable {
  /// The number: the archive's number times 2³², and the post's place in its archive, from 1.
  public let rawValue: Int

  /// How many posts an archive may have.
  static let limit = 1 << 32 - 1

  /// Takes a number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The number of an archive's post.
  init(archive: Int, ordinal: Int) { rawValue = archive << 32 | ordinal }

  /// Orders by archive, then by place.
  public static func < (a: PostNumber, b: PostNumber) -> Bool { a.rawValue < b.rawValue }
}
