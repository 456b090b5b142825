import HandrailCore

extension MemberHead {
  /// How a table in the member is written, and its header; nil when there is no such table.
  ///
  /// Of the delimiters with which the header has the columns that are meant, the one that makes the
  /// most of them is taken.
  ///
  /// - Parameters:
  ///   - dialect: How it is written, but for the delimiter.
  ///   - lines: In how many rows to look for the header: notes may stand above it. A line that tells
  ///     Excel the delimiter does not count.
  ///   - isHeader: Says whether columns with such names are meant.
  /// - Returns: The dialect with its delimiter, and the header.
  func table(
    _ dialect: TableDialect = TableDialect(), within lines: Int = 20,
    where isHeader: (TableHeader) -> Bool
  ) -> (dialect: TableDialect, header: TableHeader)? {
    var best: (dialect: TableDialect, header: TableHeader)?
    for delimiter in TableDialect.delimiters {
      var dialect = dialect
      dialect.delimiter = delimiter
      let rows = rows(dialect, most: lines + 1).drop { $0.cells[0].hasPrefix("sep=") }
      for row in rows.prefix(lines) {
        let header = TableHeader(row.cells)
        guard isHeader(header) else { continue }
        if header.count > best?.header.count ?? 0 { best = (dialect, header) }
        break
      }
    }
    return best
  }

  /// The first rows that can be read, if the member is a table.
  func rows(_ dialect: TableDialect, most: Int) -> [TableRow] {
    guard !isMarkup else { return [] }
    var portion: [UInt8]? = bytes
    let member = Member(path: path, size: bytes.count) { () throws(Problem) -> [UInt8]? in
      defer { portion = nil }
      return portion?.isEmpty == true ? nil : portion
    }
    var rows: [TableRow] = []
    do {
      var reader = try TableReader(member, dialect: dialect, limit: Self.length)
      for _ in 0..<most {
        guard let item = try reader.next() else { break }
        if case .row(let row) = item { rows.append(row) }
      }
    } catch {
      // Bytes in memory are always there to be read.
    }
    return rows
  }

  /// Whether the member begins as JSON or a page does.
  private var isMarkup: Bool {
    let first = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == 0x7B || first == 0x5B || first == 0x3C
  }
}
