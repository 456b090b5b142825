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
  /// The hidden elements around the text, each with a block of its own inside the others.
  private var hidden: [(scope: Scope, isOpen: Bool)] = []

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
  var takesSpace: Bool { hidden.last?.isOpen ?? true }

  /// Starts an element that is not shown: it neither ends the line nor leaves a gap in it.
  mutating func hide(as scope: Scope) { hidden.append((scope, false)) }

  /// Ends the innermost element that is not shown.
  mutating func reveal(in builder: inout DocumentBuilder) {
    if let last = hidden.popLast(), last.isOpen { builder.close() }
  }

  /// Makes sure that a block is open for text.
  mutating func openBlock(in builder: inout DocumentBuilder) {
    if let last = hidden.last {
      if !last.isOpen { builder.open(last.scope) }
      hidden[hidden.count - 1].isOpen = true
      return
    }
    if !isOpen { builder.open(scope) }
    isOpen = true
  }

  /// Ends the line of text and what is open in it.
  ///
  /// Inline elements end here too, so that a missing `</code>` does not hide the rest of a post.
  mutating func endBlock(in builder: inout DocumentBuilder) {
    if let last = hidden.last {
      if last.isOpen { builder.close() }
      hidden[hidden.count - 1].isOpen = false
      return
    }
    endLine(in: &builder)
  }

  private mutating func endLine(in builder: inout DocumentBuilder) {
    for element in elements.reversed() where element.isOpen { closeInline(in: &builder) }
    elements.removeAll { $0.role.inlineScope != nil }
    if isOpen { builder.close() }
    isOpen = false
  }

  /// Ends a block of Markdown, and all elements but quotes: one that is never closed must not hide
  /// the rest of the post, and code does not reach from block to block.
  mutating func endMarkdownBlock(in builder: inout DocumentBuilder) {
    for number in hidden.indices.reversed() where hidden[number].isOpen {
      builder.close()
      hidden[number].isOpen = false
    }
    endLine(in: &builder)
    elements.removeAll { $0.role != .quote }
    drawingDepth = 0
  }

  /// Follows a start tag.
  mutating func start(_ name: String, isSelfClosing: Bool, in builder: inout DocumentBuilder) {
    if !HTMLRole.isInline(name) { endBlock(in: &builder) }
    if isHidden { return }
    if name == "svg" || name == "math", !isSelfClosing { drawingDepth += 1 }
    guard !isSelfClosing, elements.count < Self.deepest,
      let role = HTMLRole(name, inDrawing: drawingDepth > 0)
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
    elements.append(Element(name: name, role: role, isOpen: opens))
  }

  /// Follows an end tag.
  mutating func end(_ name: String, in builder: inout DocumentBuilder) {
    if !HTMLRole.isInline(name) { endBlock(in: &builder) }
    if isHidden { return }
    if name == "svg" || name == "math" { drawingDepth = max(0, drawingDepth - 1) }
    guard HTMLRole(name, inDrawing: drawingDepth > 0) != nil else { return }
    let isHeading = HTMLRole(name, inDrawing: false) == .heading
    end(where: { isHeading ? $0.role == .heading : $0.name == name }, in: &builder)
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
