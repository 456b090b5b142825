/// Where in a post a piece of its text stands.
public enum Scope: String, CaseIterable, Sendable {
  /// The title, from front matter, `<title>` or a batch record.
  case title
  /// A heading in the body.
  case heading
  /// The author's own running text: paragraphs, list items, table cells.
  case prose
  /// Words the author quotes: block quotes, `<q>`.
  case quote
  /// Code spans and code blocks, scripts and style sheets.
  case code
  /// Link targets, image addresses and other URLs.
  case link
  /// Text alternatives, titles, labels and placeholders.
  case alt
  /// What the file carries and the reader of the page does not see: comments, hidden elements,
  /// other attributes, other front matter.
  case comment
  /// Metadata that is shown: description, summary, tags.
  case metadata
}
