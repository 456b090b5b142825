/// How far an audit has come with one of its archives.
public struct ArchiveProgress: Hashable, Sendable {
  /// How many of its posts are kept.
  public var posts: Int
  /// Where to go on; nil when nothing of it is kept.
  public var marker: String?
  /// Whether it was read to its end.
  public var isRead: Bool
}
