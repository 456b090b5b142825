import HandrailCore

/// Turns what md4c finds in a post into blocks.
struct MarkdownEvents {
  enum BlockKind {
    case quote, heading, html, other
    case code(info: MarkdownPointer?, fence: UInt8)
  }

  enum SpanKind {
    case code, other
    case link(MarkdownPointer, title: MarkdownPointer)
    case image(MarkdownPointer, title: MarkdownPointer)
  }

  enum TextKind { case normal, entity, softBreak, hardBreak, code, html }

  /// The address of the first byte of the body while md4c runs.
  var base: UInt = 0
  /// Whether the post causes more work than it may.
  private(set) var isOverLimit = false
  var builder: DocumentBuilder
  /// What md4c parses: the source with template tags filled in; offsets are those of the source.
  let parsed: [UInt8]
  let body: Range<Int>
  /// The end of what md4c has told of so far; never goes back.
  var cursor: Int
  var definitions: MarkdownDefinitions
  private(set) var content: HTMLContent
  /// How many HTML elements were open where each open block of Markdown started.
  private var depths: [Int] = []
  private let isMDX: Bool
  private var fragment = Fragment()
  private var quoteDepth = 0
  private var imageDepth = 0
  private var isCodeBlock = false
  /// The columns of indentation before the text that comes next, in code and HTML.
  private var indentation = 0
  /// For each open link and image, where its text starts.
  private var spanStarts: [Int?] = []
  private var work = 0
  private let workLimit: Int

  /// Starts a post; `shown` are the places of HTML elements that are shown whatever they say.
  init(
    _ builder: DocumentBuilder, parsed: [UInt8], body: Range<Int>, isMDX: Bool,
    shown: Set<Int> = []
  ) {
    self.builder = builder
    self.parsed = parsed
    self.body = body
    self.isMDX = isMDX
    self.content = HTMLContent(shown: shown)
    self.cursor = body.lowerBound
    self.definitions = MarkdownDefinitions(builder.source, body: body)
    self.workLimit = builder.limits.work(for: body.count)
  }

  /// Ends the post: adds what md4c does not tell of.
  mutating func finish() -> DocumentBuilder {
    content.finish(in: &builder)
    while builder.isOpen { builder.close() }
    if !isOverLimit { definitions.add(to: &builder) }
    builder.addUnseenTags()
    return builder
  }

  mutating func enterBlock(_ kind: BlockKind) {
    spend(8)
    endBlock()
    if !isHTML(kind) { depths.append(content.depth) }
    switch kind {
    case .quote: quoteDepth += 1
    case .code(let info, let fence):
      isCodeBlock = true
      if let info, fence != 0 { addInfo(info, fence: fence) }
      builder.open(.code)
    default: break
    }
    content.flow.base = quoteDepth > 0 ? .quote : .prose
    if case .heading = kind, quoteDepth == 0 { content.flow.base = .heading }
  }

  mutating func leaveBlock(_ kind: BlockKind) {
    spend(8)
    endBlock()
    if !isHTML(kind), let depth = depths.popLast() {
      content.endElements(downTo: depth, in: &builder)
    }
    switch kind {
    case .quote: quoteDepth -= 1
    case .code:
      isCodeBlock = false
      builder.close()
    default: break
    }
    content.flow.base = quoteDepth > 0 ? .quote : .prose
  }

  mutating func enterSpan(_ kind: SpanKind) {
    spend(8)
    readFragment()
    switch kind {
    case .code where imageDepth == 0:
      content.flow.openBlock(in: &builder)
      builder.open(.code)
    case .link: spanStarts.append(nil)
    case .image:
      spanStarts.append(nil)
      imageDepth += 1
      if imageDepth == 1 {
        content.flow.openBlock(in: &builder)
        builder.open(altScope)
      }
    default: break
    }
  }

  mutating func leaveSpan(_ kind: SpanKind) {
    spend(8)
    readFragment()
    switch kind {
    case .code where imageDepth == 0:
      builder.appendObject(from: builder.close() ?? cursor..<cursor)
    case .link(let target, let title):
      addTarget(target, title: title, textStart: spanStarts.popLast() ?? nil)
    case .image(let target, let title):
      imageDepth -= 1
      let alt = imageDepth == 0 ? builder.close() : nil
      let end = cursor
      addTarget(target, title: title, textStart: spanStarts.popLast() ?? nil)
      if imageDepth == 0 { builder.appendObject(from: alt ?? end..<cursor) }
    default: break
    }
  }

