/// A part of a page that can be folded away.
struct MarkdownSection {
  let title: String
  var detail = ""
  let isOpen: Bool
  /// List items in Markdown, each ending in a line break.
  var items: [String] = []

  /// What stands before the items.
  var head: String {
    let summary = "<strong>\(MarkdownText.html(title))</strong>\(MarkdownText.html(detail))"
    return "\n<details\(isOpen ? " open" : "")>\n<summary>\(summary)</summary>\n\n"
  }

  /// What stands after them.
  var foot: String { "\n</details>\n" }
}
