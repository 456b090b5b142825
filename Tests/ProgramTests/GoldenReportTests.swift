import Foundation
import TestSupport
import Testing

/// The reports on `fixtures/acme`, byte for byte as recorded.
///
/// Re-recorded only when `RECORD_SNAPSHOTS=1`; recording fails the test.
@Suite struct GoldenReportTests {
  @Test(arguments: [
    ("human", "txt"), ("json", "json"), ("ndjson", "ndjson"), ("sarif", "sarif"),
    ("junit", "junit"), ("github", "github"), ("gitlab", "gitlab"), ("rdjson", "rdjson"),
    ("checkstyle", "checkstyle"), ("markdown", "markdown"),
  ])
  func theReportIsAsRecorded(format: String, ending: String) throws {
    let acme = Program.package.appendingPathComponent("fixtures/acme")
    let golden = Program.package.appendingPathComponent("fixtures/reports/acme.\(ending)")
    let run = try Program(folder: acme)
      .run(["check", "--as-of", "2026-11-20", "--format", format])
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(run.output.utf8).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); look at it, then run the tests again")
    }
    let recorded = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    #expect(run.output == recorded, "see what changed, then RECORD_SNAPSHOTS=1 make test")
  }

  @Test func everyExampleOfEveryRuleHolds() throws {
    let acme = Program.package.appendingPathComponent("fixtures/acme")
    let run = try Program(folder: acme).run(["test"])
    #expect(run.status == 0, "\(run.output)")
  }
}