  mutating func text(_ kind: TextKind, _ pointer: MarkdownPointer) {
    spend(8 + pointer.bytes.count)
    var range = range(of: pointer)
    if let found = range { range = reach(found) }
    if case .html = kind {} else { readFragment() }
    switch (kind, range) {
    case (.softBreak, _): appendToLine { $0.appendSpace(from: $1) }
    case (.hardBreak, _): appendToLine { $0.appendLineBreak(from: $1) }
    case (.html, let range?): fragment.append(parsed[range])
    case (.code, let range?): builder.appendVerbatim(range)
    case (.html, nil) where pointer.bytes.first == 0x0A:
      fragment.appendLineBreak(from: takeLineBreak())
    case (.code, nil) where pointer.bytes.first == 0x0A:
      builder.appendLineBreak(from: takeLineBreak())
    case (.code, nil) where !isCodeBlock:
      builder.appendSpace(from: takeLineBreak())
    case (.html, nil), (.code, nil): indentation += pointer.bytes.count
    case (.entity, let range?): appendEntity(range)
    case (.normal, let range?):
      openLine()
      builder.append(range)
    case (_, nil): break
    }
  }

  /// Counts work.
  mutating func spend(_ amount: Int) {
    work += amount
    if work > workLimit { isOverLimit = true }
  }

  /// The scope of words that stand for an image or describe a link.
  var altScope: Scope { content.flow.isHidden ? .comment : .alt }

  /// Whether elements may stay open after a block: in HTML, and anywhere in MDX.
  private func isHTML(_ kind: BlockKind) -> Bool {
    if case .html = kind { return true }
    return isMDX
  }

  /// Where a text stands in the source; nil when md4c made it up.
  func range(of pointer: MarkdownPointer) -> Range<Int>? {
    guard let offset = pointer.offset(from: base, count: body.count) else { return nil }
    return body.lowerBound + offset..<body.lowerBound + offset + pointer.bytes.count
  }

  /// Moves on to a text, and returns it with the indentation before it that md4c told of apart.
  private mutating func reach(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while indentation > 0, start > cursor, parsed[start - 1] == 0x20 || parsed[start - 1] == 0x09 {
      start -= 1
      indentation -= 1
    }
    indentation = 0
    cursor = max(cursor, range.upperBound)
    definitions.noteText(at: range.lowerBound)
    for index in spanStarts.indices.reversed() {
      guard spanStarts[index] == nil else { break }
      spanStarts[index] = range.lowerBound
    }
    return start..<range.upperBound
  }

  /// The line break that follows; the cursor moves past it.
  private mutating func takeLineBreak() -> Range<Int> {
    let end = builder.source.bytes.endOfLine(from: cursor, before: body.upperBound)
    let lineBreak = builder.source.bytes.lineBreak(at: end, before: body.upperBound)
    cursor = lineBreak.upperBound
    return lineBreak
  }

  private mutating func openLine() {
    if imageDepth == 0 { content.flow.openBlock(in: &builder) }
  }

  private mutating func appendToLine(_ append: (inout DocumentBuilder, Range<Int>) -> Void) {
    openLine()
    append(&builder, takeLineBreak())
  }

  private mutating func appendEntity(_ range: Range<Int>) {
    openLine()
    if let reference = CharacterReference(parsed, at: range.lowerBound, before: range.upperBound),
      reference.range == range
    {
      builder.append(reference.text, from: range)
    } else {
      builder.append(range)
    }
  }

  private mutating func endBlock() {
    readFragment()
    if !isCodeBlock { content.flow.endMarkdownBlock(in: &builder) }
  }

  /// Reads the HTML that came so far.
  private mutating func readFragment() {
    guard !fragment.isEmpty else { return }
    let html = fragment
    fragment = Fragment()
    if imageDepth == 0 {
      content.read(html, into: &builder)
    } else {
      builder.open(.comment)
      html.append(0..<html.bytes.count, verbatim: true, to: &builder)
      builder.close()
    }
  }
}
