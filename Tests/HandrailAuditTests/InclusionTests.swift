import HandrailAudit
import Testing

@Suite struct InclusionTests {
  @Test func namesAreWordsThatPeopleWouldType() {
    #expect(
      Inclusion.allCases.map(\.rawValue)
        == ["unlisted", "followers", "private", "deleted", "reposts", "others"])
  }
}
