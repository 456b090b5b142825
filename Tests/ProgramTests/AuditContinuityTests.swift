import Foundation
import TestSupport
import Testing

/// Audits that come again, go on, or are done by more than one worker: they keep the same.
@Suite struct AuditContinuityTests {
  @Test func anyNumberOfWorkersKeepsTheSame() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(3_000)])
    var kept: Set<String> = []
    for jobs in ["1", "2", "5"] {
      _ = try AuditFolder.audit(folder, "posts.ndjson", "--jobs", jobs, "--store", "s\(jobs).db")
      kept.insert(
        try AuditFolder.contents(of: folder.url.appendingPathComponent("s\(jobs).db")))
    }
    #expect(kept.count == 1)
    #expect(kept.first?.contains("posts") == true)
  }

  @Test func aSecondAuditDoesOnlyWhatIsNew() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(500)])
    _ = try AuditFolder.audit(folder, "posts.ndjson")
    let first = try AuditFolder.json(folder)
    _ = try AuditFolder.audit(folder, "posts.ndjson")
    let second = try AuditFolder.json(folder)
    #expect(
      NSDictionary(dictionary: try #require(first["totals"] as? [String: Any]))
        .isEqual(to: try #require(second["totals"] as? [String: Any])))
    // The rules say otherwise now, so that nothing is taken over.
    try folder.write(
      Data(AuditFolder.style.replacing("best in class", with: "quiet day").utf8), to: "style.yml")
    _ = try AuditFolder.audit(folder, "posts.ndjson")
    #expect("\(try AuditFolder.json(folder)["totals"] ?? "")" != "\(first["totals"] ?? "")")
  }

  @Test func killedAtAnyMomentItGoesOn() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(6_000)])
    _ = try AuditFolder.audit(folder, "posts.ndjson", "--store", "whole.db", "--quiet")
    let whole = try AuditFolder.contents(of: folder.url.appendingPathComponent("whole.db"))
    var random = SplitMix64(seed: UInt64(ProcessInfo.processInfo.processIdentifier))
    var interrupted = 0
    for round in 0..<Rounds.count(usual: 6) {
      let store = "killed\(round).db"
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = [
        "audit", "posts.ndjson", "--as-of", "2026-11-20", "--store", store, "--quiet",
        "--jobs", "\(1 + round % 2)",
      ]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 20_000...1_500_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      var rest = try AuditFolder.audit(
        folder, "posts.ndjson", "--store", store, "--quiet", "--resume")
      if rest.errors.contains("no unfinished audit") {
        // It was killed before it began, or after it had ended.
        guard process.terminationReason == .uncaughtSignal else { continue }
        rest = try AuditFolder.audit(folder, "posts.ndjson", "--store", store, "--quiet")
      } else {
        interrupted += 1
      }
      #expect(rest.status == 2)
      #expect(try AuditFolder.contents(of: folder.url.appendingPathComponent(store)) == whole)
    }
    #expect(interrupted > 0)
  }

  @Test func interruptedItSaysHowToGoOn() throws {
    let folder = try AuditFolder.make()
    let posts = Data(AuditFolder.batch(1_000).utf8)
    // Who is interrupted before there is a store has decided nothing; then it is waited longer.
    for wait in 1...6 {
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["audit", "-", "--as-of", "2026-11-20", "--store", "\(wait).db"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      // More may always come, so it never ends by itself.
      let input = Pipe()
      process.standardInput = input
      let errors = folder.url.appendingPathComponent("errors")
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: posts.prefix(60_000))
      sleep(UInt32(wait))
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 2)
      try input.fileHandleForWriting.close()
      let told = folder.text(of: "errors") ?? ""
      if wait < 6, told.contains("nothing was decided") { continue }
      #expect(told.contains("goes on with --resume"), "\(told)")
      return
    }
  }
}
