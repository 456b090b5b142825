import HandrailCore

/// Reads a stream line by line, in memory that does not grow with it.
struct LineReader {
  /// A line, without its LF or CRLF.
  struct Line {
    let bytes: [UInt8]
    /// The 1-based number.
    let number: Int
    /// The offset of its first byte in the stream.
    let offset: Int
    /// Whether it was longer than the limit; the bytes are then missing.
    let isTooLong: Bool
  }

  private let descriptor: Int32
  private let path: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var offset = 0
  private var isAtEnd = false

  /// Creates a reader of an open file; lines of more than `limit` bytes are passed over.
  init(_ descriptor: Int32, path: String, limit: Int) {
    self.descriptor = descriptor
    self.path = path
    self.limit = limit
  }

  /// The next line; nil at the end.
  ///
  /// - Returns: the line.
  /// - Throws: a problem when the stream cannot be read any further.
  mutating func next() throws(Problem) -> Line? {
    var searched = start
    var dropped = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return take(upTo: end, dropped: dropped, hasBreak: true)
      }
      if isAtEnd {
        guard start < buffer.count || dropped > 0 else { return nil }
        return take(upTo: buffer.count, dropped: dropped, hasBreak: false)
      }
      if buffer.count - start > limit {
        dropped += buffer.count - start
        buffer.removeAll(keepingCapacity: true)
        start = 0
      }
      searched = buffer.count - start
      try fill()
      searched += start
    }
  }

  private mutating func take(upTo end: Int, dropped: Int, hasBreak: Bool) -> Line {
    var stop = end
    if stop > start, hasBreak, buffer[stop - 1] == 0x0D { stop -= 1 }
    number += 1
    let isTooLong = dropped + end - start > limit
    let line = Line(
      bytes: isTooLong ? [] : Array(buffer[start..<stop]), number: number, offset: offset,
      isTooLong: isTooLong)
    offset += dropped + end - start + (hasBreak ? 1 : 0)
    start = hasBreak ? end + 1 : end
    return line
  }

  private mutating func fill() throws(Problem) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let more = try Disk.readChunk(descriptor, path: path)
    isAtEnd = more.isEmpty
    buffer += more
  }
}
