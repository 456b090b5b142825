/// Whole lines of a batch, one after the other.
public struct LineChunk: Sendable {
  /// The lines, each with its LF; the last line of a batch may have none.
  public let bytes: [UInt8]
  /// The 1-based number of the first line.
  public let firstLine: Int
  /// The offset of the first byte in the batch.
  public let offset: Int
  /// Whether this is one line that was longer than the limit; its bytes are then missing.
  public let isTooLong: Bool

  /// How many lines there are.
  public let lineCount: Int

  /// Creates a chunk.
  public init(bytes: [UInt8], firstLine: Int, offset: Int, isTooLong: Bool = false) {
    self.bytes = bytes
    let isEnded = bytes.isEmpty || bytes.last == 0x0A
    lineCount = isTooLong ? 1 : bytes.lineFeedCount + (isEnded ? 0 : 1)
    self.firstLine = firstLine
    self.offset = offset
    self.isTooLong = isTooLong
  }

  /// A line, without its LF or CRLF.
  public struct Line {
    /// Its bytes in the chunk.
    public let range: Range<Int>
    /// The 1-based number in the batch.
    public let number: Int
    /// How many bytes it has; a CR before the LF counts.
    public let length: Int
  }

  /// Calls `body` with each line, in order.
  public func forEachLine(_ body: (Line) -> Void) {
    var (start, number) = (0, firstLine)
    while start < bytes.count {
      let end = bytes.firstLineFeed(from: start)
      let hasReturn = end < bytes.count && end > start && bytes[end - 1] == 0x0D
      body(Line(range: start..<(hasReturn ? end - 1 : end), number: number, length: end - start))
      (start, number) = (end + 1, number + 1)
    }
  }

  /// Whether there is nothing in it but blank lines.
  public var isBlank: Bool {
    !isTooLong && bytes.allSatisfy { $0 == 0x0A || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
