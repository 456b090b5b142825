/// What was found, group by group: no group of a few people stands alone.
///
/// ``GroupFolder`` makes one out of groups of any size.
public struct GroupTable: Hashable, Sendable {
  /// The groups that are large enough to be told of, the one with the most findings first.
  public var groups: [GroupTally]
  /// The groups that are not, together; nil where there are none.
  public var folded: FoldedGroups?

  /// Creates a table.
  public init(groups: [GroupTally] = [], folded: FoldedGroups? = nil) {
    self.groups = groups
    self.folded = folded
  }

  /// Whether there is nothing to tell groups apart by.
  public var isEmpty: Bool { groups.allSatisfy { $0.name == nil } && folded == nil }
}
