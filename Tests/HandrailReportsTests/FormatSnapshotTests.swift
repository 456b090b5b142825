import HandrailCore
import HandrailReports
import Testing

@Suite("The reports for other programs, as they are written")
struct FormatSnapshotTests {
  static let style = ReportStyle(
    version: "0.1.0", root: ReportRoot(folder: "/home/ana/site/blog", top: "/home/ana/site"),
    filesAddress: "https://github.com/acme/site/blob/1a2b3c")

  @Test(
    arguments: ["fail", "suppressed", "unreadable-post", "broken-rules", "batch"],
    ["sarif", "junit", "github", "gitlab", "rdjson", "checkstyle", "markdown"])
  func written(_ name: String, _ format: String) throws {
    let test = try #require(HumanSnapshotTests.cases.first { $0.name == name })
    let reporter = try #require(ReportFormat.named(format))
    let text = reporter.init(style: Self.style).render(test.report)
    try Snapshot.named("\(name).\(format)").compare(text)
  }
}
