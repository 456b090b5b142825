import HandrailAudit
import Testing

@Suite("Groups of few people")
struct GroupFolderTests {
  private func group(_ name: String?, _ people: Range<Int>, posts: Int = 10) -> GroupMembers {
    GroupMembers(
      name: name, people: Set(people),
      tally: Tally(posts: posts, failing: 1, findings: SeverityCounts(error: 1)))
  }

  @Test func largeGroupsStay() {
    let table = GroupFolder(minimum: 5).table(of: [group("a", 0..<5), group("b", 5..<11)])
    #expect(table.groups.map(\.name) == ["a", "b"])
    #expect(table.groups.map(\.people) == [5, 6])
    #expect(table.folded == nil)
  }

  @Test func smallGroupsAreToldOfTogether() {
    let table = GroupFolder(minimum: 5).table(of: [
      group("a", 0..<3), group("b", 3..<6), group("c", 6..<26),
    ])
    #expect(table.groups.map(\.name) == ["c"])
    #expect(
      table.folded
        == FoldedGroups(
          groups: 2, people: .exactly(6),
          tally: Tally(posts: 20, failing: 2, findings: SeverityCounts(error: 2))))
  }

  /// Its numbers would be the totals without everybody else's.
  @Test func oneSmallGroupTakesTheNextWithIt() {
    let table = GroupFolder(minimum: 5).table(of: [
      group("large", 10..<40), group("small", 0..<1), group("next", 1..<7),
    ])
    #expect(table.groups.map(\.name) == ["large"])
    #expect(table.folded?.groups == 2 && table.folded?.people == .exactly(7))
  }

  @Test func twoSmallGroupsOfTooFewTakeTheNextWithThem() {
    let table = GroupFolder(minimum: 5).table(of: [
      group("a", 0..<1), group("b", 1..<3), group("c", 3..<9), group("d", 9..<40),
    ])
    #expect(table.groups.map(\.name) == ["d"])
    #expect(table.folded?.groups == 3)
  }

  /// The same few people on two channels are still few.
  @Test func peopleCountOnce() {
    let table = GroupFolder(minimum: 5).table(of: [
      group("x", 0..<3), group("blog", 0..<4), group("linkedin", 0..<30),
    ])
    #expect(table.groups.isEmpty)
    #expect(table.folded?.people == .exactly(30))
  }

  @Test func theCompanysOwnAccountsAreNobody() {
    let table = GroupFolder(minimum: 5).table(of: [
      group("website", 0..<0), group("x", 0..<2), group(nil, 2..<4),
    ])
    #expect(table.groups.map(\.name) == ["website"])
    #expect(table.folded?.people == .fewer(than: 5))
  }

  @Test func theGroupWithTheMostFindingsComesFirst() {
    var many = group("z", 0..<9)
    many.tally.findings.advice = 40
    let table = GroupFolder(minimum: 5).table(of: [group("b", 9..<19), group("a", 19..<29), many])
    #expect(table.groups.map(\.name) == ["z", "a", "b"])
  }
}
