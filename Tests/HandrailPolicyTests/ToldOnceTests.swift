import HandrailCore
import HandrailPolicy
import TestSupport
import Testing

/// Findings of one guardrail about the same words are told once.
@Suite struct ToldOnceTests {
  private func finding(
    _ rule: String, _ start: Int, _ end: Int, _ severity: Severity = .warning, field: String? = nil
  ) -> Finding {
    var finding = Finding(rule, at: start, field: field)
    finding.severity = severity
    finding.span = Span(start, end)
    return finding
  }

  private func told(_ findings: [Finding]) -> [Finding] {
    PostReport(
      path: "a.md", id: nil, metadata: PostMetadata(), verdict: .pass,
      findings: findings.sorted(by: Finding.reportOrder), problems: [], rulesApplied: 1, skipped: []
    ).toldOnce.findings
  }

  /// What is told, a line each: the rule, and those that it is told with.
  private func lines(_ findings: [Finding]) -> [String] {
    told(findings).map { finding in
      finding.rule.description
        + finding.also.map { " +\($0.rule)" }.joined()
    }
  }

  @Test func theStrongestIsTold() {
    #expect(
      lines([finding("a/x", 0, 30), finding("a/y", 5, 9, .error), finding("a/z", 6, 8, .advice)])
        == ["a/y +x +z"])
  }

  @Test func ofEqualsTheFirstThenTheLongestThenTheFirstByName() {
    #expect(lines([finding("a/y", 0, 5), finding("a/x", 4, 20)]) == ["a/y +x"])
    #expect(lines([finding("a/x", 0, 5), finding("a/y", 0, 6)]) == ["a/y +x"])
    #expect(lines([finding("a/y", 0, 5), finding("a/x", 0, 5)]) == ["a/x +y"])
  }

  /// What shares no byte with what is told is told itself, even where a third lies between them.
  @Test func aChainIsNotSwallowed() {
    #expect(
      lines([finding("a/x", 0, 10), finding("a/y", 8, 20), finding("a/z", 18, 30)])
        == ["a/x +y", "a/z"])
    #expect(
      lines([
        finding("a/x", 0, 10), finding("a/y", 8, 20, .error), finding("a/z", 18, 30),
      ]) == ["a/y +x +z"])
  }

  @Test func whatOnlyTouchesIsTold() {
    #expect(lines([finding("a/x", 0, 10), finding("a/y", 10, 20)]) == ["a/x", "a/y"])
  }

  @Test func otherGuardrailsAndOtherTextsAreTold() {
    #expect(lines([finding("a/x", 0, 10), finding("b/x", 0, 10, .error)]) == ["a/x", "b/x"])
    #expect(
      lines([finding("a/x", 0, 10, field: "title"), finding("a/y", 0, 10, field: "text")])
        == ["a/x", "a/y"])
  }

  @Test func aRuleIsNotToldWithItself() {
    #expect(lines([finding("a/x", 0, 10), finding("a/x", 2, 12)]) == ["a/x"])
    #expect(
      lines([finding("a/x", 0, 20, .error), finding("a/y", 0, 5), finding("a/y", 6, 9)])
        == ["a/x +y"])
  }

  @Test(arguments: [Suppression.baseline, .unchanged]) func whatStandsIsTold(_ state: Suppression) {
    var standing = finding("a/x", 0, 10, .error)
    standing.suppression = state
    #expect(lines([standing, finding("a/y", 0, 10), finding("a/z", 2, 4)]) == ["a/x", "a/y +z"])
  }

  @Test func whatStandsAloneIsTold() {
    var alone = finding("a/x", 0, 10, .error)
    alone.isToldAlone = true
    #expect(lines([alone, finding("a/y", 0, 10), finding("a/z", 2, 4)]) == ["a/x", "a/y +z"])
    #expect(lines([finding("waivers/a", 0, 10), finding("waivers/b", 0, 10)]).count == 2)
    #expect(lines([finding("a/x", 0, 10), finding("a/y", 5, 5)]) == ["a/x", "a/y"])
  }

  @Test func theOrderStays() {
    let findings = [finding("a/y", 0, 5), finding("b/x", 2, 3), finding("a/x", 2, 8, .error)]
    #expect(told(findings).map(\.span.start) == [2, 2])
    #expect(lines(findings) == ["b/x", "a/x +y"])
  }

  /// The plain way: go through all findings by weight, and keep each that shares no byte with one kept.
  private func reference(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    for finding in findings.sorted(by: { one, other in
      if one.severity != other.severity { return one.severity > other.severity }
      return (one.span.start, other.span.end, one.rule) < (
        other.span.start, one.span.end, other.rule
      )
    }) {
      let teller = kept.firstIndex {
        $0.rule.guardrail == finding.rule.guardrail && $0.span.overlaps(finding.span)
      }
      guard let teller else {
        kept.append(finding)
        continue
      }
      if kept[teller].rule != finding.rule { kept[teller].also.append(finding.rule) }
    }
    return kept.sorted(by: Finding.reportOrder).map { finding in
      var finding = finding
      finding.also = Set(finding.also).sorted()
      return finding
    }
  }

  @Test(arguments: 1...40) func itIsThePlainWay(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var seen: Set<[Int]> = []
    var findings: [Finding] = []
    for _ in 0..<Int.random(in: 2...60, using: &random) {
      let (guardrail, rule) = (
        Int.random(in: 0...1, using: &random), Int.random(in: 0...5, using: &random)
      )
      let (start, count) = (
        Int.random(in: 0...90, using: &random), Int.random(in: 1...25, using: &random)
      )
      guard seen.insert([guardrail, rule, start, count]).inserted else { continue }
      findings.append(
        finding("g\(guardrail)/r\(rule)", start, start + count, random.pick(Severity.allCases)))
    }
    #expect(told(findings) == reference(findings))
  }

  /// Many findings in one place cost no more than they must.
  @Test func manyAreTold() {
    let findings = (0..<50_000).map { finding("a/r\($0 % 7)", $0, $0 + 3) }
    let lines = told(findings)
    #expect(lines.count == 50_000 / 3 + 1)
    #expect(lines.allSatisfy { $0.also.count <= 2 })
  }
}
