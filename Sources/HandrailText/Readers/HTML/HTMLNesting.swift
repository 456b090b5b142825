/// Follows which elements are open, to find where the hidden ones end.
///
/// An element whose end tag is missing in its parent is not taken for hidden: otherwise one slip
/// would hide the rest of a page. Each element is opened and ended once, so the time is linear.
struct HTMLNesting {
  private struct Element {
    let name: String
    /// Where the start tag of a hidden element stands in the source.
    let hiddenAt: Int?
  }

  private var elements: [Element] = []
  /// How many elements of each name are open.
  private var counts: [String: Int] = [:]
  /// Where the start tags stand of hidden elements that end nowhere.
  private(set) var unclosed: Set<Int> = []

  /// How many elements are open.
  var depth: Int { elements.count }

  /// Opens an element; `hiddenAt` is where its start tag stands when it is hidden.
  mutating func start(_ name: String, hiddenAt: Int?) {
    guard !Self.voidElements.contains(name) else { return }
    elements.append(Element(name: name, hiddenAt: hiddenAt))
    counts[name, default: 0] += 1
  }

  /// Ends the elements that end where `name` starts, as a paragraph does before the next one.
  ///
  /// - Returns: How many there were, and how many of them are hidden.
  mutating func endImplied(by name: String) -> (count: Int, hidden: Int) {
    var ended = (count: 0, hidden: 0)
    while let last = elements.last, Self.starting(name, ends: last.name) {
      ended.count += 1
      if removeLast()?.hiddenAt != nil { ended.hidden += 1 }
    }
    return ended
  }

  /// Ends the innermost element `name` and those inside it; none when no such element is open.
  ///
  /// - Returns: How many hidden elements ended, and whether `name` is one of them.
  mutating func end(_ name: String) -> (hidden: Int, isHidden: Bool) {
    guard counts[name, default: 0] > 0 else { return (0, false) }
    var hidden = 0
    while let element = removeLast() {
      if element.hiddenAt != nil { hidden += 1 }
      if element.name == name { return (hidden, element.hiddenAt != nil) }
      if !Self.mayLackEnd(element.name) { note(element) }
    }
    return (hidden, false)
  }

  /// Ends all elements but the outermost `depth`: nothing follows in which they could end.
  ///
  /// - Returns: How many of them are hidden.
  mutating func end(downTo depth: Int) -> Int {
    var hidden = 0
    while elements.count > depth, let element = removeLast() {
      if element.hiddenAt != nil { hidden += 1 }
      note(element)
    }
    return hidden
  }

  static func isVoid(_ name: String) -> Bool { voidElements.contains(name) }

  private mutating func removeLast() -> Element? {
    guard let last = elements.popLast() else { return nil }
    counts[last.name, default: 1] -= 1
    return last
  }

  private mutating func note(_ element: Element) {
    if let start = element.hiddenAt { unclosed.insert(start) }
  }

  /// Whether the end tag of an element may be left out where its parent ends.
  ///
  /// Source: WHATWG HTML, section 13.1.2.4.
  private static func mayLackEnd(_ name: String) -> Bool {
    switch name {
    case "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
      "caption", "colgroup", "rt", "rp":
      return true
    default: return false
    }
  }

  /// Whether the start of an element ends the element right around it.
  private static func starting(_ name: String, ends last: String) -> Bool {
    switch last {
    case "p": return paragraphEnders.contains(name)
    case "li": return name == "li"
    case "dt", "dd": return name == "dt" || name == "dd"
    case "option": return name == "option" || name == "optgroup"
    case "optgroup": return name == "optgroup"
    case "td", "th": return ["td", "th", "tr", "tbody", "tfoot"].contains(name)
    case "tr": return ["tr", "tbody", "tfoot"].contains(name)
    case "thead", "tbody", "tfoot": return name == "tbody" || name == "tfoot"
    default: return false
    }
  }

  private static let paragraphEnders: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext",
    "pre", "search", "section", "summary", "table", "ul", "xmp",
  ]

  private static let voidElements: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]
}
