import CScan
import HandrailCore
import HandrailText

/// Reads the rows of a table as it is streamed, in memory that holds one row.
///
/// Rows end at LF, CRLF or a lone CR outside quotation marks; blank lines are no rows. What cannot be
/// read is handed on as a problem, and reading goes on at the line below: a quotation mark that is
/// never closed costs one row, not the rest of the table.
///
/// Source: RFC 4180.
struct TableReader {
  /// What is read.
  enum Item {
    /// A row.
    case row(TableRow)
    /// A row that cannot be read, and the bytes that were passed over.
    case broken(Problem, Span, line: Int)
  }

  private let path: String
  private let limit: Int
  private var dialect: TableDialect
  private var source: TableBytes
  /// What was read and not handed on; rows begin at ``start``.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Where ``start`` lies in the file.
  private var offset: Int
  private var line = 1
  /// Whether characters outside ASCII were met that can only be UTF-8.
  private var isUTF8: Bool
  /// Whether there were characters that could only be read as Windows-1252.
  private(set) var isWindows1252 = false
  private var unclosed = 0

  /// How many quotation marks may stay open before a lenient reader becomes strict. Each may cost a
  /// look at as much as a row can have.
  private static let mostUnclosed = 100

  /// Starts on a member.
  ///
  /// - Parameters:
  ///   - member: The table, from its first byte.
  ///   - dialect: How it is written.
  ///   - limit: How many bytes of UTF-8 a row may have.
  /// - Throws: What keeps the member from being read.
  init(_ member: Member, dialect: TableDialect, limit: Int) throws(Problem) {
    path = member.path
    self.dialect = dialect
    self.limit = limit
    source = try TableBytes(member)
    offset = source.markLength
    isUTF8 = source.isMarked
  }

  /// The next row, or what is wrong with it; nil at the end.
  mutating func next() throws(Problem) -> Item? {
    while true {
      var scan = RowScan(start: start, dialect: dialect)
      let end = try run(&scan)
      switch end {
      case .row(let terminator):
        if scan.isBlankLine {
          if scan.index == start && terminator == 0 { return nil }
          advance(to: scan.index + terminator)
          continue
        }
        let item = row(scan)
        advance(to: scan.index + terminator)
        return item
      case .tooLong:
        return try pass(
          problem(
            .limit, "a row is longer than \(limit / 1024 / 1024) MiB",
            advice: "split it, or allow more with --max-size", at: start),
          lineAt: scan.index)
      case .misplaced(let index):
        return try pass(
          problem(
            .input, "a quotation mark stands here inside a cell that does not begin with one",
            advice:
              "put the whole cell between quotation marks, and write each one inside it twice",
            at: index),
          lineAt: index)
      case .unclosed(let index):
        unclosed += 1
        if unclosed >= Self.mostUnclosed { dialect.isLenient = false }
        return try pass(
          problem(
            .input, "the quotation mark that opens here is not closed where the cell ends",
            advice: "close it, and write each quotation mark inside a cell twice", at: index),
          lineAt: index)
      }
    }
  }

  // MARK: Bytes

  /// Runs the scan to the end of the row, with more bytes whenever it needs some.
  private mutating func run(_ scan: inout RowScan) throws(Problem) -> RowScan.End {
    while true {
      if let end = scan.run(bytes, upTo: start + limit + 1, isLast: isAtEnd) { return end }
      try readMore()
    }
  }

  private mutating func readMore() throws(Problem) {
    if let more = try source.next() { bytes += more } else { isAtEnd = true }
  }

  /// Moves on to the next row.
  private mutating func advance(to index: Int) {
    offset += source.savedLength(bytes[start..<index])
    line += Self.lineBreaks(in: bytes, start..<index).count
    start = index
    if start > 1 << 16, start > bytes.count / 2 {
      bytes.removeFirst(start)
      start = 0
    }
  }

