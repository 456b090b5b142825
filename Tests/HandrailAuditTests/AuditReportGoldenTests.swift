import HandrailAudit
import HandrailReports
import Testing

@Suite("Reports on audits, as they are written")
struct AuditReportGoldenTests {
  static let style = AuditReportStyle(page: ReportStyle(version: "0.1.0"), store: "acme.db")
  static let cases = [
    ("acme", SampleAudit.summary), ("clean", SampleAudit.clean), ("empty", SampleAudit.empty),
  ]

  @Test(arguments: cases.map(\.0), AuditReportFormat.all.map { $0.name })
  func written(_ name: String, _ format: String) throws {
    let summary = try #require(Self.cases.first { $0.0 == name }).1
    let reporter = try #require(AuditReportFormat.named(format))
    let text = reporter.init(style: Self.style).render(summary)
    try AuditSnapshot("\(name).\(format == "human" ? "txt" : format)").compare(text)
  }
}
