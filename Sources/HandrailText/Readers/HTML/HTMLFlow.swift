import HandrailCore

/// Follows the elements around a text, and puts the text into blocks by them.
///
/// It remembers only elements that mean something for text, and at most 100 of them, so that deep
/// nesting costs nothing. In Markdown one flow follows the HTML of the whole post.
struct HTMLFlow {
  private struct Element {
    let name: String
    let role: HTMLRole
    /// Whether it opened a block inside the line.
    let isOpen: Bool
  }

  /// What the text is by the markup around the HTML: prose, a heading or a quote.
  var base = Scope.prose
  private var elements: [Element] = []
  private var drawingDepth = 0
  /// Whether a block of text is open.
  private var isOpen = false
  /// The scopes of the hidden elements around the text.
  private var hidden: [Scope] = []
  /// Which of them have a block open, each inside the one before.
  private var openHidden: [Int] = []

  private static let deepest = 100

  /// Whether white space counts here.
  var isPreformatted: Bool { elements.contains { $0.role == .preformatted } }

  /// The scope of text here.
  var scope: Scope {
    var scope = base
    for element in elements {
      switch element.role {
      case .hidden: return .comment
      case .alternative: return .alt
      case .title: return .title
      case .preformatted: scope = .code
      case .quote where scope != .code: scope = .quote
      case .heading where scope == .prose: scope = .heading
      default: break
      }
    }
    return scope
  }

  /// Whether readers of the page do not see the text.
  var isHidden: Bool { !hidden.isEmpty }

  /// Whether white space goes into a block here, and not into the text around a hidden element.
  var takesSpace: Bool { hidden.isEmpty || isHiddenOpen }

  /// Starts an element that is not shown: it neither ends the line nor leaves a gap in it.
  mutating func hide(as scope: Scope) { hidden.append(scope) }

  /// Ends the innermost element that is not shown.
  mutating func reveal(in builder: inout DocumentBuilder) {
    closeHidden(in: &builder)
    _ = hidden.popLast()
  }

  /// Whether the innermost hidden element has a block open.
  private var isHiddenOpen: Bool { openHidden.last == hidden.count - 1 }

  private mutating func closeHidden(in builder: inout DocumentBuilder) {
    guard isHiddenOpen, openHidden.popLast() != nil else { return }
    builder.close()
  }

  /// Makes sure that a block is open for text.
  mutating func openBlock(in builder: inout DocumentBuilder) {
    if let scope = hidden.last {
      if isHiddenOpen { return }
      builder.open(scope)
      openHidden.append(hidden.count - 1)
      return
    }
    if !isOpen { builder.open(scope) }
    isOpen = true
  }

  /// Ends the line of text and what is open in it.
  ///
  /// Inline elements end here too, so that a missing `</code>` does not hide the rest of a post.
  mutating func endBlock(in builder: inout DocumentBuilder) {
    if isHidden { closeHidden(in: &builder) } else { endLine(in: &builder) }
  }

  private mutating func endLine(in builder: inout DocumentBuilder) {
    for element in elements.reversed() where element.isOpen { closeInline(in: &builder) }
    if !elements.isEmpty { elements.removeAll { $0.role.inlineScope != nil } }
    if isOpen { builder.close() }
    isOpen = false
  }

  /// Ends a block of Markdown, and all elements but quotes: one that is never closed must not hide
  /// the rest of the post, and code does not reach from block to block.
  mutating func endMarkdownBlock(in builder: inout DocumentBuilder) {
    while openHidden.popLast() != nil { builder.close() }
    endLine(in: &builder)
    if !elements.isEmpty { elements.removeAll { $0.role != .quote } }
    drawingDepth = 0
  }

  /// Follows a start tag.
  mutating func start(
    _ element: HTMLElement, isSelfClosing: Bool, in builder: inout DocumentBuilder
  ) {
    if element.traits.contains(.block) { endBlock(in: &builder) }
    if isHidden { return }
    if element.traits.contains(.drawing), !isSelfClosing { drawingDepth += 1 }
    guard !isSelfClosing, elements.count < Self.deepest,
      let role = HTMLRole(element, inDrawing: drawingDepth > 0)
    else { return }
    if role == .heading { end(where: { $0.role == .heading }, in: &builder) }
    var opens = false
    if let inner = role.inlineScope, scope != .code, scope != .comment,
      !elements.contains(where: { $0.role == .inlineCode && $0.isOpen })
    {
      openBlock(in: &builder)
      builder.open(inner)
      opens = true
    }
    elements.append(Element(name: element.name, role: role, isOpen: opens))
  }

  /// Follows an end tag.
  mutating func end(_ element: HTMLElement, in builder: inout DocumentBuilder) {
    if element.traits.contains(.block) { endBlock(in: &builder) }
    if isHidden { return }
    if element.traits.contains(.drawing) { drawingDepth = max(0, drawingDepth - 1) }
    guard let role = HTMLRole(element, inDrawing: false) else { return }
    end(
      where: { role == .heading ? $0.role == .heading : $0.name == element.name }, in: &builder)
  }

  /// Ends the innermost element that matches, and all inside it.
  private mutating func end(
    where matches: (Element) -> Bool, in builder: inout DocumentBuilder
  ) {
    guard let number = elements.lastIndex(where: matches) else { return }
    while elements.count > number {
      if elements.removeLast().isOpen { closeInline(in: &builder) }
    }
  }

  private func closeInline(in builder: inout DocumentBuilder) {
    if let covered = builder.close() { builder.appendObject(from: covered) }
  }
}
