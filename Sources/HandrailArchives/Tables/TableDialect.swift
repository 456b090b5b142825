/// How a table is written: what stands between its cells, and how a quotation mark is written in one.
struct TableDialect: Hashable, Sendable {
  /// How a quotation mark is written inside a cell that stands in quotation marks.
  enum Escape: Sendable {
    /// Twice: `""`. Source: RFC 4180, section 2.7.
    case doubled
    /// After a backslash, `\"`, or twice. A backslash before anything else is one.
    case backslash
  }

  /// What stands between cells: a comma, a semicolon or a tab.
  var delimiter: UInt8 = 0x2C
  /// How a quotation mark is written inside a quoted cell.
  var escape = Escape.doubled
  /// Whether quotation marks that should have been escaped are taken as they are, as in tables that
  /// people make. A program makes no such mistakes: in its tables they are a sign of damage.
  var isLenient = false

  /// The delimiters that are looked for, the most usual first.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09]
}
