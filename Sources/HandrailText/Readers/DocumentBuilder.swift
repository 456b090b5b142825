public import HandrailCore

/// Writes a document: the one place where text meets the bytes that it came from.
///
/// Blocks may stand inside one another, as an image's alt text does inside a paragraph: an inner
/// block follows the outermost one when that is closed. White space at the edges of a block is
/// dropped, and so are blocks without words.
public struct DocumentBuilder {
  /// The file that the document is read from.
  public let source: SourceText
  /// What is known of the post.
  public var metadata = PostMetadata()
  /// The front-matter keys that are present, in lower case.
  public var fields: Set<String> = []
  /// Their values, by key; see ``Document/values``.
  public var values: [String: [String]] = [:]
  /// How much work the document may cause.
  let limits: ReadingLimits
  /// Template tags in the body, which stand as objects in the text around them.
  var tags = TemplateTags()

  /// The text of the document, with that of the outermost block that is open.
  private var written = MappedText()
  /// The text of each block that is open inside it.
  private var inner: [MappedText] = []
  private var open: [BlockDraft] = []
  /// Texts that are of no use any more, for their room.
  private var spare: [MappedText] = []
  private var blocks: [Block] = []
  private var waiting = WaitingBlocks()
  private var problems: [Problem] = []
  private var lastTag: Int?

  /// Starts the document of `source`.
  public init(source: SourceText, limits: ReadingLimits = ReadingLimits()) {
    self.source = source
    self.limits = limits
  }

  /// Makes room for `count` bytes of text.
  mutating func reserve(_ count: Int) {
    written.reserve(written.bytes.count + count)
    blocks.reserveCapacity(blocks.count + min(count / 256, 64) + 4)
  }

  /// Whether a block is open.
  var isOpen: Bool { !open.isEmpty }

  /// Opens a block, inside the block that is open if there is one.
  public mutating func open(_ scope: Scope, field: String? = nil) {
    if isOpen { inner.append(spare.popLast() ?? MappedText()) }
    let start = isOpen ? 0 : written.bytes.count
    open.append(BlockDraft(scope: scope, field: field, start: start))
  }

  /// Closes the innermost block and returns the bytes of the source that it covers.
  ///
  /// - Returns: The range in ``source``, or nil when the block is empty.
  @discardableResult
  public mutating func close() -> Range<Int>? {
    guard isOpen else { return nil }
    let draft = open.removeLast()
    lastTag = nil
    if inner.isEmpty {
      written.trim(from: draft.start)
      add(Block(scope: draft.scope, range: draft.start..<written.bytes.count, field: draft.field))
      if !waiting.blocks.isEmpty { writeWaiting() }
    } else {
      keepWaiting(draft, inner.removeLast())
    }
    return draft.source
  }

  /// Adds a whole block that is written as it is in `range` of the source.
  public mutating func add(_ scope: Scope, _ range: Range<Int>, field: String? = nil) {
    open(scope, field: field)
    append(range)
    close()
  }

  /// Appends the bytes of `range` of the source, with an object for each template tag.
  public mutating func append(_ range: Range<Int>) {
    guard !tags.isEmpty, innermostScope != .comment else { return appendVerbatim(range) }
    var start = range.lowerBound
    for index in tags.indices(overlapping: range) {
      let tag = tags[index]
      if start < tag.range.lowerBound { appendVerbatim(start..<tag.range.lowerBound) }
      if lastTag != index, !tag.isSilent {
        append(BlockDraft.object, from: tag.range)
        lastTag = index
      }
      start = min(max(start, tag.range.upperBound), range.upperBound)
    }
    if start < range.upperBound { appendVerbatim(start..<range.upperBound) }
  }

