import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct TableImporterPropertyTests {
  /// What an importer makes of members, told in a way that can be compared.
  private func outline(
    _ importer: any Importer.Type, _ members: [(String, [UInt8])], portion: Int
  ) throws -> [String] {
    let imported = try Imported(importer, members, portion: portion)
    let posts = imported.posts.map { "\($0)" }
    let problems = imported.problems.map { "\($0)" }
    return posts + problems + ["\(imported.chunks.flatMap(\.bytes))"]
  }

  private func importer(_ fixture: TableFixture) throws -> any Importer.Type {
    try #require(Importers.all.first { $0.name == fixture.importer })
  }

  @Test(arguments: TableFixture.all)
  func everyMemberIsReadByItsOwnImporter(fixture: TableFixture) throws {
    for (path, text) in fixture.members {
      let head = MemberHead(path: path, bytes: Array(text.utf8), size: text.utf8.count)
      let claims = Importers.all.compactMap { importer in
        importer.claim(head).map { (importer.name, $0.certainty) }
      }
      let surest = try #require(claims.map(\.1).max())
      #expect(claims.first { $0.1 == surest }?.0 == fixture.importer, "\(path): \(claims)")
    }
  }

  @Test(arguments: ["text\n\nwords", "Body\n====\n\nwords", "content, text\nmore, words\n"])
  func proseIsNotTakenForATable(text: String) throws {
    let head = MemberHead(path: "a/post.md", bytes: Array(text.utf8))
    let claims = Importers.all.compactMap { importer in
      importer.claim(head).map { (importer.name, $0.certainty) }
    }
    let surest = try #require(claims.map(\.1).max())
    #expect(claims.first { $0.1 == surest }?.0 == "files")
  }

  @Test(arguments: TableFixture.all)
  func anySplitOfAnyDamageGivesTheSame(fixture: TableFixture) throws {
    let importer = try importer(fixture)
    var random = SplitMix64(seed: Rounds.seed)
    for round in 0..<Rounds.count(usual: 25) {
      let members = fixture.members.map { path, text in
        (path, damaged(Array(text.utf8), round == 0 ? 0 : random.number(below: 6), &random))
      }
      let whole = try outline(importer, members, portion: 1 << 20)
      for portion in [1, 2, 3 + random.number(below: 40)] {
        let split = try outline(importer, members, portion: portion)
        #expect(split == whole, "\(members.map { String(decoding: $0.1, as: UTF8.self) })")
      }
    }
  }

  @Test func nonsenseIsReadWithoutHarm() throws {
    var random = SplitMix64(seed: Rounds.seed &+ 5)
    for fixture in TableFixture.all {
      let importer = try importer(fixture)
      for _ in 0..<Rounds.count(usual: 25) {
        let bytes = (0..<random.number(below: 300)).map { _ in
          random.chance(40)
            ? random.pick(Array("\",;\t\n\r\\{}<>:/ -[]".utf8)) : UInt8(random.number(below: 256))
        }
        // Whatever is claimed by its first bytes may go on with anything.
        for (path, text) in fixture.members {
          _ = try Imported(
            importer, [(path, Array(text.utf8) + bytes), ("x.csv", bytes)], portion: 64)
        }
      }
    }
  }

  private func damaged(_ bytes: [UInt8], _ times: Int, _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<times where !bytes.isEmpty {
      // Headers are left alone, so that what follows is read at all.
      let header = (bytes.firstIndex(of: 0x0A) ?? -1) + 1
      guard header < bytes.count else { break }
      let index = header + random.number(below: bytes.count - header)
      switch random.number(below: 4) {
      case 0: bytes.remove(at: index)
      case 1: bytes[index] = UInt8(random.number(below: 256))
      case 2: bytes.insert(random.pick(Array("\",;\t\n\r\\".utf8)), at: index)
      default: bytes.insert(contentsOf: bytes[index...].prefix(random.number(below: 30)), at: index)
      }
    }
    return bytes
  }
}
