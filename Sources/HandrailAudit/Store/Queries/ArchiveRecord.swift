/// An archive of an audit, as the file has it.
public struct ArchiveRecord: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// What it is called.
  public var name: String
  /// What it was recognised as, such as `LinkedIn export`; empty when it was not.
  public var formats: String
  /// How many of its posts were judged.
  public var posts: Int
  /// Whether it was read to its end.
  public var isRead: Bool
}
