import HandrailCore
import HandrailReports
import Testing

@Suite("What the report for people never does")
struct HumanReporterTests {
  @Test(arguments: HumanSnapshotTests.cases)
  func noTextReachesTheTerminalAsACommand(_ test: HumanSnapshotTests.Case) {
    let text = HumanReporter(style: ReportStyle()).render(test.report)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
    }
  }

  @Test(arguments: HumanSnapshotTests.cases)
  func colourChangesNoWord(_ test: HumanSnapshotTests.Case) {
    let plain = HumanReporter(style: ReportStyle()).render(test.report)
    let colored = HumanReporter(style: ReportStyle(isColored: true)).render(test.report)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test func aRedactedLineIsNotShownEvenWhenItIsThere() {
    var finding = SampleReport.launch.finding("Project Titan", .codeNames, message: "A name.")
    finding.match = nil
    let report = SampleReport.run([SampleReport.launch.report([finding])])
    for reporter in ReportFormat.all {
      let text = reporter.init(style: ReportStyle()).render(report)
      #expect(!text.contains("Titan"), "\(reporter.name)")
    }
  }

  @Test(
    arguments: [
      ([], "pass: no findings in 1 post"),
      ([.advice], "pass: 1 piece of advice in 1 post"),
      ([.error], "fail: 1 error in 1 post"),
      ([.error, .error, .warning], "fail: 2 errors and 1 warning in 1 post"),
      (
        [.warning, .advice, .error, .advice],
        "fail: 1 error, 1 warning and 2 pieces of advice in 1 post"
      ),
    ] as [([Severity], String)])
  func theLastLineCounts(_ severities: [Severity], _ start: String) {
    let findings = severities.map { severity in
      var rule = SampleRule.always
      rule.severity = severity
      return SampleReport.second.finding("always", rule)
    }
    let report = SampleReport.run([SampleReport.second.report(findings)])
    let text = HumanReporter(style: ReportStyle(width: 200)).render(report)
    #expect(text.split(separator: "\n").last?.hasPrefix(start + "; 12 rules") == true, "\(text)")
  }
}
