/// The name of an element, and what HTML says of elements of that name.
///
/// A name is looked up once where its tag is read; asking is cheap from there on.
struct HTMLElement {
  /// What elements of a name have in common.
  struct Traits: OptionSet {
    let rawValue: UInt16

    /// The text before and after it does not read as one line.
    static let block = Self(rawValue: 1)
    /// It has no content and no end tag.
    static let void = Self(rawValue: 1 << 1)
    /// Its text holds no tags.
    static let raw = Self(rawValue: 1 << 2)
    /// It starts content of another kind, in which no element has raw text.
    static let drawing = Self(rawValue: 1 << 3)
    /// It stands in a line like a character.
    static let object = Self(rawValue: 1 << 4)
    /// It means something for the text in it: it has an ``HTMLRole``.
    static let role = Self(rawValue: 1 << 5)
    /// Its start ends a paragraph.
    static let endsParagraph = Self(rawValue: 1 << 6)
    /// Its end tag may be left out, source: WHATWG HTML, section 13.1.2.4.
    static let mayLackEnd = Self(rawValue: 1 << 7)
    /// Browsers never show it.
    static let hidden = Self(rawValue: 1 << 8)
    /// Whatever its attributes say, it counts as shown.
    static let shown = Self(rawValue: 1 << 9)
    /// It may say something of the page.
    static let head = Self(rawValue: 1 << 10)
  }

  /// The name in lower case.
  let name: String
  let traits: Traits

  init(_ name: String) {
    self.name = name
    traits = Self.traits[name] ?? []
  }

  private static let names: [(Traits, [String])] = [
    (
      .block,
      [
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "col",
        "colgroup", "dd", "desc", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "listing", "main",
        "menu", "nav", "noembed", "noframes", "noscript", "ol", "optgroup", "option", "p",
        "plaintext", "pre", "script", "search", "section", "select", "style", "summary", "table",
        "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
      ]
    ),
    (
      .void,
      [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
        "keygen", "link", "meta", "param", "source", "track", "wbr",
      ]
    ),
    (
      .raw,
      [
        "script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea",
        "plaintext",
      ]
    ),
    (.drawing, ["svg", "math"]),
    (.object, ["audio", "img", "input", "math", "svg", "video"]),
    (
      .role,
      [
        "blockquote", "q", "code", "kbd", "samp", "tt", "pre", "listing", "xmp", "plaintext", "h1",
        "h2", "h3", "h4", "h5", "h6", "title", "desc", "template", "iframe", "noembed", "noframes",
        "script", "style",
      ]
    ),
    (
      .endsParagraph,
      [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol",
        "p", "plaintext", "pre", "search", "section", "summary", "table", "ul", "xmp",
      ]
    ),
    (
      .mayLackEnd,
      [
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
        "caption", "colgroup", "rt", "rp",
      ]
    ),
    (.hidden, ["script", "style", "template", "noembed", "noframes", "datalist"]),
    // Scripts bring back whole pages; and a title is shown in no case.
    (.shown, ["html", "head", "body", "title"]),
    (.head, ["html", "link", "meta"]),
  ]

  private static let traits: [String: Traits] = {
    var traits: [String: Traits] = [:]
    for (trait, names) in names {
      for name in names { traits[name, default: []].insert(trait) }
    }
    return traits
  }()
}
