/// Values of YAML as a person would write them.
enum YAMLText {
  /// A text, in quotes where it needs them.
  static func quoted(_ text: String) -> String {
    if isPlain(text) { return text }
    let needsEscapes = text.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
        || scalar == "\u{FEFF}"
    }
    guard needsEscapes else {
      if text.contains("'"), !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
      return "'" + text.flatMap { $0 == "'" ? ["'", "'"] : [$0] } + "'"
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _
      where scalar.properties.generalCategory == .control || scalar == "\u{2028}"
        || scalar == "\u{2029}" || scalar == "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A list in brackets, on as many lines as it needs; the lines after the first stand in by `indent`.
  static func list(_ items: [String], indent: Int) -> String {
    let width = 100
    var text = "["
    var column = indent + 12
    for (index, item) in items.enumerated() {
      let piece = quoted(item) + (index + 1 < items.count ? "," : "]")
      if index > 0, column + piece.unicodeScalars.count + 1 > width {
        text += "\n" + String(repeating: " ", count: indent)
        column = indent
      } else if index > 0 {
        text += " "
        column += 1
      }
      text += piece
      column += piece.unicodeScalars.count
    }
    return items.isEmpty ? "[]" : text
  }

  /// Whether a text may stand without quotes, in brackets too, and mean itself to every reader of YAML.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last.properties.isAlphabetic || ("0"..."9").contains(last)
    else { return false }
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"]
    guard !words.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " -'’./".unicodeScalars.contains(scalar)
    }
  }
}
