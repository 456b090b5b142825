import Foundation
import HandrailArchives
import HandrailCore
import Testing

/// Archives that come through a pipe.
@Suite struct StreamTests {
  /// A pipe that something writes to.
  private func pipe(_ bytes: [UInt8]) throws -> Int32 {
    // A reader that gives up must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
    let (reading, writing) = (ends[0], ends[1])
    Thread.detachNewThread {
      try? FileHandle(fileDescriptor: writing, closeOnDealloc: true).write(contentsOf: Data(bytes))
    }
    return reading
  }

  private func archive(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws -> Archive {
    try Archive(
      reading: pipe(bytes), as: "<standard input>", limits: limits,
      temporaryFolder: NSTemporaryDirectory())
  }

  @Test func linesAreNotLaidDown() throws {
    let lines = Array(String(repeating: "{\"id\": \"1\", \"text\": \"x\"}\n", count: 40_000).utf8)
    var limits = ArchiveLimits()
    limits.spooledBytes = 0
    let archive = try archive(lines, limits: limits)
    let survey = try archive.survey(by: [Lines.self])
    #expect(archive.size == nil)
    #expect(archive.identity == nil)
    var found: [UInt8] = []
    for part in survey.parts {
      try part.archive.forEach(["posts"]) { member, _ throws(Problem) in
        #expect(member.path == "<standard input>")
        while let bytes = try member.next() { found += bytes }
      }
    }
    #expect(found == lines)
    #expect(archive.position == lines.count)
    // A second time there is nothing to read any more, which nobody may take for an empty batch.
    let part = try #require(survey.parts.first)
    #expect(throws: Problem.self) {
      try part.archive.forEach(["posts"]) { _, _ throws(Problem) in }
    }
  }

  @Test(arguments: Packer.Form.allCases)
  func packed(_ form: Packer.Form) throws {
    let bytes = Packer.pack(
      [("a.txt", [UInt8](repeating: 65, count: 300_000)), ("b.txt", [66])], as: form)
    let archive = try archive(bytes)
    let contents = try ArchiveContents(of: archive)
    #expect(contents.paths == ["a.txt", "b.txt"])
    #expect(contents.isSteady)
    #expect(contents.problems == [])
    #expect(archive.size == bytes.count)
    #expect(archive.identity?.size == bytes.count)
  }

  @Test func otherFilesAreReadTwice() throws {
    let contents = try ArchiveContents(of: archive([UInt8](repeating: 65, count: 300_000)))
    #expect(contents.members.map(\.bytes.count) == [300_000])
    #expect(contents.isSteady)
  }

  @Test func tooMuch() throws {
    var limits = ArchiveLimits()
    limits.spooledBytes = 100_000
    let bytes = [UInt8](repeating: 65, count: 300_000)
    let archive = try archive(bytes, limits: limits)
    let problem = try #require(throws: Problem.self) { try ArchiveContents.survey(archive) }
    #expect(problem.kind == .limit)
    #expect(problem.path == "<standard input>")
  }

  @Test func nothing() throws {
    let problem = try #require(throws: Problem.self) { try ArchiveContents.survey(archive([])) }
    #expect(problem.message == "it is empty")
  }

  /// Reads lines, in one go.
  private struct Lines: Importer {
    static let name = "ndjson"
    static let title = "NDJSON"
    static func claim(_ member: MemberHead) -> Claim? {
      member.bytes.first == 0x7B ? Claim("posts", .certain) : nil
    }
    func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
      throws(Problem)
    {}
  }
}
