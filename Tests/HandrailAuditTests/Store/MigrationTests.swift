import Foundation
import HandrailCore
import Testing

@testable import HandrailAudit

@Suite struct MigrationTests {
  /// Files as released versions wrote them: `sqlite3 audits.db .dump`, with the two numbers of the
  /// header. A new version of the tables adds its own; none is ever changed.
  @Test(arguments: 1...Schema().version)
  func oldFilesAreReadAndGoOn(version: Int) throws {
    let file = try AuditFile()
    try Database(file.path, .create).run(script: try Self.stored(version))
    let store = try file.open()
    #expect(try store.database.number("PRAGMA user_version") == Schema().version)
    #expect(try store.audits().map(\.verdict) == [.incomplete])
    #expect(try store.counts(of: 1, by: .rule).map(\.errors) == [6, 4])
    let previous = try #require(try store.previousResults(under: KeptAudit.rules)?.open())
    let outcome = try previous.outcome(for: KeptAudit.hash(3))
    #expect(outcome == KeptAudit.post(3).outcome)
    try KeptAudit.run(store)
    #expect(try store.audits().count == 2)
    _ = try store.forget("ben")
  }

  /// The tables that a new file gets are those that the newest stored file has.
  @Test func theStoredFileIsUpToDate() throws {
    let (old, new) = (try AuditFile(), try AuditFile())
    try Database(old.path, .create).run(script: try Self.stored(Schema().version))
    _ = try new.open()
    #expect(try Self.schema(old) == Self.schema(new))
  }

  @Test func everyColumnIsDocumented() throws {
    let file = try AuditFile()
    let database = try file.open().database
    let page = try Self.text("docs/audit-store.md")
    var missing: [String] = []
    try database.forEach(
      """
      SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
      """
    ) { row in
      let (table, column) = (row.text(0) ?? "", row.text(1) ?? "")
      if !page.contains("| `\(table)` |") { missing.append(table) }
      if !page.contains("`\(column)`") { missing.append("\(table).\(column)") }
    }
    #expect(missing.isEmpty)
  }

  @Test func aStepIsTakenOnceAndKeepsWhatIsThere() throws {
    let file = try AuditFile()
    try KeptAudit.run(try file.open())
    let before = try file.contents()
    var schema = Schema()
    schema.migrations.append("CREATE TABLE moods (post INTEGER, mood TEXT)")
    for _ in 0..<2 {
      #expect(try file.open(schema).database.number("SELECT count(*) FROM moods") == 0)
    }
    #expect(try file.contents() == before)
  }

  @Test func aStepThatFailsLeavesTheFileAsItWas() throws {
    let file = try AuditFile()
    try KeptAudit.run(try file.open())
    let before = try file.contents()
    var schema = Schema()
    schema.migrations += ["DROP TABLE posts", "DROP TABLE no_such_table"]
    let problem = #expect(throws: Problem.self) { try file.open(schema) }
    #expect(problem?.path == file.path)
    #expect(try file.contents() == before)
    #expect(try file.open().audits().count == 1)
  }

  private static func stored(_ version: Int) throws -> String {
    try text("fixtures/audits/version-\(version).sql")
  }

  private static func text(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func schema(_ file: AuditFile) throws -> [String] {
    var schema: [String] = []
    try Database(file.path, .read)
      .forEach("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name") {
        schema.append($0.text(0) ?? "")
      }
    return schema
  }
}
