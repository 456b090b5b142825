/// Posts that were read and not checked, for one reason. They are counted and nothing else.
public struct NotChecked: Hashable, Sendable {
  /// The reason as a name for programs, such as `private`; ``Inclusion`` has those that can be asked for.
  public var name: String
  /// The reason as a clause that follows “because”.
  public var because: String
  /// How many posts there are.
  public var posts: Int

  /// Creates a count.
  public init(name: String, because: String, posts: Int) {
    self.name = name
    self.because = because
    self.posts = posts
  }
}
