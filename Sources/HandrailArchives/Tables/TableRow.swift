import HandrailCore

/// A row of a table as it stands in its file.
struct TableRow: Hashable, Sendable {
  /// The text of its cells, with quotation marks and escapes undone.
  var cells: [String]
  /// Its bytes in the file as saved, without the line ending.
  var span: Span
  /// The 1-based line on which it starts.
  var line: Int

  /// Whether there is nothing in it but white space.
  var isBlank: Bool { cells.allSatisfy(\.isBlankCell) }
}

extension String {
  /// Whether a cell holds nothing but white space.
  var isBlankCell: Bool { utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// The cell without the white space around it.
  var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let bytes = utf8.drop(while: isSpace)
    guard let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(decoding: bytes[...end], as: UTF8.self)
  }
}
