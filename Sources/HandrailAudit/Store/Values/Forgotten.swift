/// What was removed together with a person.
public struct Forgotten: Hashable, Sendable {
  /// A column in which the person's name still stands.
  public struct Mention: Hashable, Sendable {
    /// The column, such as `members.path`.
    public let column: String
    /// How many of its values hold the name.
    public let count: Int
  }

  /// How many of their posts were removed.
  public var posts = 0
  /// How many findings in them.
  public var findings = 0
  /// Where the name still stands, capitals aside: in what others wrote, in the names of archives, in
  /// reasons. A short name may stand in other words.
  public var mentions: [Mention] = []
}
