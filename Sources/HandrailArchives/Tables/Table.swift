import HandrailCore

/// A table whose columns have names, read row by row.
struct Table {
  /// What is read.
  enum Item {
    /// A row below the header.
    case record(TableRecord)
    /// A row that cannot be read, and where it stands.
    case broken(Problem, Origin)
  }

  /// The names of the columns.
  let header: TableHeader
  /// Whether characters were read as Windows-1252, since they are no UTF-8.
  var isWindows1252: Bool { reader.isWindows1252 }
  private let path: String
  private let isLenient: Bool
  private var reader: TableReader
  private var number = 0

  /// How many rows are looked at for the header: notes may stand above it.
  private static let mostNotes = 21

  /// Opens a table: finds its delimiter, and its header, which may stand below a few lines of notes.
  ///
  /// - Parameters:
  ///   - member: The table.
  ///   - dialect: How it is written, but for the delimiter.
  ///   - limit: How many bytes a row may have.
  ///   - lines: In how many rows to look for the header.
  ///   - isHeader: Says whether columns with such names are meant.
  /// - Returns: The table below its header; nil when there is no such header.
  /// - Throws: What keeps the member from being read.
  static func open(
    _ member: Member, _ dialect: TableDialect = TableDialect(), limit: Int,
    within lines: Int = 20, where isHeader: (TableHeader) -> Bool
  ) throws(Problem) -> Table? {
    let head = MemberHead(
      path: member.path, bytes: try member.head(MemberHead.length), size: member.size)
    guard let found = head.table(dialect, within: lines, where: isHeader) else { return nil }
    var reader = try TableReader(member, dialect: found.dialect, limit: limit)
    for _ in 0..<mostNotes {
      guard let item = try reader.next() else { return nil }
      if case .row(let row) = item, TableHeader(row.cells) == found.header {
        return Table(
          header: found.header, path: member.path, isLenient: dialect.isLenient, reader: reader)
      }
    }
    return nil
  }

  /// Opens a table without a header, whose columns get the names given.
  ///
  /// - Parameters:
  ///   - member: The table.
  ///   - dialect: How it is written, the delimiter included.
  ///   - limit: How many bytes a row may have.
  ///   - names: The names of the most columns that a row may have.
  /// - Throws: What keeps the member from being read.
  init(headerless member: Member, _ dialect: TableDialect, limit: Int, names: [String])
    throws(Problem)
  {
    header = TableHeader(names)
    path = member.path
    isLenient = true
    reader = try TableReader(member, dialect: dialect, limit: limit)
  }

  private init(header: TableHeader, path: String, isLenient: Bool, reader: TableReader) {
    self.header = header
    self.path = path
    self.isLenient = isLenient
    self.reader = reader
  }

  /// The next record that is not blank, or what is wrong with it; nil at the end.
  mutating func next() throws(Problem) -> Item? {
    while let item = try reader.next() {
      number += 1
      switch item {
      case .broken(let problem, let span, _):
        return .broken(problem, Origin(member: path, record: number, span: span))
      case .row(let row):
        let origin = Origin(member: path, record: number, span: row.span)
        if row.isBlank { continue }
        if let problem = misshapen(row) { return .broken(problem, origin) }
        return .record(
          TableRecord(header: header, cells: row.cells, origin: origin, line: row.line))
      }
    }
    return nil
  }

  /// What is wrong with the number of a row's cells, if anything is. Cells left out at the end are
  /// forgiven to people; cells too many are not: their words would go unread.
  private func misshapen(_ row: TableRow) -> Problem? {
    let count = row.cells.count
    let isTooLong = row.cells.dropFirst(header.count).contains { !$0.isBlankCell }
    guard isTooLong || (count < header.count && !isLenient) else { return nil }
    return Problem(
      .input,
      "this row has \(count) \(count == 1 ? "cell" : "cells"), and the header names "
        + "\(header.count) \(header.count == 1 ? "column" : "columns")",
      advice:
        "put cells that hold a comma, a quotation mark or a line break between quotation marks",
      path: path, position: Position(byte: row.span.start, line: row.line, column: 1))
  }

  /// That a table which was known by its header cannot be read by it.
  static func withoutHeader(_ member: Member) -> ArchiveItem {
    let problem = Problem(
      .input, "the names of the columns are not where they were at first sight",
      advice: "begin the table with the row that names its columns", path: member.path)
    return .problem(problem, Origin(member: member.path, record: 1))
  }
}
