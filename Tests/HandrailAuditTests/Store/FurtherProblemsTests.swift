import HandrailCore
import Testing

@testable import HandrailAudit

/// Archives with more that cannot be read than anybody reads about.
@Suite struct FurtherProblemsTests {
  private static let count = 2_600

  private static func item(_ number: Int) -> AuditBatch.Item {
    let isLimit = number.isMultiple(of: 10)
    return .problem(
      Problem(
        isLimit ? .limit : .input, isLimit ? "it is too long" : "this record has no text",
        path: "data/a.json", position: Position(byte: number * 10, line: number, column: 1)),
      Origin(member: "data/a.json", record: number))
  }

  private static func append(
    to writer: AuditWriter, from first: Int = 1, upTo last: Int = count, batch size: Int
  ) throws {
    for start in stride(from: first, through: last, by: size) {
      let end = min(start + size - 1, last)
      try writer.append(
        AuditBatch(
          archive: 0, items: (start...end).map(item), marker: "\(end)", isLast: end == count))
    }
  }

  private static func finish(_ writer: AuditWriter) throws {
    try writer.append(
      AuditBatch(archive: 1, items: [.post(KeptAudit.post(1))], marker: "1", isLast: true))
    try writer.finish(.incomplete, at: KeptAudit.finished)
  }

  private static func kept(in file: AuditFile, batch size: Int) throws -> AuditStore {
    let store = try file.open()
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    try append(to: writer, batch: size)
    try finish(writer)
    return store
  }

  @Test func theFirstHaveRowsAndTheRestIsCountedByKind() throws {
    let file = try AuditFile()
    let store = try Self.kept(in: file, batch: 300)
    #expect(try store.database.number("SELECT count(*) FROM problems") == 1_000)
    #expect(try store.problems(of: 1).last?.record == 1_000)
    #expect(try store.furtherProblems(of: 1) == [.input: 1_440, .limit: 160])
    let summary = try AuditSummary(store, postLimit: 10)
    #expect(summary.totals.problems == 2_600 && summary.problems.count == 200)
    #expect(summary.unlistedProblems == [.input: 2_160, .limit: 240])
    let told =
      "2,400 more problems are not listed here: 2,160 that could not be read and 240 past a limit."
    #expect(MarkdownAuditReporter().render(summary).contains(told))
    #expect(HTMLAuditReporter().render(summary).contains(told))
    #expect(HumanAuditReporter().render(summary).contains("and 2,597 more problems"))
    #expect(JSONAuditReporter().render(summary).contains("\"input\": 2160"))
  }

  @Test func howTheWorkWasCutMakesNoDifference() throws {
    let (one, other, killed) = (try AuditFile(), try AuditFile(), try AuditFile())
    _ = try Self.kept(in: one, batch: 700)
    _ = try Self.kept(in: other, batch: 999)
    #expect(try one.contents() == other.contents())
    try Self.append(
      to: try killed.open().begin(KeptAudit.description(), at: KeptAudit.started), upTo: 1_200,
      batch: 400)
    let rest = try killed.copy()
    let writer = try #require(try rest.open().resume(KeptAudit.description()))
    try Self.append(to: writer, from: 1_201, batch: 350)
    try Self.finish(writer)
    #expect(try rest.contents() == one.contents())
  }
}
