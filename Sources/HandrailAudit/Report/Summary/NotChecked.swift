/// Posts that were read and not checked, for one reason. They are counted and nothing else.
public struct NotChecked: Hashable, Sendable {
  /// The reason as a name for programs: one of ``SkipReason``.
  public var name: String
  /// The reason as a clause that follows a number of posts.
  public var clause: String
  /// How many posts there are.
  public var posts: Int

  /// Creates a count.
  public init(name: String, clause: String, posts: Int) {
    self.name = name
    self.clause = clause
    self.posts = posts
  }
}
