import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct TablePropertyTests {
  private static let pieces = [
    "a", "word", " ", ",", ";", "\t", "\"", "\\", "\n", "\r", "\r\n", "é", "日本", "😀", "'", "",
  ]

  private func cell(_ random: inout SplitMix64, endsInBackslash: Bool) -> String {
    var cell = ""
    while random.chance(70) { cell += random.pick(Self.pieces) }
    if !endsInBackslash { cell = cell.replacing("\\", with: "/") }
    return cell
  }

  private func written(_ cells: [String], _ dialect: TableDialect, _ random: inout SplitMix64)
    -> String
  {
    let delimiter = String(Unicode.Scalar(dialect.delimiter))
    return cells.map { cell in
      let isSpecial = cell.unicodeScalars.contains {
        $0 == "\"" || $0 == "\n" || $0 == "\r" || $0.value == UInt32(dialect.delimiter)
      }
      guard isSpecial || cell.hasPrefix(" ") || cells.count == 1 || random.chance(30) else {
        return cell
      }
      let escaped = cell.replacing(
        "\"", with: dialect.escape == .doubled ? "\"\"" : "\\\"")
      return "\"\(escaped)\""
    }.joined(separator: delimiter)
  }

  @Test func anyTableThatIsWrittenIsReadBack() throws {
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 1500) {
      let dialect = TableDialect(
        delimiter: random.pick(TableDialect.delimiters),
        escape: random.chance(50) ? .doubled : .backslash, isLenient: random.chance(50))
      var rows: [[String]] = []
      var text = random.chance(20) ? "\u{FEFF}" : ""
      var spans: [Span] = []
      for _ in 0..<random.number(below: 6) {
        let cells = (0...random.number(below: 4)).map { _ in
          cell(&random, endsInBackslash: dialect.escape == .doubled)
        }
        let line = written(cells, dialect, &random)
        spans.append(Span(text.utf8.count, text.utf8.count + line.utf8.count))
        text += line + random.pick(["\n", "\r\n", "\r"])
        rows.append(cells)
      }
      let list = try RowList(
        Array(text.utf8), dialect, portion: 1 + random.number(below: 9))
      #expect(list.cells == rows, "\(text.debugDescription)")
      #expect(list.rows.map(\.span) == spans, "\(text.debugDescription)")
      #expect(list.problems.isEmpty, "\(text.debugDescription)")
    }
  }

  @Test func anySplitGivesTheSameRowsAndPlaces() throws {
    var random = SplitMix64(seed: Rounds.seed &+ 1)
    for _ in 0..<Rounds.count(usual: 1500) {
      var bytes = nonsense(&random)
      if random.chance(30) { bytes = random.pick([[0xFF, 0xFE], [0xFE, 0xFF]]) + bytes }
      let dialect = TableDialect(
        escape: random.chance(50) ? .doubled : .backslash, isLenient: random.chance(50))
      let limit = random.pick([5, 20, 1 << 20])
      let whole = try RowList(bytes, dialect, limit: limit)
      for portion in [1, 2, 3, 1 + random.number(below: 50)] {
        #expect(try RowList(bytes, dialect, portion: portion, limit: limit) == whole, "\(bytes)")
      }
      check(whole, bytes)
    }
  }

  /// Rows and what was passed over lie one after the other in the file, each on a line of its own.
  private func check(_ list: RowList, _ bytes: [UInt8]) {
    let spans = (list.rows.map(\.span) + list.passed).sorted()
    for (first, second) in zip(spans, spans.dropFirst()) {
      #expect(first.end < second.start, "\(bytes)")
    }
    #expect(spans.last?.end ?? 0 <= bytes.count, "\(bytes)")
    #expect(list.rows.map(\.line) == list.rows.map(\.line).sorted(), "\(bytes)")
    for problem in list.problems {
      #expect(problem.position.map { $0.byte <= bytes.count } == true, "\(bytes)")
    }
  }

  private func nonsense(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.number(below: 60) {
      if random.chance(8) {
        bytes.append(UInt8(random.number(below: 256)))
      } else {
        bytes += Array(random.pick(Self.pieces).utf8)
      }
    }
    return bytes
  }
}
