import HandrailCore
import HandrailReports
import Testing

/// No report shows the words of a redacted finding, whatever else is known of it.
@Suite("Words that are kept quiet stay so in every format")
struct RedactedReportTests {
  private static let report: CheckReport = {
    let draft = Draft("draft.md", "Our Quixotl is near.\n")
    var finding = draft.finding("Quixotl", .codeNames, message: "A name.", isRedacted: true)
    finding.excerpt = draft.finding("Quixotl", .codeNames).excerpt
    finding.replacement = "Quixotry"
    var report = SampleReport.run([draft.report([finding])])
    for index in report.rules.indices {
      report.rules[index].flagged = ["Our Quixotl."]
      report.rules[index].passed = ["No Quixotl."]
    }
    return report
  }()

  @Test(arguments: ReportFormat.all.map { $0.name })
  func noWordIsShown(_ format: String) throws {
    let text = try #require(ReportFormat.named(format)).init(style: ReportStyle())
      .render(Self.report)
    #expect(text.contains(SampleRule.codeNames.description.id.description))
    #expect(!text.contains("Quixot"), "\(text)")
  }

  /// A waiver that holds such words is not called a guardrail's.
  @Test func aWaiverIsNoGuardrail() throws {
    var report = Self.report
    report.posts[0].findings[0].rule = RuleID(guardrail: "waivers", rule: "unused")
    let text = HumanReporter(style: ReportStyle()).render(report)
    #expect(text.contains("waivers/unused"))
    #expect(!text.contains("Words") && !text.contains("Quixot"))
    #expect(HumanReporter(style: ReportStyle()).render(Self.report).contains("Words"))
  }
}
