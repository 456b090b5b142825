import HandrailCore
import HandrailReports
import Testing

@Suite("The reports for programs")
struct JSONReporterTests {
  @Test(arguments: [
    "fail", "redacted", "unreadable-post", "broken-rules", "left-alone", "suppressed",
  ])
  func json(_ name: String) throws {
    let test = try #require(HumanSnapshotTests.cases.first { $0.name == name })
    try Snapshot.named(name + ".json").compare(JSONReporter().render(test.report))
    try Snapshot.named(name + ".ndjson").compare(NDJSONReporter().render(test.report))
  }

  @Test func everyPostIsCountedOnce() {
    for test in HumanSnapshotTests.cases {
      let lines = NDJSONReporter().render(test.report).split(separator: "\n")
      let isRunLevel = !test.report.problems.isEmpty || test.report.posts.isEmpty
      let isMore = isRunLevel || !test.report.housekeeping.isEmpty
      #expect(lines.count == test.report.posts.count + (isMore ? 1 : 0), "\(test.name)")
    }
  }

  @Test func aPostIsAnsweredByIDAlone() throws {
    let post = try #require(HumanSnapshotTests.batch.posts.last)
    var answer: [UInt8] = []
    NDJSONReporter().append(post, to: &answer)
    #expect(
      String(decoding: answer, as: UTF8.self)
        == #"{"id":"18","verdict":"pass","findings":[]}"# + "\n")
  }

  @Test func anIncompleteRunIsNeverSilent() {
    let empty = SampleReport.run([], verdict: .incomplete)
    #expect(
      NDJSONReporter().render(empty) == #"{"verdict":"incomplete","findings":[],"problems":[]}"#
        + "\n")
    #expect(NDJSONReporter().render(SampleReport.run([], verdict: .pass)) == "")
  }

  @Test func formatsAreFoundByName() {
    #expect(
      ReportFormat.all.map { $0.name } == [
        "human", "json", "ndjson", "sarif", "junit", "github", "gitlab", "rdjson", "checkstyle",
        "markdown",
      ])
    #expect(ReportFormat.named("ndjson") == NDJSONReporter.self)
    #expect(ReportFormat.named("pdf") == nil)
  }
}
