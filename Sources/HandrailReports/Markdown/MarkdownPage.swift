/// A page of Markdown that never grows longer than it may.
struct MarkdownPage {
  private let limit: Int
  private var text = ""
  private var length = 0
  private var leftOut = 0

  /// Room for the note on what is left out, and for the end of a section.
  private static let reserve = 200

  init(limit: Int) { self.limit = limit }

  /// Adds lines that are always there.
  mutating func add(_ lines: String) {
    text += lines
    length += lines.utf16.count
  }

  /// Adds a section with as many of its items as there is room for; nothing, when it has none.
  mutating func add(_ section: MarkdownSection) {
    guard let first = section.items.first else { return }
    guard fits(section.head, first) else {
      leftOut += section.items.count
      return
    }
    add(section.head)
    for (index, item) in section.items.enumerated() {
      guard fits(item) else {
        leftOut += section.items.count - index
        break
      }
      add(item)
    }
    add(section.foot)
  }

  /// The page, with a note on what is left out.
  func finished() -> String {
    guard leftOut > 0 else { return text }
    let noun = leftOut == 1 ? "1 more is" : "\(leftOut) more are"
    return text + "\n*\(noun) not shown here, where there is no more room; "
      + "the other reports have all of them.*\n"
  }

  private func fits(_ parts: String...) -> Bool {
    parts.reduce(length + Self.reserve) { $0 + $1.utf16.count } <= limit
  }
}
