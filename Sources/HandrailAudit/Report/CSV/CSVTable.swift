internal import HandrailReports

/// Writes a table as CSV that spreadsheets read as words and numbers, and never as formulas.
///
/// Source: RFC 4180; OWASP, CSV Injection.
struct CSVTable {
  /// What a cell holds.
  enum Cell {
    /// Words of others.
    case words(String)
    /// A number of ours.
    case number(Int)
  }

  /// What is written so far.
  private(set) var text = "\u{FEFF}"
  private let width: Int

  /// Creates a table of a first row.
  init(columns: [String]) {
    width = columns.count
    add(columns.map(Cell.words))
  }

  /// Adds a row; cells that are not given are empty.
  mutating func add(_ cells: [Cell]) {
    let written = cells.map { cell in
      switch cell {
      case .number(let number): String(number)
      case .words(let words): Self.quoted(words)
      }
    }
    let missing = Array(repeating: "", count: max(0, width - cells.count))
    text += (written + missing).joined(separator: ",") + "\r\n"
  }

  /// Words in quotes where they need them, behind an apostrophe where a spreadsheet would calculate.
  private static func quoted(_ words: String) -> String {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var shown = LogCommands.disarmed(Visible.text(lines.joined(separator: " ")))
    let start = shown.unicodeScalars.first {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
    if let start, formulas.contains(start) { shown = "'" + shown }
    let needsQuotes = shown.unicodeScalars.contains {
      $0 == "," || $0 == ";" || $0 == "\"" || $0 == "\t" || $0.properties.isWhitespace
    }
    return needsQuotes ? "\"\(shown.replacing("\"", with: "\"\""))\"" : shown
  }

  /// What a formula starts with, also in the wide forms that East Asian spreadsheets take for the same.
  private static let formulas: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠",
  ]
}