  /// Appends the bytes of `range` of the source, template tags and all.
  public mutating func appendVerbatim(_ range: Range<Int>) {
    guard isOpen else { return }
    var (start, end) = (max(range.lowerBound, 0), min(range.upperBound, source.bytes.count))
    while start < end, source.bytes[start].isContinuation { start += 1 }
    if end < source.bytes.count, start < end, source.bytes[end].isContinuation {
      repeat { end -= 1 } while end > start && source.bytes[end].isContinuation
    }
    guard start < end else { return }
    if innermostScope == .code || innermostScope == .comment { tags.markShown(start..<end) }
    lastTag = nil
    open[open.count - 1].cover(start..<end, whole: false)
    if isBlank { while start < end, source.bytes[start].isSpace { start += 1 } }
    guard start < end else { return }
    let text = source.bytes[start..<end]
    write { $0.append(text) }
  }

  /// Appends `bytes`, valid UTF-8 that stands for `range` of the source as a whole.
  public mutating func append(_ bytes: some Collection<UInt8>, from range: Range<Int>) {
    guard isOpen else { return }
    let bounded = range.clamped(to: 0..<source.bytes.count)
    lastTag = nil
    guard let first = bytes.first else { return }
    open[open.count - 1].cover(bounded, whole: true)
    if first.isSpace, isBlank {
      let bytes = bytes.drop { $0.isSpace }
      if !bytes.isEmpty { write { $0.append(bytes, from: bounded) } }
    } else {
      write { $0.append(bytes, from: bounded) }
    }
  }

  /// Appends one space that stands for white space, unless white space stands there already.
  public mutating func appendSpace(from range: Range<Int>) {
    guard isOpen, !isBlank, last?.isSpace == false else { return }
    if let lastTag, tags[lastTag].range.contains(range.lowerBound) { return }
    append(CollectionOfOne(0x20), from: range)
  }

  /// Appends a hard line break.
  public mutating func appendLineBreak(from range: Range<Int>) {
    append(CollectionOfOne(0x0A), from: range)
  }

  /// Appends U+FFFC for something that is not words.
  public mutating func appendObject(from range: Range<Int>) {
    append(BlockDraft.object, from: range)
  }

  /// Adds a problem; without a path it is one of ``source``.
  public mutating func report(_ problem: Problem) {
    var problem = problem
    problem.path = problem.path ?? source.path
    problems.append(problem)
  }

  /// Closes what is open and makes the document.
  public consuming func finish() -> Document {
    while isOpen { close() }
    return Document(
      source: source, metadata: metadata, fields: fields, values: values, text: written.bytes,
      map: written.map,
      blocks: blocks, problems: problems)
  }

  private var innermostScope: Scope? { isOpen ? open[open.count - 1].scope : nil }

  /// Whether the innermost block has no text so far; white space does not start one.
  private var isBlank: Bool {
    inner.isEmpty ? written.bytes.count == open[0].start : inner[inner.count - 1].bytes.isEmpty
  }

  /// The last byte of the innermost block, or of what stands before it.
  private var last: UInt8? {
    inner.isEmpty ? written.bytes.last : inner[inner.count - 1].bytes.last
  }

  /// Writes to the innermost block.
  @inline(__always)
  private mutating func write(_ body: (inout MappedText) -> Void) {
    if inner.isEmpty { body(&written) } else { body(&inner[inner.count - 1]) }
  }

  /// Puts an inner block aside until the outermost one is closed.
  private mutating func keepWaiting(_ draft: BlockDraft, _ text: consuming MappedText) {
    text.trim(from: 0)
    waiting.add(draft, text)
    text.removeAll()
    spare.append(text)
  }

  private mutating func writeWaiting() {
    let start = written.bytes.count
    written.append(waiting.text)
    for block in waiting.blocks {
      let range = start + block.range.lowerBound..<start + block.range.upperBound
      add(Block(scope: block.scope, range: range, field: block.field))
    }
    waiting.removeAll()
  }

  /// Adds a block whose text is written, unless it is empty.
  private mutating func add(_ block: Block) {
    guard !block.range.isEmpty else { return }
    blocks.append(block)
    if block.scope == .title, metadata.title == nil {
      metadata.title = String(decoding: written.bytes[block.range], as: UTF8.self)
    }
  }
}