  /// Hands on a problem, and passes over the rest of the line on which `index` lies.
  private mutating func pass(_ problem: Problem, lineAt index: Int) throws(Problem) -> Item {
    let (from, firstLine) = (offset, line)
    advance(to: index)
    while true {
      if let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
        isAtEnd || bytes[end] == 0x0A || end + 1 < bytes.count
      {
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        let stop = offset + source.savedLength(bytes[start..<end])
        advance(to: end + (isPair ? 2 : 1))
        return .broken(problem, Span(from, stop), line: firstLine)
      }
      if isAtEnd {
        advance(to: bytes.count)
        return .broken(problem, Span(from, offset), line: firstLine)
      }
      // A CR may be half of a line ending whose other half is still to come.
      advance(to: max(start, bytes.count - (bytes.last == 0x0D ? 1 : 0)))
      try readMore()
    }
  }

  // MARK: Rows

  private mutating func row(_ scan: RowScan) -> Item {
    let range = start..<scan.index
    let span = Span(offset, offset + source.savedLength(bytes[range]))
    var isPlain = true
    var fault: UTF8Fault?
    bytes[range].withUnsafeBytes { buffer in
      guard let base = buffer.assumingMemoryBound(to: UInt8.self).baseAddress,
        handrail_ascii_end(base, 0, buffer.count) < buffer.count
      else { return }
      isPlain = false
      fault = UTF8Fault.first(in: buffer)
    }
    switch fault {
    case nil:
      if !isPlain { isUTF8 = true }
    case .zero(let index):
      return .broken(
        problem(
          .input, "this row holds a zero byte, which no text does",
          advice: "export the table once more, as text", at: start + index),
        span, line: line)
    case .invalid(let index):
      if isUTF8 || Self.holdsUTF8(bytes[range]) {
        return .broken(
          problem(
            .input, "this row holds bytes that are no text in the encoding of the table",
            advice: "save the table with the encoding UTF-8", at: start + index),
          span, line: line)
      }
      if let unknown = bytes[range].firstIndex(where: Windows1252.isUnknown) {
        return .broken(
          problem(
            .input, "this row holds a byte that is no text in UTF-8 and none in Windows-1252",
            advice: "save the table with the encoding UTF-8", at: unknown),
          span, line: line)
      }
      isWindows1252 = true
      return .row(
        TableRow(cells: scan.cells.map(Windows1252.text(of:)), span: span, line: line))
    }
    let cells = scan.cells.map { String(decoding: $0, as: UTF8.self) }
    return .row(TableRow(cells: cells, span: span, line: line))
  }

  /// Whether a character of several bytes stands in bytes that are not all UTF-8.
  private static func holdsUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      buffer.indices.contains { UTF8Fault.characterLength(buffer, at: $0) > 1 }
    }
  }

  // MARK: Places

  private func problem(_ kind: Problem.Kind, _ message: String, advice: String, at index: Int)
    -> Problem
  {
    let breaks = Self.lineBreaks(in: bytes, start..<index)
    let lineStart = breaks.last ?? start
    let characters = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 }
    return Problem(
      kind, message, advice: advice, path: path,
      position: Position(
        byte: offset + source.savedLength(bytes[start..<index]), line: line + breaks.count,
        column: characters + 1, utf8Column: index - lineStart + 1))
  }

  /// How many lines end in a range, and where the last of them does.
  private static func lineBreaks(in bytes: [UInt8], _ range: Range<Int>) -> (count: Int, last: Int?)
  {
    bytes[range].withUnsafeBytes { buffer in
      var (count, last) = (0, Int?.none)
      for index in 0..<buffer.count where buffer[index] == 0x0A || buffer[index] == 0x0D {
        if buffer[index] == 0x0D, index + 1 < buffer.count, buffer[index + 1] == 0x0A { continue }
        count += 1
        last = range.lowerBound + index + 1
      }
      return (count, last)
    }
  }
}
