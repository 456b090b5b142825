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
  /// How much work the document may cause.
  let limits: ReadingLimits
  /// Template tags in the body, which stand as objects in the text around them.
  var tags = TemplateTags()

  private var text: [UInt8] = []
  private var map = SourceMap()
  private var blocks: [Block] = []
  private var problems: [Problem] = []
  private var open: [BlockDraft] = []
  private var waiting: [BlockDraft] = []
  private var lastTag: Int?

  /// Starts the document of `source`.
  public init(source: SourceText, limits: ReadingLimits = ReadingLimits()) {
    self.source = source
    self.limits = limits
  }

  /// Whether a block is open.
  var isOpen: Bool { !open.isEmpty }

  /// Opens a block, inside the block that is open if there is one.
  public mutating func open(_ scope: Scope, field: String? = nil) {
    open.append(BlockDraft(scope: scope, field: field))
  }

  /// Closes the innermost block and returns the bytes of the source that it covers.
  ///
  /// - Returns: The range in ``source``, or nil when the block is empty.
  @discardableResult
  public mutating func close() -> Range<Int>? {
    guard let draft = open.popLast() else { return nil }
    lastTag = nil
    let covered = draft.source
    if open.isEmpty {
      write(draft)
      for inner in waiting { write(inner) }
      waiting.removeAll(keepingCapacity: true)
    } else {
      waiting.append(draft)
    }
    return covered
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
    guard !open.isEmpty else { return }
    var (start, end) = (max(range.lowerBound, 0), min(range.upperBound, source.bytes.count))
    while start < end, source.bytes[start].isContinuation { start += 1 }
    if end < source.bytes.count, start < end, source.bytes[end].isContinuation {
      repeat { end -= 1 } while end > start && source.bytes[end].isContinuation
    }
    guard start < end else { return }
    if innermostScope == .code || innermostScope == .comment { tags.markShown(start..<end) }
    lastTag = nil
    open[open.count - 1].append(source.bytes[start..<end])
  }

  /// Appends `bytes`, valid UTF-8 that stands for `range` of the source as a whole.
  public mutating func append(_ bytes: some Collection<UInt8>, from range: Range<Int>) {
    guard !open.isEmpty else { return }
    let bounded = range.clamped(to: 0..<source.bytes.count)
    lastTag = nil
    open[open.count - 1].append(bytes, from: bounded)
  }

  /// Appends one space that stands for white space, unless white space stands there already.
  public mutating func appendSpace(from range: Range<Int>) {
    guard let last = open.last?.text.last, !last.isSpace else { return }
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
      source: source, metadata: metadata, fields: fields, text: text, map: map, blocks: blocks,
      problems: problems)
  }

  private var innermostScope: Scope? { open.last?.scope }

  private mutating func write(_ draft: BlockDraft) {
    let kept = draft.trimmed
    guard !kept.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: draft.text[kept])
    var offset = 0
    for run in draft.runs {
      let part = (offset..<offset + run.length).clamped(to: kept)
      if !part.isEmpty {
        let skipped = part.lowerBound - offset
        let source =
          run.isWhole
          ? run.source
          : run.source.lowerBound + skipped..<run.source.lowerBound + skipped + part.count
        map.append(length: part.count, source: source, whole: run.isWhole)
      }
      offset += run.length
    }
    blocks.append(Block(scope: draft.scope, range: start..<text.count, field: draft.field))
    if draft.scope == .title, metadata.title == nil {
      metadata.title = String(decoding: text[start...], as: UTF8.self)
    }
  }
}
