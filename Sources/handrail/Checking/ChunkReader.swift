import HandrailCore

/// Cuts a batch into chunks of whole lines as it is read, in memory that does not grow with it.
///
/// A chunk holds what one read gave, so that a program that waits for the answer to each line gets
/// it.
struct ChunkReader {
  private let descriptor: Int32
  private let path: String
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 256 * 1024)
  /// What is in the buffer and in no chunk yet.
  private var unread = 0..<0
  /// The start of a line whose end was not in the buffer.
  private var rest: [UInt8] = []
  /// How many bytes of an unfinished line were passed over, because it is too long.
  private var dropped = 0
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// Creates a reader of an open file; lines of more than `limit` bytes are passed over.
  init(_ descriptor: Int32, path: String, limit: Int) {
    self.descriptor = descriptor
    self.path = path
    self.limit = limit
  }

  /// Whether ``next()`` may have to wait for bytes to come.
  var mayWait: Bool { !isAtEnd && Disk.wouldWait(descriptor) }

  /// The next chunk; nil at the end.
  ///
  /// - Returns: the chunk.
  /// - Throws: a problem when the batch cannot be read any further.
  mutating func next() throws(Problem) -> LineChunk? {
    while !isAtEnd {
      if unread.isEmpty { try fill() }
      if isAtEnd { return dropped > 0 ? tooLong(ending: 0) : rest.isEmpty ? nil : chunk() }
      if dropped > 0 {
        guard let end = buffer[unread].firstIndex(of: 0x0A) else {
          dropped += unread.count
          unread = 0..<0
          continue
        }
        defer { unread = end + 1..<unread.upperBound }
        return tooLong(ending: end + 1 - unread.lowerBound)
      }
      let end = buffer[unread].lastIndex(of: 0x0A).map { $0 + 1 }
      rest += buffer[unread.lowerBound..<(end ?? unread.upperBound)]
      unread = (end ?? unread.upperBound)..<unread.upperBound
      if end != nil { return chunk() }
      if rest.count > limit { (dropped, rest) = (rest.count, []) }
    }
    return nil
  }

  private mutating func fill() throws(Problem) {
    let count = try Disk.read(descriptor, into: &buffer, path: path)
    unread = 0..<count
    isAtEnd = count == 0
  }

  /// The lines gathered in ``rest``.
  private mutating func chunk() -> LineChunk {
    let chunk = LineChunk(bytes: exchange(&rest, with: []), firstLine: line, offset: offset)
    line += chunk.bytes.lineFeedCount
    offset += chunk.bytes.count
    return chunk
  }

  /// The line that was passed over, with the `count` bytes that end it.
  private mutating func tooLong(ending count: Int) -> LineChunk {
    let chunk = LineChunk(bytes: [], firstLine: line, offset: offset, isTooLong: true)
    line += 1
    offset += dropped + count
    dropped = 0
    return chunk
  }
}
