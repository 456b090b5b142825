import HandrailCore
import HandrailPolicy
import Testing

/// Findings that the change under review has nothing to do with stand.
@Suite struct UnchangedFindingsTests {
  private let rule = RuleID(guardrail: "names", rule: "titan")

  private func finding(_ start: Int, _ end: Int, related: Span? = nil) -> Finding {
    let place = Position(byte: start, line: 1, column: 1)
    return Finding(
      rule: rule, severity: .error, message: "", why: "", instead: nil, owner: "", reference: nil,
      path: "a.md", post: nil, span: Span(start, end), start: place, end: place, match: "",
      disguises: [], ruleSource: RuleSource(path: "r.yml", line: 1),
      related: related.map {
        [RelatedLocation(message: "", span: $0, start: place, end: place)]
      } ?? [], fingerprint: "", excerpt: nil)
  }

  private func suppressions(
    _ findings: [Finding], requirements: Set<RuleID> = [], changed: ChangedText?
  ) -> [Suppression?] {
    FindingPolicy(requirements: requirements)
      .settled(findings, directives: [], path: "a.md", id: nil, changed: changed)
      .map(\.suppression)
  }

  private var change: ChangedText {
    var change = ChangedText()
    change.add(Span(10, 20))
    return change
  }

  @Test func withoutAChangeEverythingCounts() {
    #expect(suppressions([finding(0, 5)], changed: nil) == [nil])
  }

  @Test func aFindingCountsWhereItMeetsTheChange() {
    let findings = [
      finding(0, 10), finding(5, 11), finding(12, 13), finding(19, 30), finding(20, 30),
    ]
    #expect(
      suppressions(findings, changed: change) == [.unchanged, nil, nil, nil, .unchanged])
  }

  @Test func aFindingCountsWhereAnotherOfItsPlacesDoes() {
    let findings = [finding(0, 5, related: Span(12, 13)), finding(0, 5, related: Span(30, 31))]
    #expect(suppressions(findings, changed: change) == [nil, .unchanged])
  }

  @Test func whatIsMissingCountsWhereverThePostChanged() {
    #expect(suppressions([finding(0, 5)], requirements: [rule], changed: change) == [nil])
  }

  @Test func anEarlierDecisionStands() {
    var decided = finding(0, 5)
    decided.suppression = .baseline
    #expect(suppressions([decided], changed: change) == [.baseline])
  }
}
