import Foundation
import HandrailArchives
import HandrailCore
import Testing

/// What is made to fill disks and memory is stopped early, with a word of why.
@Suite struct LimitTests {
  private static let zeros = [UInt8](repeating: 0, count: 1 << 20)

  /// Gigabytes of zeros in a few megabytes, or less.
  private func bomb(_ form: Packer.Form, megabytes: Int, before: Bool = true) -> [UInt8] {
    guard let packer = Packer(form) else { return [] }
    if before { packer.add("before.txt", size: 1) { $0 == 0 ? [65] : nil } }
    packer.add("bomb.txt", size: megabytes << 20) { $0 < megabytes ? Self.zeros : nil }
    packer.add("after.txt", size: 1) { $0 == 0 ? [66] : nil }
    return packer.finish()
  }

  private func size(_ contents: ArchiveContents) -> Int {
    contents.members.reduce(0) { $0 + $1.bytes.count }
  }

  @Test(arguments: [Packer.Form.zip, .gzip, .zstd])
  func bombIsStopped(_ form: Packer.Form) throws {
    var limits = ArchiveLimits()
    limits.freeBytes = 4 << 20
    let bytes = bomb(form, megabytes: 64)
    #expect(bytes.count < 1 << 20)
    let contents = try ArchiveFolder().contents(of: bytes, as: "export", limits: limits)
    #expect(size(contents) <= max(4 << 20, 400 * bytes.count) + 2 << 20)
    #expect(contents.text("before.txt") == "A")
    let problem = try #require(contents.problems.first)
    #expect(problem.kind == .limit)
    #expect(problem.message.hasPrefix("it unpacks to more than 400 times its size"))
    #expect(problem.path == "bomb.txt" || problem.path?.hasSuffix("/export") == true)
    // Of a zip, the rest is read.
    #expect(form != .zip || contents.text("after.txt") == "B")
  }

  @Test func bombOfGigabytesIsStoppedEarly() throws {
    let bytes = bomb(.zstd, megabytes: 2048)
    #expect(bytes.count < 2 << 20)
    let folder = try ArchiveFolder()
    let archive = try Archive(opening: folder.write(bytes, to: "export.tar.zst"))
    // To go over it unpacks what nobody wants, too.
    #expect(throws: Problem.self) { try archive.survey(by: []) }
    #expect(archive.problems.map(\.kind) == [.limit])
  }

  @Test func manySmallBombs() throws {
    var limits = ArchiveLimits()
    limits.freeBytes = 4 << 20
    guard let packer = Packer(.zip) else { return }
    for number in 0..<20 {
      packer.add("\(number).txt", size: 3 << 20) { $0 < 3 ? Self.zeros : nil }
    }
    let contents = try ArchiveFolder().contents(of: packer.finish(), limits: limits)
    #expect(contents.problems.contains { $0.kind == .limit })
    #expect(size(contents) <= 6 << 20)
  }

  @Test func repeatedTextIsNoBomb() throws {
    var limits = ArchiveLimits()
    limits.freeBytes = 1 << 20
    let line = Array(
      "{\"id\": \"1\", \"text\": \"We are hiring engineers in Oslo and Turin.\"}\n".utf8)
    let text = Array(repeatElement(line, count: 100_000).joined())
    let contents = try ArchiveFolder().contents(
      of: Packer.pack([("posts.ndjson", text)], as: .zip), limits: limits)
    #expect(contents.problems == [])
    #expect(size(contents) == text.count)
  }

  @Test(arguments: Packer.Form.allCases)
  func memberOfManyBytes(_ form: Packer.Form) throws {
    var limits = ArchiveLimits()
    limits.memberBytes = 1 << 20
    let contents = try ArchiveFolder().contents(
      of: bomb(form, megabytes: 3), as: "export", limits: limits)
    let problem = try #require(contents.problems.first)
    #expect(problem.kind == .limit)
    #expect(problem.path == "bomb.txt")
    #expect(problem.message.hasPrefix("it unpacks to more than 1 MiB in /"))
    #expect(contents.text("before.txt") == "A")
  }

  @Test(arguments: [Packer.Form.zip, .gzip])
  func manyEntries(_ form: Packer.Form) throws {
    let count = 100_000
    guard let packer = Packer(form) else { return }
    for number in 0..<count { packer.add("posts/\(number).txt", size: 1) { $0 == 0 ? [65] : nil } }
    let bytes = packer.finish()
    let folder = try ArchiveFolder()
    let archive = try Archive(opening: folder.write(bytes, to: "all"))
    #expect(throws: Problem.self) { try archive.survey(by: []) }
    #expect(archive.problems == [])
    var limits = ArchiveLimits()
    limits.entries = 1000
    let limited = try Archive(opening: folder.write(bytes, to: "some"), limits: limits)
    #expect(throws: Problem.self) { try limited.survey(by: []) }
    #expect(limited.problems.map(\.kind) == [.limit])
    #expect(limited.problems.first?.message.hasPrefix("it holds more than 1000 files") == true)
  }

  @Test func names() throws {
    let zip = HandZip([
      .init("../../etc/passwd", "1"), .init("/absolute.txt", "2"), .init("a//./b.txt", "3"),
      .init("twice.txt", "4"), .init("twice.txt", "5"), .init("twice.txt", "6"),
      .init([0x66, 0xE9, 0x76, 0x2E, 0x74, 0x78, 0x74], "7"),
      .init(Array("cut.txt\0.js".utf8), "8"), .init("", "9"), .init("folder/", ""),
      .init("Zoë.txt", "10", flags: 0x800),
    ])
    let contents = try ArchiveFolder().contents(of: zip.bytes)
    #expect(
      contents.paths == [
        "etc/passwd", "absolute.txt", "a/b.txt", "twice.txt", "twice.txt (2)", "twice.txt (3)",
        "f\\xE9v.txt", "cut.txt", "unnamed", "Zoë.txt",
      ])
    #expect(
      contents.members.map { String(decoding: $0.bytes, as: UTF8.self) }.joined() == "12345678910")
    #expect(contents.problems == [])
  }

  @Test(arguments: [Packer.Form.tar, .gzip])
  func namesInTars(_ form: Packer.Form) throws {
    let long = String(repeating: "langer-ordner/", count: 30) + "ü.txt"
    let contents = try ArchiveFolder().contents(
      of: Packer.pack(
        [
          ("../up.txt", [65]), ("/abs.txt", [66]), ("twice.txt", [67]), ("twice.txt", [68]),
          (long, [69]), ("日本.txt", [70]),
        ], as: form))
    #expect(
      contents.paths == [
        "up.txt", "abs.txt", "twice.txt", "twice.txt (2)", long, "日本.txt",
      ])
    #expect(contents.problems == [])
  }

  @Test func longPaths() throws {
    let zip = HandZip([.init(String(repeating: "a/", count: 3000) + "b", "1"), .init("c", "2")])
    let contents = try ArchiveFolder().contents(of: zip.bytes)
    #expect(contents.paths == ["c"])
    #expect(contents.problems.map(\.kind) == [.limit])
  }

  @Test func linksInArchivesAreNoFiles() throws {
    for form in [Packer.Form.zip, .tar] {
      guard let packer = Packer(form) else { continue }
      packer.add("link.txt", size: 0, link: "/etc/passwd")
      packer.add("a.txt", size: 1) { $0 == 0 ? [65] : nil }
      let contents = try ArchiveFolder().contents(of: packer.finish())
      #expect(contents.paths == ["a.txt"])
      #expect(contents.problems == [])
    }
  }
}
