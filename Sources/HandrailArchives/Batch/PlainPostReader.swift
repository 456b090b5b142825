public import HandrailCore
public import HandrailText

/// Reads the posts of a batch that are plain text as programs write it, just far enough to ask whether
/// any rule is concerned. It keeps its buffers from post to post.
///
/// Whatever it gives up on is for ``NDJSONImporter`` to read.
public struct PlainPostReader {
  /// A post that was read so far.
  public struct Post {
    /// Where in its line its id stands: characters of ASCII that need no escape in JSON.
    public let id: Range<Int>
    /// What is known of it, but for its title.
    public var metadata: PostMetadata
    /// Its texts as folding gives them, without the way back.
    public let text: FoldedText
  }

  private var sketch = PlainSketch()
  private var bytes: [UInt8] = []

  /// The longest line that is read: buffers stay small.
  private static let longestLine = 1 << 18

  /// Creates a reader with no room yet.
  public init() {}

  /// The post on a line; nil when it has to be read with more care.
  public mutating func post(on line: UnsafeRawBufferPointer) -> Post? {
    guard line.count <= Self.longestLine else { return nil }
    var record = RecordScanner(line)
    guard record.read(), record.markup == .plain, let id = record.id?.range,
      line[id].allSatisfy(Self.isPlain),
      let text = text(of: record.texts)
    else { return nil }
    return Post(id: id, metadata: record.metadata, text: text)
  }

  private mutating func text(of texts: RecordTexts) -> FoldedText? {
    let room = texts.room
    if bytes.count < room { bytes = [UInt8](repeating: 0, count: 2 * room) }
    var body = 0..<0
    var others: [PlainSketch.Part] = []
    let isWhole = bytes.withUnsafeMutableBytes { buffer in
      texts.write(to: buffer) { range in
        if range.lowerBound == 0 {
          body = range
        } else {
          others.append((others.isEmpty && texts.title != nil ? .title : .alt, range))
        }
      }
    }
    return isWhole ? sketch.text(of: bytes, others: others, body: body) : nil
  }

  /// Whether a byte stands for itself in a JSON string, and is no character that is not seen.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }
}
