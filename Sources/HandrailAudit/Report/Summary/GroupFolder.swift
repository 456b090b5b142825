/// Folds groups of few people into one, so that no number is about a few.
///
/// Totals stand in the same report, so what is folded must not follow from what is not: groups are
/// folded, the smallest first, until at least two are, and as many people as the minimum are behind
/// them. Groups without people, where only the company's own accounts write, stay.
public struct GroupFolder: Sendable {
  /// How many people a group must have to be told of.
  public let minimum: Int

  /// Creates a folder of groups; a minimum below 1 is taken for 1.
  public init(minimum: Int) { self.minimum = max(1, minimum) }

  /// The groups that may be told of, and the others as one.
  ///
  /// - Parameter groups: the groups, no post in two of them.
  /// - Returns: the groups by findings, then by posts, then by name.
  public func table(of groups: [GroupMembers]) -> GroupTable {
    let bySize = groups.filter { !$0.people.isEmpty }.sorted {
      ($0.people.count, $0.tally.posts, $0.name ?? "")
        < ($1.people.count, $1.tally.posts, $1.name ?? "")
    }
    var folded: Set<String?> = []
    var people: Set<Int> = []
    var tally = Tally()
    for group in bySize {
      let isSmall = group.people.count < minimum
      let isTold = folded.isEmpty || folded.count > 1 && people.count >= minimum
      if !isSmall, isTold { break }
      folded.insert(group.name)
      people.formUnion(group.people)
      tally = tally + group.tally
    }
    let shown = groups.filter { !folded.contains($0.name) || $0.people.isEmpty }.map {
      GroupTally(name: $0.name, people: $0.people.count, tally: $0.tally)
    }
    return GroupTable(
      groups: shown.sorted(by: Self.comesFirst),
      folded: folded.isEmpty
        ? nil
        : FoldedGroups(
          groups: folded.count, people: PeopleCount(people.count, minimum: minimum), tally: tally))
  }

  private static func comesFirst(_ a: GroupTally, _ b: GroupTally) -> Bool {
    let (left, right) = (a.tally, b.tally)
    if left.findings.total != right.findings.total {
      return left.findings.total > right.findings.total
    }
    if left.posts != right.posts { return left.posts > right.posts }
    return (a.name ?? "\u{10FFFF}") < (b.name ?? "\u{10FFFF}")
  }
}
