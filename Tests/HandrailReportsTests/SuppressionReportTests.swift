import HandrailCore
import HandrailReports
import Testing

@Suite("Findings that stand stay in the reports")
struct SuppressionReportTests {
  private func render(_ format: any Reporter.Type, allLines: Bool = false) -> String {
    format.init(style: ReportStyle()).render(
      allLines ? SampleReport.allLines : SampleReport.suppressed)
  }

  /// A waiver is told with its reason, whose word it is, and until when.
  @Test(arguments: ReportFormat.all.map { $0.name })
  func waivers(_ format: String) throws {
    let text = render(try #require(ReportFormat.named(format)))
    for words in ["Announced on Monday", "legal@", "2026-12-31", "It is the title of a film"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: ReportFormat.all.map { $0.name })
  func linesOutsideTheChangeAreListedWhenAskedFor(_ format: String) throws {
    let reporter = try #require(ReportFormat.named(format))
    #expect(!render(reporter).contains("say-you-work-here"))
    #expect(render(reporter, allLines: true).contains("say-you-work-here"))
  }

  @Test(arguments: ReportFormat.all.map { $0.name })
  func theBaselineIsListedForProgramsOnly(_ format: String) throws {
    let text = render(try #require(ReportFormat.named(format)))
    #expect(text.contains("readability/link-text") == ["json", "ndjson", "sarif"].contains(format))
  }

  @Test(arguments: ReportFormat.all.map { $0.name })
  func housekeepingIsTold(_ format: String) throws {
    #expect(render(try #require(ReportFormat.named(format))).contains("This waiver ended on"))
  }

  @Test func theLastLineCountsThem() {
    let last =
      HumanReporter(style: ReportStyle(width: 400)).render(SampleReport.suppressed)
      .split(separator: "\n").last ?? ""
    #expect(
      last.hasPrefix(
        "pass: 1 warning in 1 of 2 posts; 2 waived; 1 in the baseline; 1 outside the change; "
          + "1 finding about waivers and the baseline; "), "\(last)")
  }

  @Test func jsonTellsThemApart() throws {
    let report = try JSON(render(JSONReporter.self))
    let summary = report["summary"]
    #expect(summary["suppressed"]["waived"].int == 2)
    #expect(summary["suppressed"]["baseline"].int == 1)
    #expect(summary["suppressed"]["unchanged"].int == 1)
    #expect(summary["findings"]["error"].int == 0 && summary["findings"]["warning"].int == 2)
    #expect(
      report["findings"].array.map { $0["suppression"].string }
        == ["waived", "waived", "baseline", nil, nil])
    let waiver = report["findings"][0]["waiver"]
    #expect(waiver["reason"].string == "Announced on Monday.")
    #expect(waiver["approved-by"].string == "legal@acme.example")
    #expect(waiver["until"].string == "2026-12-31T00:00:00Z")
    #expect(waiver["source"]["path"].string == "waivers.yml")
    #expect(report["findings"][2]["waiver"]["reason"].string == nil)
  }

  @Test func sarifSaysWhoSaidSo() throws {
    let results = try JSON(render(SARIFReporter.self))["runs"][0]["results"]
    let kinds = results.array.map { $0["suppressions"][0]["kind"].string }
    #expect(kinds == ["external", "inSource", "external", nil, nil])
    for result in results.array.prefix(3) {
      #expect(result["suppressions"][0]["status"].string == "accepted")
      #expect(result["suppressions"][0]["justification"].string?.isEmpty == false)
    }
    let text = render(SARIFReporter.self)
    #expect(text.matches(of: /"suppressions": \[/).count == 5, "all of them say, or none")
    #expect(!SARIFReporter().render(SampleReport.failing).contains("suppressions"))
  }

  @Test func whatStandsFailsNothing() throws {
    let xml = try XML(render(JUnitReporter.self))
    #expect(xml.elements("failure").isEmpty && xml.elements("skipped").count == 2)
    #expect(!render(GitHubReporter.self).contains("::error"))
    let levels = try JSON(render(GitLabReporter.self)).array.map { $0["severity"].string }
    #expect(levels == ["info", "info", "minor", "minor"])
  }
}
