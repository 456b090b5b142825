public import HandrailCore

/// A page of text for people, laid out as reports are: for lists, explanations and test results.
public struct TextPage {
  private var page: Page

  /// Creates an empty page.
  public init(_ style: ReportStyle = ReportStyle()) { page = Page(style) }

  /// The page so far.
  public var text: String { LogCommands.disarmed(page.text) }

  /// A heading, with a line free before it.
  ///
  /// - Parameters:
  ///   - name: what stands out.
  ///   - rest: what follows it on the line; empty for nothing.
  public mutating func heading(_ name: String, _ rest: String = "") {
    page.leaveLine()
    page.paragraph(
      lead: [], [.name(name, .strong), .words(rest.isEmpty ? "" : "  " + rest)], hang: 2)
  }

  /// A paragraph, with a line free before it.
  public mutating func paragraph(_ text: String) {
    page.leaveLine()
    page.paragraph(lead: [], [.words(text)])
  }

  /// Words of a post, set in, with a line free before them.
  public mutating func quotation(_ text: String) {
    page.leaveLine()
    for line in text.split(whereSeparator: \.isNewline) {
      page.paragraph(lead: [("  ", .plain)], [.words(String(line))])
    }
  }

  /// A labelled text, set in, such as `  why  Customers read our posts.`
  public mutating func field(_ label: String, _ text: String) {
    page.labelled(label, indent: 2, column: 12, [.words(text)])
  }

  /// A line of a list, with a severity where it has one.
  public mutating func item(_ text: String, _ severity: Severity? = nil) {
    let word = severity.map { $0.rawValue + String(repeating: " ", count: 9 - $0.rawValue.count) }
    page.paragraph(
      lead: [("  " + (word ?? ""), severity.map { Ink($0) } ?? .plain)], [.words(text)])
  }

  /// A line of an outline.
  ///
  /// - Parameters:
  ///   - text: what it says.
  ///   - depth: how far it is set in; 0 for the outermost lines.
  ///   - isFinding: whether it says what was found for the line above it, one level further in.
  public mutating func bullet(_ text: String, depth: Int, isFinding: Bool = false) {
    let indent = String(repeating: "  ", count: depth + (isFinding ? 2 : 1))
    page.paragraph(lead: [(indent + (isFinding ? "→ " : "• "), .plain)], [.words(text)])
  }

  /// A line of a table.
  ///
  /// - Parameters:
  ///   - name: the first cell, which takes `nameWidth` columns or more.
  ///   - cells: the others, set flush right.
  ///   - nameWidth: how many columns the first cell has.
  ///   - widths: how many columns each of the others has.
  public mutating func row(_ name: String, _ cells: [String], nameWidth: Int, widths: [Int]) {
    func padding(of text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
    let name = Visible.text(name)
    var line = name + padding(of: name, to: nameWidth)
    for (cell, width) in zip(cells, widths) {
      let cell = Visible.text(cell)
      line += padding(of: cell, to: width) + cell
    }
    page.line([(line, .plain)])
  }

  /// The last line: a verdict, and what it rests on.
  public mutating func verdict(_ verdict: Verdict, _ text: String) {
    page.leaveLine()
    let ink: Ink =
      switch verdict {
      case .pass: .pass
      case .fail: .error
      case .incomplete: .warning
      }
    page.paragraph(lead: [], [.name(verdict.rawValue, ink), .words(": " + text)], hang: 2)
  }
}
