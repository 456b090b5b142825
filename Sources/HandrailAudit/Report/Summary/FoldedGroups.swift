/// Groups of few people, told of as one.
public struct FoldedGroups: Hashable, Sendable {
  /// How many groups there are.
  public var groups: Int
  /// How many people wrote in them.
  public var people: PeopleCount
  /// What was found in all of them.
  public var tally: Tally

  /// Creates folded groups.
  public init(groups: Int, people: PeopleCount, tally: Tally) {
    self.groups = groups
    self.people = people
    self.tally = tally
  }
}
