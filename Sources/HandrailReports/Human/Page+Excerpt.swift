internal import HandrailCore

extension Page {
  /// The line of a finding, its words underlined, with a free line before and after.
  mutating func excerpt(_ excerpt: Excerpt, end: Position, _ ink: Ink) {
    let goesOn = excerpt.continues ? (end.line > excerpt.line ? end.line : excerpt.line + 1) : nil
    sourceLine(number: excerpt.line, underline: "~", ink, goesOnTo: goesOn) { width in
      SourceLine(
        excerpt.text, highlight: excerpt.highlight, isCutBefore: excerpt.isCutBefore,
        isCutAfter: excerpt.isCutAfter, width: width)
    }
  }

  /// The line of a problem, with carets below what is wrong.
  mutating func excerpt(_ line: String, from start: Position, to end: Position?, _ ink: Ink) {
    let goesOn = end.flatMap { $0.line > start.line ? $0.line : nil }
    let first = Self.offset(ofColumn: start.column, in: line)
    let last =
      goesOn == nil ? end.map { Self.offset(ofColumn: $0.column, in: line) } : line.utf8.count
    sourceLine(number: start.line, underline: "^", ink, goesOnTo: goesOn) { width in
      SourceLine(line, highlight: first..<max(first, last ?? first), width: width)
    }
  }

  private mutating func sourceLine(
    number: Int, underline: String, _ ink: Ink, goesOnTo end: Int?, _ layOut: (Int) -> SourceLine
  ) {
    let digits = String(number)
    let gutter = "    " + String(repeating: " ", count: digits.count) + " | "
    let source = layOut(style.width - gutter.count)
    leaveLine()
    line([("    \(digits) | ", .faint), (source.text, .plain)])
    let mark = String(repeating: source.isPoint ? "^" : underline, count: source.length)
    let note = end.map { "goes on to line \($0)" }
    let below: [(text: String, ink: Ink)] = [
      (gutter, .faint), (String(repeating: " ", count: source.column), .plain), (mark, ink),
    ]
    let used = gutter.count + source.column + source.length
    if let note, used + 1 + note.count <= style.width {
      line(below + [(" " + note, .faint)])
    } else {
      line(below)
      if let note { line([(gutter, .faint), (note, .faint)]) }
    }
    leaveLine()
  }

  /// The UTF-8 offset of a 1-based column in Unicode scalars; the end of the line at most.
  private static func offset(ofColumn column: Int, in line: String) -> Int {
    line.unicodeScalars.prefix(max(0, column - 1)).reduce(0) { $0 + UTF8.width($1) }
  }
}
