import Foundation
import HandrailArchives
import HandrailCore
import Testing

/// Archives inside archives.
@Suite struct NestingTests {
  private static let inner: [(String, [UInt8])] = [
    ("data/a.txt", Array("a".utf8)), ("data/b.txt", Array("b".utf8)),
  ]

  @Test(arguments: Packer.Form.allCases, Packer.Form.allCases)
  func oneLevel(_ outer: Packer.Form, _ inner: Packer.Form) throws {
    let bytes = Packer.pack(
      [
        ("first.txt", Array("1".utf8)), ("part2", Packer.pack(Self.inner, as: inner)),
        ("last.txt", Array("2".utf8)),
      ], as: outer)
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.paths == ["first.txt", "part2/data/a.txt", "part2/data/b.txt", "last.txt"])
    #expect(contents.text("part2/data/b.txt") == "b")
    #expect(contents.problems == [])
    #expect(contents.isSteady)
  }

  @Test(arguments: Packer.Form.allCases)
  func inAFolder(_ form: Packer.Form) throws {
    let folder = try ArchiveFolder()
    try folder.write(Packer.pack(Self.inner, as: form), to: "exports/part2.bin")
    try folder.write(
      Packer.compress(Array("{}\n".utf8), as: .gzip), to: "exports/posts.ndjson.gz")
    try folder.write(Array("x".utf8), to: "exports/z.txt")
    let contents = try ArchiveContents(of: Archive(opening: folder.path))
    #expect(
      contents.paths == [
        "exports/part2.bin/data/a.txt", "exports/part2.bin/data/b.txt",
        "exports/posts.ndjson.gz/posts.ndjson", "exports/z.txt",
      ])
    #expect(contents.problems == [])
    #expect(contents.isSteady)
  }

  @Test(arguments: Packer.Form.allCases)
  func deeper(_ form: Packer.Form) throws {
    var bytes = Packer.pack(Self.inner, as: .zip)
    for _ in 0..<40 {
      bytes = Packer.pack([("in.zip", bytes), ("beside.txt", Array("x".utf8))], as: form)
    }
    let contents = try ArchiveFolder().contents(of: bytes, as: "out")
    #expect(contents.paths == ["in.zip/beside.txt", "beside.txt"])
    let problem = try #require(contents.problems.first)
    #expect(contents.problems.count == 1)
    #expect(problem.kind == .limit)
    #expect(problem.path == "in.zip/in.zip")
    #expect(problem.message.contains("an archive inside an archive inside "))
  }

  @Test func officeDocumentsAreNotOpened() throws {
    let document = HandZip([.init("[Content_Types].xml", "<Types/>"), .init("word/a.xml", "x")])
    let bytes = Packer.pack(
      [("report.docx", document.bytes), ("posts.txt", Array("x".utf8))], as: .zip)
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.paths == ["report.docx", "posts.txt"])
    #expect(contents.problems == [])
  }

  @Test func sevenZipIsNamed() throws {
    let seven: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
    let folder = try ArchiveFolder()
    let inside = try folder.contents(
      of: Packer.pack([("a.7z", seven), ("b.txt", [65])], as: .zip))
    #expect(inside.paths == ["b.txt"])
    #expect(inside.problems.map(\.path) == ["a.7z"])
    #expect(inside.problems.first?.message == "handrail cannot read 7z archives")
    #expect(throws: Problem.self) { try folder.contents(of: seven, as: "a.zip") }
  }
}
