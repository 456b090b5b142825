import HandrailCore

/// A row of a table, its cells known by the names of their columns.
struct TableRecord {
  let header: TableHeader
  let cells: [String]
  /// Where it stands.
  let origin: Origin
  /// The 1-based line on which it starts.
  let line: Int

  /// The cell in a column by its ``TableHeader/key(_:)``, as it stands; nil when there is no such
  /// column, or nothing in the cell.
  subscript(key: String) -> String? {
    guard let column = header[key] else { return nil }
    return self[at: column]
  }

  /// The cell in a column by its 0-based place; nil when there is nothing in it.
  subscript(at column: Int) -> String? {
    guard column < cells.count, !cells[column].isBlankCell else { return nil }
    return cells[column]
  }
}

extension TableRecord {
  /// The moment in a column, when there is one. A date that cannot be read, or only in two ways, is
  /// handed on as a problem: the rules of a day cannot be told from those of another without it.
  ///
  /// - Parameters:
  ///   - key: The column's ``TableHeader/key(_:)``.
  ///   - order: How dates with slashes are read; nil when that is not known.
  ///   - deliver: Takes the problem.
  func moment(
    _ key: String, order: DateOrder? = nil, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) -> Timestamp? {
    guard let column = header[key] else { return nil }
    return try moment(at: column, order: order, deliver: deliver)
  }

  /// The moment in a column by its 0-based place.
  func moment(
    at column: Int, order: DateOrder? = nil, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) -> Timestamp? {
    guard let text = self[at: column] else { return nil }
    if let moment = LooseDate.read(text, order: order) { return moment }
    let isAmbiguous = LooseDate.read(text, order: .monthFirst) != nil
    try deliver(
      .problem(
        problem(
          isAmbiguous
            ? "the date of this row can be read with the day first or with the month first"
            : "the date of this row is written in a way that handrail cannot read",
          advice: "write dates like 2026-12-31 or 2026-12-31 14:00"), origin))
    return nil
  }

  /// Something that is wrong with the record.
  func problem(_ message: String, advice: String? = nil) -> Problem {
    Problem(
      .input, message, advice: advice, path: origin.member,
      position: origin.span.map { Position(byte: $0.start, line: line, column: 1) })
  }
}
