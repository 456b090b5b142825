/// A group before it is known whether it may be told of: its people, and what was found in its posts.
public struct GroupMembers: Hashable, Sendable {
  /// Its name; nil for posts of which it is not known.
  public var name: String?
  /// A number for each person who wrote in it; empty where only the company's own accounts did.
  public var people: Set<Int>
  /// What was found.
  public var tally: Tally

  /// Creates a group.
  public init(name: String?, people: Set<Int>, tally: Tally) {
    self.name = name
    self.people = people
    self.tally = tally
  }
}
