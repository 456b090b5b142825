import Foundation
import HandrailCore
import Testing

@testable import HandrailAudit

@Suite struct ForgetTests {
  @Test func noByteOfThePersonIsLeft() throws {
    let file = try AuditFile()
    // Kept open, so that the log beside the file is not emptied by closing it.
    let store = try file.open()
    let writer = try store.begin(KeptAudit.description(keepsText: true), at: KeptAudit.started)
    for archive in 0..<2 { try KeptAudit.append(archive, to: writer, batch: 3) }
    try KeptAudit.finish(writer)
    _ = try store.previousResults(under: KeptAudit.rules)
    // By their numbers modulo four: Ada alone, and Ada with Dov.
    let gone = (1...20).filter { $0 % 4 == 0 || $0 % 4 == 3 }
    #expect(try holds(file, "Ada Quill"))
    #expect(try holds(file, KeptAudit.text(4)))

    let forgotten = try store.forget("@ada quill")
    #expect(forgotten.posts == gone.count)
    #expect(
      forgotten.findings == gone.map { KeptAudit.post($0).outcome.findings.count }.reduce(0, +))
    #expect(forgotten.mentions.isEmpty)
    for words in ["Ada Quill", "ada quill", "Dov"] { #expect(try !holds(file, words)) }
    for number in gone {
      #expect(try !holds(file, KeptAudit.text(number)))
      #expect(try !holds(file, "best \(number)”"))
      #expect(try !holds(file, "https://x.example/\(number)"))
    }
    for number in 1...20 where !gone.contains(number) && !number.isMultiple(of: 5) {
      #expect(try holds(file, KeptAudit.text(number)))
    }
    #expect(try holds(file, "Cleo"))
  }

  @Test func theRestStaysWhole() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    _ = try store.previousResults(under: KeptAudit.rules)
    _ = try store.forget("ben")
    var dangling: [String] = []
    try store.database.forEach("PRAGMA foreign_key_check") { dangling.append($0.text(0) ?? "") }
    #expect(dangling.isEmpty)
    #expect(try store.counts(of: 1, by: .channel).map(\.posts).reduce(0, +) == 15)
    // Posts 1, 2 and 3 said the same; the first was Ben's.
    let clusters = try store.clusters(of: 1)
    #expect(clusters.map(\.authors) == [2])
    #expect(clusters.first?.posts.count == 2)
    _ = try store.forget("Cleo")
    #expect(try store.clusters(of: 1).isEmpty)
  }

  /// Pages that were split, moved and freed hold old copies of rows.
  @Test func aLargeFileIsWrittenAnew() throws {
    let file = try AuditFile()
    let store = try file.open()
    let description = KeptAudit.description(keepsText: true)
    let writer = try store.begin(description, at: KeptAudit.started)
    for start in stride(from: 0, to: 4_000, by: 500) {
      let items = (start..<start + 500).map { number in
        let author = number % 3 == 0 ? "Cleo" : "Ada Quill"
        let post = KeptAudit.post(number % 7 + 1).changed { post in
          post.metadata.author = author
          post.metadata.url = "https://x.example/\(author)/\(number)"
          post.outcome = PostOutcome(verdict: .pass)
          post.text = "\(author) wrote the text numbered \(number)"
        }
        return AuditBatch.Item.post(post)
      }
      try writer.append(AuditBatch(archive: 0, items: items, marker: "\(start)"))
    }
    #expect(try store.forget("Ada Quill").posts == 2_666)
    #expect(try !holds(file, "Ada Quill"))
    #expect(try holds(file, "Cleo wrote the text numbered 3999"))
    #expect(try store.database.number("PRAGMA freelist_count") == 0)
  }

  @Test func whereTheNameStillStandsIsSaid() throws {
    let file = try AuditFile()
    let store = try file.open()
    let archive = ArchiveDescription(name: "exports/Ada Quill.zip")
    var description = KeptAudit.description()
    description.archives = [archive]
    let writer = try store.begin(description, at: KeptAudit.started)
    try KeptAudit.append(0, to: writer, batch: 20)
    let mentions = try store.forget("Ada Quill").mentions
    #expect(mentions == [Forgotten.Mention(column: "archives.name", count: 1)])
  }

  @Test func somebodyUnknownIsNobody() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    let before = try file.contents()
    for name in ["Ad", "Quill", "Cle", ""] {
      #expect(try store.forget(name).posts == 0)
    }
    #expect(try file.contents() == before)
  }

  @Test func anAuditUnderWayDoesNotTakeOthersForThem() throws {
    let file = try AuditFile()
    let writer = try file.open().begin(KeptAudit.description(), at: KeptAudit.started)
    try writer.append(
      AuditBatch(archive: 0, items: (1...3).map { .post(KeptAudit.post($0)) }, marker: "3"))
    _ = try file.open().forget("ben")
    try writer.append(
      AuditBatch(archive: 0, items: (4...12).map { .post(KeptAudit.post($0)) }, marker: "12"))
    var people: [String] = []
    let store = try file.open()
    try store.database.forEach(
      "SELECT e.author FROM posts p JOIN people e ON e.id = p.person ORDER BY p.id"
    ) { people.append($0.text(0) ?? "") }
    #expect(people == ([2, 3] + (4...12)).map { KeptAudit.authors[$0 % 4] })
  }

  private func holds(_ file: AuditFile, _ words: String) throws -> Bool {
    try file.bytes().values.contains { $0.range(of: Data(words.utf8)) != nil }
  }
}
