import Foundation
import HandrailArchives
import HandrailCore
import Testing

/// Every kind of container gives the same members with the same bytes.
@Suite struct ContainerTests {
  private static let members = [
    ("data/tweets.js", Array("window.YTD.tweets.part0 = []".utf8)),
    ("data/tweets_media/cat.jpg", [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 7, count: 100_000)),
    ("empty.txt", []), ("Zoë/ñandú 🦆.md", Array("# Quack".utf8)),
    ("large.ndjson", Array(String(repeating: "{\"id\": 1}\n", count: 50_000).utf8)),
  ]

  @Test(arguments: Packer.Form.allCases)
  func packed(_ form: Packer.Form) throws {
    let contents = try ArchiveFolder().contents(of: Packer.pack(Self.members, as: form))
    #expect(contents.problems == [])
    #expect(contents.paths == Self.members.map(\.0).filter { !$0.hasSuffix("jpg") })
    #expect(contents.isSteady)
    for (path, bytes) in Self.members where !path.hasSuffix("jpg") {
      #expect(contents.members.first { $0.path == path }?.bytes == bytes, "\(path)")
    }
  }

  @Test(arguments: [Packer.Form.gzip, .zstd, .bzip2, .xz])
  func oneCompressedFile(_ form: Packer.Form) throws {
    let bytes = Array(String(repeating: "{\"id\": \"1\"}\n", count: 20_000).utf8)
    let ending = [Packer.Form.gzip: "gz", .zstd: "zst", .bzip2: "bz2", .xz: "xz"][form] ?? ""
    let contents = try ArchiveFolder().contents(
      of: Packer.compress(bytes, as: form), as: "posts.ndjson.\(ending)")
    #expect(contents.problems == [])
    #expect(contents.paths == ["posts.ndjson"])
    #expect(contents.members.first?.bytes == bytes)
    #expect(contents.isSteady)
  }

  @Test func plainFile() throws {
    let contents = try ArchiveFolder().contents(of: Array("a,b\n".utf8), as: "My posts.csv")
    #expect(contents.paths == ["My posts.csv"])
    #expect(contents.text("My posts.csv") == "a,b\n")
    #expect(contents.problems == [])
  }

  @Test func folder() throws {
    let folder = try ArchiveFolder()
    for path in ["b/c.txt", "b.txt", "a/z/1.txt", "é.txt", ".git/config", "b/.hidden"] {
      try folder.write(Array(path.utf8), to: path)
    }
    let contents = try ArchiveContents(of: Archive(opening: folder.path))
    #expect(contents.paths == ["a/z/1.txt", "b.txt", "b/.hidden", "b/c.txt", "é.txt"])
    #expect(contents.text("a/z/1.txt") == "a/z/1.txt")
    #expect(contents.problems == [])
    #expect(contents.isSteady)
  }

  @Test func folderWithLinksAndPipes() throws {
    let (folder, outside) = (try ArchiveFolder(), try ArchiveFolder())
    try outside.write(Array("secret".utf8), to: "secret.txt")
    try folder.write(Array("mine".utf8), to: "posts/mine.txt")
    for (link, target) in [
      ("out", outside.path), ("out.txt", outside.path + "/secret.txt"),
      ("in.txt", "posts/mine.txt"),
      ("posts/loop", ".."), ("in", folder.path + "/posts"), ("nowhere", "none"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + link, withDestinationPath: target)
    }
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let contents = try ArchiveContents(of: Archive(opening: folder.path))
    #expect(contents.paths == ["posts/mine.txt"])
    #expect(Set(contents.problems.map(\.path)) == ["out", "out.txt", "nowhere"])
    #expect(contents.problems.allSatisfy { $0.message.contains("leads out of \(folder.path)") })
  }

  @Test func zipOverFourGigabytes() throws {
    let zip = HandZip(
      [.init("a.txt", "one", isLarge: true), .init("b.txt", "two")], isLarge: true)
    let contents = try ArchiveFolder().contents(of: zip.bytes)
    #expect(contents.paths == ["a.txt", "b.txt"])
    #expect(contents.text("a.txt") == "one")
    #expect(contents.text("b.txt") == "two")
    #expect(contents.problems == [])
  }

  @Test func zipBehindAProgram() throws {
    let zip = HandZip([.init("a.txt", "one")])
    // What stands before is no zip, so that only its end says that it is one.
    let prefixed = HandZip([.init("a.txt", "one")], prefix: Array(zip.bytes[..<4]) + [1, 2, 3])
    let contents = try ArchiveFolder().contents(of: prefixed.bytes)
    #expect(contents.text("a.txt") == "one")
    #expect(contents.problems == [])
  }

  @Test func identity() throws {
    let folder = try ArchiveFolder()
    var bytes = [UInt8](repeating: 65, count: 5 << 20)
    func identity(_ bytes: [UInt8]) throws -> ArchiveIdentity? {
      try Archive(opening: folder.write(bytes, to: "a")).identity
    }
    let first = try #require(try identity(bytes))
    #expect(first.size == 5 << 20)
    #expect(try identity(bytes)?.digest == first.digest)
    bytes[5 << 20 - 1] = 66
    #expect(try identity(bytes)?.digest != first.digest)
    bytes.append(65)
    #expect(try identity(bytes)?.size == 5 << 20 + 1)
  }

  @Test func position() throws {
    let folder = try ArchiveFolder()
    let path = try folder.write(Packer.pack(Self.members, as: .zip), to: "a.zip")
    let archive = try Archive(opening: path)
    #expect(archive.position == 0)
    _ = try ArchiveContents(of: archive)
    let size = try #require(archive.size)
    #expect(archive.position > size / 2 && archive.position <= size)
  }
}
