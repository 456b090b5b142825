import Foundation
import Testing

/// What stands in an audit's way is said in plain words, with status 2.
@Suite struct AuditObstacleTests {
  private static let post =
    #"{"id":"1","text":"A quiet day.","author":"acme","channel":"x"}"# + "\n"

  @Test(.enabled(if: geteuid() != 0, "whoever may do anything meets no such folder"))
  func aFolderThatMayNotBeWrittenTo() throws {
    try expectRefusal(asNobody: false)
  }

  @Test(.enabled(if: geteuid() == 0 && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")))
  func aFolderThatOthersOwn() throws {
    try expectRefusal(asNobody: true)
  }

  private func expectRefusal(asNobody: Bool) throws {
    let folder = try AuditFolder.make(["posts.ndjson": Self.post, "results/old.db": ""])
    let results = folder.url.appendingPathComponent("results").path
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: results)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: results) }
    var program = folder.program
    var before: [String] = []
    if asNobody {
      before = ["--reuid=65534", "--clear-groups", program.file.path]
      program.file = URL(fileURLWithPath: "/usr/bin/setpriv")
    }
    let run = try program.run(before + ["audit", "posts.ndjson", "--store", "results/new.db"])
    #expect(run.status == 2)
    #expect(run.errors.contains("results/new.db"))
    #expect(run.errors.contains("may write there"), "\(run.errors)")
    #expect(run.output == "")
    _ = try AuditFolder.audit(folder, "posts.ndjson", "--store", "mine.db")
    let moved = folder.url.appendingPathComponent("mine.db")
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: results)
    try manager.moveItem(at: moved, to: URL(fileURLWithPath: results + "/mine.db"))
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: results + "/mine.db")
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: results)
    let again = try program.run(before + ["audit", "posts.ndjson", "--store", "results/mine.db"])
    #expect(again.status == 2)
    #expect(again.errors.contains("results/mine.db"))
    #expect(again.errors.contains("may"), "\(again.errors)")
  }

  /// One line of 100 MB among others: it is told of, where it is, and the others are judged; its bytes are
  /// never held all at once.
  @Test func aLineOfAHundredMegabytes() throws {
    let folder = try AuditFolder.make()
    let file = folder.url.appendingPathComponent("posts.ndjson")
    try Data(Self.post.utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"id":"2","text":""#.utf8))
    let million = Data(repeating: 0x61, count: 1_000_000)
    for _ in 0..<100 { try handle.write(contentsOf: million) }
    try handle.write(contentsOf: Data("\"}\n".utf8))
    try handle.write(contentsOf: Data(Self.post.replacing("\"1\"", with: "\"3\"").utf8))
    try handle.close()
    let limits = Process()
    limits.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Memory that is reserved counts, not only what is used: that is 65 MB.
    limits.arguments = [
      "-c", "ulimit -v 400000; exec \"$0\" audit posts.ndjson --jobs 2 --quiet > out 2> err",
      Program.executable.path,
    ]
    limits.currentDirectoryURL = folder.url
    try limits.run()
    limits.waitUntilExit()
    #expect(limits.terminationStatus == 2)
    let output = folder.text(of: "out") ?? ""
    #expect(
      output.contains("posts.ndjson, line 2, column 1: the post has more than 16 MiB"), "\(output)")
    #expect(output.contains("2 posts"))
  }
}
