/// Writes HTML: all text and every attribute pass through it and cannot be markup.
///
/// Source: HTML Living Standard, section 13.1.
package struct HTMLWriter {
  /// What is written so far.
  package private(set) var text = ""

  /// Creates an empty page.
  package init() {}

  /// Attributes of an element; those whose value is nil are left out.
  package typealias Attributes = KeyValuePairs<String, String?>

  /// Elements that stand inside a line, and after which none is broken.
  private static let phrasing: Set<String> = [
    "a", "b", "button", "code", "em", "mark", "q", "small", "span", "strong", "time", "tspan",
  ]

  /// Writes markup of our own, which is a constant of the program.
  package mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
  }

  /// Writes words.
  package mutating func words(_ words: String) { text += XMLWriter.escaped(words) }

  /// Writes an element without attributes that holds words.
  package mutating func element(_ name: String, _ words: String) { element(name, [:], words) }

  /// Writes an element that holds words; line breaks in them are kept.
  package mutating func element(_ name: String, _ attributes: Attributes, _ words: String) {
    start(name, attributes)
    lines(words)
    end(name)
  }

  /// Writes words whose line breaks are kept.
  package mutating func lines(_ words: some StringProtocol) {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "<br>" }
      self.words(String(line))
    }
  }

  /// Writes an address of others, as a link where it is one.
  package mutating func link(_ text: String) {
    guard let address = WebAddress(text) else { return words(text) }
    element("a", ["href": address.text, "rel": "noopener noreferrer nofollow"], text)
  }

  /// Writes an element and, through `content`, what it holds.
  package mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout HTMLWriter) -> Void
  ) {
    start(name, attributes)
    if !Self.phrasing.contains(name) { text += "\n" }
    content(&self)
    end(name)
  }

  /// Writes an element that holds nothing and has no end.
  package mutating func void(_ name: String, _ attributes: Attributes = [:]) {
    start(name, attributes)
    text += "\n"
  }

  private mutating func start(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += value.isEmpty ? " \(key)" : " \(key)=\"\(XMLWriter.escaped(value))\""
    }
    text += ">"
  }

  private mutating func end(_ name: String) {
    text += "</\(name)>"
    if !Self.phrasing.contains(name) { text += "\n" }
  }
}
