/// Something that is not looked at unless asked for, and the reason that was given for asking.
public struct RecordedInclusion: Hashable, Sendable {
  /// What was asked for.
  public var inclusion: Inclusion
  /// The reason, in the words of whoever ran the audit.
  public var reason: String
  /// How many posts were checked because of it.
  public var posts: Int

  /// Creates an inclusion.
  public init(inclusion: Inclusion, reason: String, posts: Int) {
    self.inclusion = inclusion
    self.reason = reason
    self.posts = posts
  }
}
