import HandrailCore
import HandrailReports
import Testing

@Suite("A run that could not decide looks broken in every format")
struct IncompleteReportTests {
  static let cases = HumanSnapshotTests.cases.filter { $0.report.verdict == .incomplete }

  @Test func thereAreSome() { #expect(Self.cases.count == 3) }

  @Test(arguments: cases)
  func inEveryFormat(_ test: HumanSnapshotTests.Case) throws {
    let report = test.report
    func render(_ format: any Reporter.Type) -> String {
      format.init(style: ReportStyle()).render(report)
    }
    #expect(
      render(HumanReporter.self).split(separator: "\n").last?.hasPrefix("incomplete") == true
        || render(HumanReporter.self).contains("\nincomplete: ")
        || render(HumanReporter.self).hasPrefix("incomplete: "))
    #expect(try JSON(render(JSONReporter.self))["verdict"].string == "incomplete")
    #expect(render(NDJSONReporter.self).contains(#""verdict":"incomplete""#))
    let invocation = try JSON(render(SARIFReporter.self))["runs"][0]["invocations"][0]
    #expect(invocation["executionSuccessful"].bool == false)
    #expect(invocation["exitCode"].int == 2)
    #expect(invocation["toolExecutionNotifications"][0]["level"].string == "error")
    #expect(try !XML(render(JUnitReporter.self)).elements("error").isEmpty)
    #expect(render(GitHubReporter.self).hasPrefix("::error "))
    #expect(try JSON(render(GitLabReporter.self))[0]["severity"].string == "blocker")
    #expect(
      try JSON(render(RDJSONReporter.self))["diagnostics"][0]["severity"].string == "ERROR")
    #expect(
      try XML(render(CheckstyleReporter.self)).elements("error").first?.attributes["severity"]
        == "error")
    #expect(render(MarkdownReporter.self).hasPrefix("## handrail: incomplete\n"))
    #expect(render(MarkdownReporter.self).contains("Could not be checked"))
  }

  @Test func aPassIsQuiet() throws {
    let report = SampleReport.passing
    let run = try JSON(SARIFReporter().render(report))["runs"][0]
    #expect(run["invocations"][0]["executionSuccessful"].bool == true)
    #expect(run["results"].array.isEmpty)
    #expect(try XML(JUnitReporter().render(report)).elements("error").isEmpty)
    #expect(!GitHubReporter().render(report).contains("::"))
    #expect(GitHubReporter().annotations(of: report) == "")
    #expect(try JSON(GitLabReporter().render(report)).array.isEmpty)
    #expect(try JSON(RDJSONReporter().render(report))["diagnostics"].array.isEmpty)
  }
}
