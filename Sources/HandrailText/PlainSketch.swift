public import HandrailCore

/// Reads posts in plain text just far enough to ask whether any rule is concerned, into buffers that
/// it keeps from post to post.
///
/// What it makes has the text and the blocks that the folded document has, and no way back to the
/// source. A test holds it to that.
public struct PlainSketch {
  /// A text of a post: where in the post it stands, and where among the bytes of all its texts.
  public typealias Part = (scope: Scope, range: Range<Int>)

  private var text: [UInt8] = []
  private var blocks: [Block] = []
  /// The post that is being read; empty between posts.
  private var source: [UInt8] = []
  /// Where the block that is open starts in ``text``.
  private var start: Int?
  /// The links of the block that is open, as ranges of ``source``.
  private var links: [Range<Int>] = []

  /// Creates a sketch with no room yet.
  public init() {}

  /// Reads a post.
  ///
  /// - Parameters:
  ///   - bytes: The texts of the post, each valid UTF-8.
  ///   - others: Its title and its alt texts, in the order of the document.
  ///   - body: Where its body is.
  /// - Returns: The folded text; nil when folding changes something, so that all of it has to be read.
  public mutating func text(of bytes: [UInt8], others: [Part], body: Range<Int>) -> FoldedText? {
    text.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    source = bytes
    defer { source = [] }
    for part in others {
      start = text.count
      append(part.range)
      close(part.scope)
    }
    PlainTextReader.read(source, body, into: &self)
    guard text.count <= TextFolder.longestText, text.withUnsafeBufferPointer(PlainView.isOwn) else {
      return nil
    }
    return FoldedText(view: text, map: SourceMap(), blocks: blocks, disguised: [], problems: [])
  }

  private mutating func close(_ scope: Scope) {
    guard let start else { return }
    let kept = text.trimmed(start..<text.count)
    let end = text.hasWords(kept) ? kept.upperBound : start
    text.removeLast(text.count - end)
    if start < end { blocks.append(Block(scope: scope, range: start..<end)) }
    self.start = nil
  }
}

extension PlainSketch: PlainTextWriter {
  var isOpen: Bool { start != nil }

  mutating func openParagraph() { start = text.count }

  mutating func addLink(_ range: Range<Int>) { links.append(range) }

  mutating func append(_ range: Range<Int>) {
    guard let start else { return }
    var from = range.lowerBound
    if text.count == start { while from < range.upperBound, source[from].isSpace { from += 1 } }
    text.append(contentsOf: source[from..<range.upperBound])
  }

  mutating func appendLineBreak(from range: Range<Int>) {
    if text.count != start { text.append(0x0A) }
  }

  mutating func closeParagraph() {
    close(.prose)
    guard !links.isEmpty else { return }
    for link in links {
      start = text.count
      append(link)
      close(.link)
    }
    links.removeAll(keepingCapacity: true)
  }
}
