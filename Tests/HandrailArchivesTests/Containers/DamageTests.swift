import Foundation
import HandrailArchives
import HandrailCore
import TestSupport
import Testing

/// Damaged archives: nothing crashes, nothing is lost in silence, and what can be read is.
@Suite struct DamageTests {
  private static let members: [(String, [UInt8])] = [
    ("a.txt", Array("first".utf8)),
    ("b.txt", (0..<400).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }),
    ("c.txt", Array("last".utf8)),
  ]

  @Test func damagedMemberOfAZip() throws {
    var zip = Packer.pack(Self.members, as: .zip)
    let packed = HandZip.start(of: "b.txt", in: zip)
    for index in packed + 10..<packed + 40 { zip[index] ^= 0x5A }
    let contents = try ArchiveFolder().contents(of: zip, as: "export.zip")
    #expect(contents.text("a.txt") == "first")
    #expect(contents.text("c.txt") == "last")
    #expect(contents.problems.map(\.path) == ["b.txt"])
    let problem = try #require(contents.problems.first)
    #expect(problem.kind == .input)
    #expect(problem.message.contains("it is damaged in /"))
    #expect(problem.message.contains("/export.zip"))
    #expect(contents.isSteady)
  }

  @Test func damagedStoredMember() throws {
    let zip = HandZip([.init("a.txt", "one"), .init("b.txt", "two"), .init("c.txt", "three")])
    var bytes = zip.bytes
    bytes[zip.offsets[1] + 30 + 5] ^= 1
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.text("a.txt") == "one")
    #expect(contents.text("c.txt") == "three")
    #expect(contents.problems.map(\.path) == ["b.txt"])
  }

  @Test func damagedLocalHeader() throws {
    let zip = HandZip([.init("a.txt", "one"), .init("b.txt", "two"), .init("c.txt", "three")])
    for offset in 0..<4 {
      var bytes = zip.bytes
      bytes[zip.offsets[1] + offset] ^= 0xFF
      let contents = try ArchiveFolder().contents(of: bytes)
      #expect(contents.paths.filter { $0 != "b.txt" } == ["a.txt", "c.txt"])
      #expect(contents.problems.map(\.path) == ["b.txt"])
    }
  }

  @Test func unknownMethod() throws {
    let zip = HandZip([.init("a.txt", "one"), .init("b.txt", "two")])
    var bytes = zip.bytes
    // Deflate64, in the table and before the member.
    (bytes[zip.directory + 10], bytes[zip.offsets[0] + 8]) = (9, 9)
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.text("b.txt") == "two")
    #expect(contents.problems.map(\.path) == ["a.txt"])
    #expect(contents.problems.first?.message.contains("cannot unpack") == true)
  }

  @Test func partOfASplitZip() throws {
    let zip = HandZip([.init("a.txt", "one")])
    var bytes = zip.bytes
    bytes[bytes.count - 22 + 4] = 3
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.problems.first?.message == "this is one part of a zip that was split")
  }

  @Test func zipWithoutTableOfContents() throws {
    let zip = HandZip([.init("a.txt", "one"), .init("b.txt", "two")])
    let contents = try ArchiveFolder().contents(of: Array(zip.bytes[..<zip.directory]))
    #expect(contents.text("a.txt") == "one")
    #expect(contents.text("b.txt") == "two")
    #expect(contents.problems.contains { $0.message.contains("the list of its files") })
  }

  @Test func damagedTableOfContents() throws {
    let zip = HandZip([.init("a.txt", "one"), .init("b.txt", "two"), .init("c.txt", "three")])
    var bytes = zip.bytes
    // The second record of the table.
    bytes[zip.directory + 46 + 5] ^= 0xFF
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.text("a.txt") == "one")
    #expect(contents.problems.contains { $0.message.contains("breaks off after ‘a.txt’") })
  }

  /// Wherever an archive is cut, either all of it was read, or a problem says that it was not.
  @Test(arguments: Packer.Form.allCases)
  func truncatedAnywhere(_ form: Packer.Form) throws {
    let folder = try ArchiveFolder()
    let bytes = Packer.pack(Self.members, as: form)
    // Fewer bytes do not tell what they are; of a tar, the last zeros say nothing.
    let range = form == .tar ? 512...bytes.count - 513 : 6...bytes.count - 1
    for end in range where form != .tar || end % 64 == 0 {
      let contents = try folder.contents(of: Array(bytes[..<end]))
      #expect(!contents.problems.isEmpty, "cut at \(end) of \(bytes.count)")
      #expect(contents.isSteady, "cut at \(end)")
      for (path, bytes) in contents.members where path.hasSuffix(".txt") {
        let whole = Self.members.first { $0.0 == path }?.1 ?? []
        #expect(whole.starts(with: bytes), "cut at \(end): \(path)")
      }
    }
  }

  @Test(arguments: [Packer.Form.gzip, .zstd, .bzip2, .xz])
  func truncatedFileAnywhere(_ form: Packer.Form) throws {
    let folder = try ArchiveFolder()
    let bytes = Packer.compress(Array(String(repeating: "{\"a\": 1}\n", count: 99).utf8), as: form)
    for end in 6..<bytes.count {
      let contents = try folder.contents(of: Array(bytes[..<end]))
      #expect(!contents.problems.isEmpty, "cut at \(end) of \(bytes.count)")
    }
  }

  @Test(arguments: Packer.Form.allCases)
  func truncatedInside(_ form: Packer.Form) throws {
    let folder = try ArchiveFolder()
    let inner = Packer.pack(Self.members, as: form)
    for end in stride(from: 6, to: inner.count, by: 7) {
      let outer = Packer.pack(
        [("in", Array(inner[..<end])), ("after.txt", Array("after".utf8))], as: .zip)
      let contents = try folder.contents(of: outer)
      #expect(contents.text("after.txt") == "after", "cut at \(end)")
      #expect(contents.isSteady)
      // A zip inside another archive is read from its start, without its table of contents.
      if form != .zip, form != .tar {
        #expect(!contents.problems.isEmpty, "cut at \(end) of \(inner.count)")
      }
    }
  }

  @Test func lockedMembers() throws {
    let contents = try ArchiveFolder().contents(
      of: HandZip([
        .init("a.txt", "one"), .init("b.txt", "twotwotwotwotwotwo", flags: 1),
        .init("c.txt", "three", flags: 1),
      ]).bytes, as: "export.zip")
    #expect(contents.paths == ["a.txt"])
    let problem = try #require(contents.problems.first)
    #expect(contents.problems.count == 1)
    #expect(problem.path?.hasSuffix("/export.zip") == true)
    #expect(problem.message == "2 files in it are locked with a password, ‘b.txt’ first")
    #expect(problem.advice == "unpack it with the password, and name the folder instead")
  }

  @Test(arguments: ["zip:encryption=zipcrypt", "zip:encryption=aes256"], [false, true])
  func lockedByPrograms(_ options: String, _ isNested: Bool) throws {
    var bytes = Packer.pack(Self.members, as: .zip, options: options, password: "sesame")
    if isNested { bytes = Packer.pack([("in.zip", bytes)], as: .tar) }
    let contents = try ArchiveFolder().contents(of: bytes)
    #expect(contents.paths == [])
    #expect(contents.problems.count == 1)
    #expect(contents.problems.first?.message.contains("locked with a password") == true)
    let isAllCounted = contents.problems.first?.message.hasPrefix("3 files in it") == true
    #expect(isAllCounted || contents.problems.first?.message.hasSuffix("was not read") == true)
  }

  /// Nonsense never crashes, hangs or says that all is well and nothing there.
  @Test(arguments: 0..<Rounds.count(usual: 150))
  func nonsenseProperty(_ seed: Int) throws {
    var random = SplitMix64(seed: Rounds.seed &+ UInt64(seed))
    let folder = try ArchiveFolder()
    let form = random.pick(Packer.Form.allCases)
    var bytes = Packer.pack(
      [("in", Packer.pack(Self.members, as: random.pick(Packer.Form.allCases)))] + Self.members,
      as: form)
    for _ in 0..<1 + random.number(below: 20) {
      switch random.number(below: 4) {
      case 0: bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256))
      case 1: bytes[random.number(below: bytes.count)] = random.pick([0, 0x7F, 0x80, 0xFF])
      case 2 where bytes.count > 64:
        let start = random.number(below: bytes.count - 32)
        bytes.removeSubrange(start..<start + random.number(below: 32))
      default:
        let start = random.number(below: bytes.count)
        bytes.insert(contentsOf: bytes[start...].prefix(16), at: random.number(below: bytes.count))
      }
    }
    let contents = try folder.contents(of: bytes)
    #expect(contents.isSteady)
    #expect(!contents.members.isEmpty || !contents.problems.isEmpty)
    #expect(Set(contents.paths).count == contents.paths.count)
  }
}
