import HandrailCore

/// What an element means for the text in it.
enum HTMLRole {
  /// `<blockquote>`.
  case quote
  /// `<q>`.
  case inlineQuote
  /// `<code>`, `<kbd>`, `<samp>` and `<tt>` in a line of text.
  case inlineCode
  /// `<pre>` and its old relatives, where white space counts.
  case preformatted
  /// `<h1>` to `<h6>`.
  case heading
  /// `<title>` of the page.
  case title
  /// `<title>` and `<desc>` of a drawing.
  case alternative
  /// Text that no reader sees.
  case hidden

  /// The role of an element; nil when it has none of its own.
  init?(_ element: HTMLElement, inDrawing: Bool) {
    guard element.traits.contains(.role) else { return nil }
    switch element.name {
    case "blockquote": self = .quote
    case "q": self = .inlineQuote
    case "code", "kbd", "samp", "tt": self = .inlineCode
    case "pre", "listing", "xmp", "plaintext": self = .preformatted
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading
    case "title": self = inDrawing ? .alternative : .title
    case "desc": self = .alternative
    case "template", "iframe", "noembed", "noframes", "script", "style": self = .hidden
    default: return nil
    }
  }

  /// The scope of a block of its own in the middle of a line; nil for other roles.
  var inlineScope: Scope? {
    switch self {
    case .inlineQuote: .quote
    case .inlineCode: .code
    default: nil
    }
  }
}
