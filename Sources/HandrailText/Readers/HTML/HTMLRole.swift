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

  /// The role of the element `name`; nil when it has none of its own.
  init?(_ name: String, inDrawing: Bool) {
    switch name {
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

  /// Whether the text before and after an element `name` reads as one line.
  static func isInline(_ name: String) -> Bool { !blockElements.contains(name) }

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "col",
    "colgroup", "dd", "desc", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "listing", "main",
    "menu", "nav", "noembed", "noframes", "noscript", "ol", "optgroup", "option", "p",
    "plaintext", "pre", "script", "search", "section", "select", "style", "summary", "table",
    "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
  ]
}
