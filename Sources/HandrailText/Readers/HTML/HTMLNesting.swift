/// Follows which elements are open, to find where the hidden ones end.
///
/// An element whose end tag is missing in its parent is not taken for hidden: otherwise one slip
/// would hide the rest of a page. Each element is opened and ended once, so the time is linear.
struct HTMLNesting {
  private struct OpenElement {
    let element: HTMLElement
    /// Where the start tag of a hidden element stands in the source.
    let hiddenAt: Int?
  }

  private var elements: [OpenElement] = []
  /// How many elements of each name are open.
  private var counts: [String: Int] = [:]
  /// Where the start tags stand of hidden elements that end nowhere.
  private(set) var unclosed: Set<Int> = []

  /// How many elements are open.
  var depth: Int { elements.count }

  /// Opens an element; `hiddenAt` is where its start tag stands when it is hidden.
  mutating func start(_ element: HTMLElement, hiddenAt: Int?) {
    guard !element.traits.contains(.void) else { return }
    elements.append(OpenElement(element: element, hiddenAt: hiddenAt))
    counts[element.name, default: 0] += 1
  }

  /// Ends the elements that end where another starts, as a paragraph does before the next one.
  ///
  /// - Returns: How many there were, and how many of them are hidden.
  mutating func endImplied(by element: HTMLElement) -> (count: Int, hidden: Int) {
    var ended = (count: 0, hidden: 0)
    while let last = elements.last, Self.starting(element, ends: last.element) {
      ended.count += 1
      if removeLast()?.hiddenAt != nil { ended.hidden += 1 }
    }
    return ended
  }

  /// Ends the innermost element of a name and those inside it; none when no such element is open.
  ///
  /// - Returns: How many hidden elements ended, and whether the one of that name is one of them.
  mutating func end(_ ended: HTMLElement) -> (hidden: Int, isHidden: Bool) {
    guard counts[ended.name, default: 0] > 0 else { return (0, false) }
    var hidden = 0
    while let last = removeLast() {
      if last.hiddenAt != nil { hidden += 1 }
      if last.element.name == ended.name { return (hidden, last.hiddenAt != nil) }
      if !last.element.traits.contains(.mayLackEnd) { note(last) }
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

  private mutating func removeLast() -> OpenElement? {
    guard let last = elements.popLast() else { return nil }
    counts[last.element.name, default: 1] -= 1
    return last
  }

  private mutating func note(_ element: OpenElement) {
    if let start = element.hiddenAt { unclosed.insert(start) }
  }

  /// Whether the start of an element ends the element right around it.
  private static func starting(_ element: HTMLElement, ends last: HTMLElement) -> Bool {
    guard last.traits.contains(.mayLackEnd) else { return false }
    let name = element.name
    switch last.name {
    case "p": return element.traits.contains(.endsParagraph)
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
}
