/// Writes XML, two spaces a level; all text passes through it and cannot be markup.
///
/// Characters that XML forbids, and those that a terminal would obey, become visible signs; what a
/// runner of GitHub Actions would take for a command is written with character references.
///
/// Source: XML 1.0, sections 2.2, 2.4 and 4.6.
package struct XMLWriter {
  /// What is written so far.
  private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var open: [String] = []

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    start(name, attributes)
    text += "/>\n"
  }

  /// Writes an element that holds one or more lines of text, and nothing but them.
  mutating func lines(
    _ lines: [String], in name: String, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    start(name, attributes)
    text += ">"
    text += lines.map(Self.escaped).joined(separator: "\n")
    text += "</\(name)>\n"
  }

  /// Writes an element and, through `content`, what it holds.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    text += ">\n"
    open.append(name)
    content(&self)
    open.removeLast()
    indent()
    text += "</\(name)>\n"
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
    }
  }

  private mutating func indent() {
    for _ in open { text += "  " }
  }

  /// The text as it may stand in an element or an attribute.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Visible.text(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case ":" where escaped.unicodeScalars.last == ":": escaped += "&#58;"
      case "[" where escaped.unicodeScalars.reversed().starts(with: "##".unicodeScalars):
        escaped += "&#91;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
