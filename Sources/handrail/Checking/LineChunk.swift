import HandrailCore

/// Whole lines of a batch, one after the other.
struct LineChunk: Sendable {
  /// The lines, each with its LF; the last line of a batch may have none.
  let bytes: [UInt8]
  /// The 1-based number of the first line.
  let firstLine: Int
  /// The offset of the first byte in the batch.
  let offset: Int
  /// Whether this is one line that was longer than the limit; its bytes are then missing.
  var isTooLong = false

  /// A line, without its LF or CRLF.
  struct Line {
    let range: Range<Int>
    /// The 1-based number in the batch.
    let number: Int
    /// How many bytes it has; a CR before the LF counts.
    let length: Int
  }

  /// Calls `body` with each line, in order.
  func forEachLine(_ body: (Line) -> Void) {
    var (start, number) = (0, firstLine)
    while start < bytes.count {
      let end = bytes.firstLineFeed(from: start)
      let hasReturn = end < bytes.count && end > start && bytes[end - 1] == 0x0D
      body(Line(range: start..<(hasReturn ? end - 1 : end), number: number, length: end - start))
      (start, number) = (end + 1, number + 1)
    }
  }

  /// Whether there is nothing in it but blank lines.
  var isBlank: Bool {
    !isTooLong && bytes.allSatisfy { $0 == 0x0A || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
