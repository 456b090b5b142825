import Foundation
import HandrailCore
import Testing

@testable import HandrailAudit

/// Files that are not handrail's, or not yet.
@Suite struct ForeignFileTests {
  @Test func aTextIsLeftAsItIs() throws {
    let file = try AuditFile()
    let text = Data("Dear diary, this is no database, however long it is read for.\n".utf8)
    for content in [text, Data("x".utf8), Data(repeating: 0, count: 8192)] {
      try content.write(to: URL(fileURLWithPath: file.path))
      expectRefusal(of: file, "not one in which handrail keeps audits")
      #expect(try file.bytes() == ["": content])
    }
  }

  @Test func anotherProgramsDatabaseIsLeftAsItIs() throws {
    let file = try AuditFile()
    try Database(file.path, .create).run(script: "CREATE TABLE songs (title TEXT)")
    let before = try file.bytes()
    expectRefusal(of: file, "not one in which handrail keeps audits")
    #expect(try file.bytes() == before)
  }

  @Test func aNewerFileIsLeftAsItIs() throws {
    let file = try AuditFile()
    try KeptAudit.run(try file.open())
    try Database(file.path, .write).run(script: "PRAGMA user_version = 99")
    let before = try file.contents()
    expectRefusal(of: file, "written by a newer handrail")
    #expect(throws: Problem.self) { try AuditStore.openForReading(file.path) }
    #expect(try file.contents() == before)
  }

  @Test func aFolderIsNoFile() throws {
    let file = try AuditFile()
    try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: false)
    expectRefusal(of: file, "handrail keeps audits")
  }

  @Test func aFolderThatIsMissingIsNamed() throws {
    let file = try AuditFile()
    let problem = #expect(throws: Problem.self) { try AuditStore.open(file.folder + "/no/a.db") }
    #expect(problem?.path == file.folder + "/no/a.db")
    #expect(problem?.advice?.contains("folder") == true)
  }

  @Test func nothingIsMadeByReading() throws {
    let file = try AuditFile()
    #expect(throws: Problem.self) { try AuditStore.openForReading(file.path) }
    #expect(throws: Problem.self) { try AuditStore.openExisting(file.path) }
    #expect(try file.bytes().isEmpty)
  }

  /// What a program leaves that is killed right after it made the file.
  @Test func anEmptyFileIsFilled() throws {
    let file = try AuditFile()
    try Data().write(to: URL(fileURLWithPath: file.path))
    try KeptAudit.run(try file.open())
    #expect(try file.open().audits().count == 1)
  }

  /// What a program leaves that is killed before the tables are there.
  @Test func aFileWithoutTablesIsFilled() throws {
    let file = try AuditFile()
    try Database(file.path, .create)
      .run(script: "PRAGMA application_id = \(Schema.applicationID)")
    try KeptAudit.run(try file.open())
    #expect(try file.open().audits().count == 1)
  }

  @Test func nobodyElseMayReadANewFile() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    for end in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path + end)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func aKeyThatIsGoneIsSaid() throws {
    let file = try AuditFile()
    let store = try file.open()
    try store.database.run(script: "UPDATE settings SET value = x'00'")
    let problem = #expect(throws: Problem.self) { try store.contentKey }
    #expect(problem?.message.contains("damaged") == true)
  }

  @Test func damageIsSaid() throws {
    let file = try AuditFile()
    try KeptAudit.run(try file.open())
    var bytes = try #require(try file.bytes()[""])
    bytes.replaceSubrange(8192..., with: Data(repeating: 0xAB, count: bytes.count - 8192))
    try bytes.write(to: URL(fileURLWithPath: file.path))
    let problem = #expect(throws: Problem.self) {
      let store = try file.open()
      try KeptAudit.run(store)
    }
    #expect(problem?.message.contains("damaged") == true)
    #expect(problem?.path == file.path)
  }

  private func expectRefusal(of file: AuditFile, _ words: String) {
    let problem = #expect(throws: Problem.self) { try file.open() }
    #expect(problem?.message.contains(words) == true)
    #expect(problem?.path == file.path)
    #expect(problem?.advice?.isEmpty == false)
  }
}
