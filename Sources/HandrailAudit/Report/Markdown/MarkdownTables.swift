internal import HandrailReports

/// A page of Markdown with tables; all words pass through it and can be nothing else.
///
/// Source: GitHub Flavored Markdown, section 4.10.
struct MarkdownTables {
  /// What a cell holds.
  enum Cell {
    case words(String)
    case number(Int)
  }

  /// What is written so far.
  private(set) var text = ""
  private var isInList = false

  /// A heading of a level from 1.
  mutating func heading(_ level: Int, _ words: String) {
    leaveLine()
    text += "\(String(repeating: "#", count: level)) \(MarkdownText.escaped(words))\n"
  }

  /// A paragraph.
  mutating func paragraph(_ words: String) {
    leaveLine()
    text += MarkdownText.escaped(words) + "\n"
  }

  /// A table; columns whose title begins with `#` hold numbers.
  mutating func table(_ columns: [String], _ rows: [[Cell]]) {
    leaveLine()
    let titles = columns.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    text += "| \(titles.joined(separator: " | ")) |\n"
    text += "| \(columns.map { $0.hasPrefix("#") ? "---:" : "---" }.joined(separator: " | ")) |\n"
    for row in rows {
      let cells = row.map { cell in
        switch cell {
        case .words(let words): MarkdownText.escaped(words)
        case .number(let number): Wording.number(number)
        }
      }
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
  }

  /// A list.
  mutating func list(_ items: [String]) {
    for words in items { item(words) }
  }

  /// An item of a list, with the address that it can be read at.
  mutating func item(_ words: String, link: String? = nil) {
    if !isInList { leaveLine() }
    isInList = true
    text += "- \(MarkdownText.escaped(words))"
    if let link { text += ": \(MarkdownText.linked(link))" }
    text += "\n"
  }

  /// An item below an item.
  mutating func subitem(_ words: String) { text += "  - \(MarkdownText.escaped(words))\n" }

  private mutating func leaveLine() {
    isInList = false
    if !text.isEmpty { text += "\n" }
  }
}
