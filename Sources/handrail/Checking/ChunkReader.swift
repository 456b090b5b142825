import HandrailArchives
import HandrailCore

/// Cuts a batch into chunks of whole lines as it is read, in memory that does not grow with it.
///
/// A chunk holds what one read gave, so that a program that waits for the answer to each line gets
/// it. It is read straight to where it stays.
struct ChunkReader {
  private let descriptor: Int32
  private let process: GitProcess?
  private let path: String
  private let limit: Int
  /// What was read and is in no chunk yet, and how much of it is known to be of one line.
  private var pending: [UInt8] = []
  private var searched = 0
  /// How many bytes of an unfinished line were passed over, because it is too long.
  private var dropped = 0
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// How many bytes are read at once: few enough to stay in a cache until they are looked at.
  private static let portion = 128 * 1024

  /// Creates a reader of an open file; lines of more than `limit` bytes are passed over.
  init(_ descriptor: Int32, path: String, limit: Int) {
    self.init(descriptor, nil, path, limit)
  }

  /// Creates a reader of what Git says.
  init(_ process: GitProcess, path: String, limit: Int) {
    self.init(process.output, process, path, limit)
  }

  private init(_ descriptor: Int32, _ process: GitProcess?, _ path: String, _ limit: Int) {
    self.descriptor = descriptor
    self.process = process
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
    while true {
      if dropped > 0 {
        let end = pending.firstLineFeed(from: 0)
        if end < pending.count { return tooLong(ending: end + 1) }
      } else if let end = pending[searched...].lastIndex(of: 0x0A) {
        return chunk(upTo: end + 1)
      }
      if isAtEnd {
        if dropped > 0 { return tooLong(ending: pending.count) }
        return pending.isEmpty ? nil : chunk(upTo: pending.count)
      }
      searched = pending.count
      if dropped > 0 || pending.count > limit {
        dropped += pending.count
        drop(pending.count)
      }
      try read()
    }
  }

  /// Reads more to the end of ``pending``: no less than is there, so that a long line is not copied
  /// time and again.
  private mutating func read() throws(Problem) {
    var (count, problem) = (0, Problem?.none)
    let room = max(Self.portion, pending.count)
    pending = [UInt8](unsafeUninitializedCapacity: pending.count + room) { buffer, filled in
      filled = buffer.initialize(fromContentsOf: pending)
      let rest = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
      do throws(Problem) {
        count =
          if let process { try process.read(into: rest) } else {
            try Disk.read(descriptor, into: rest, path: path)
          }
      } catch {
        problem = error
      }
      filled += count
    }
    if let problem { throw problem }
    isAtEnd = count == 0
  }

  /// Takes the first `count` bytes, which are whole lines.
  private mutating func chunk(upTo count: Int) -> LineChunk {
    let rest = Array(pending[count...])
    pending.removeLast(rest.count)
    let chunk = LineChunk(bytes: exchange(&pending, with: rest), firstLine: line, offset: offset)
    searched = 0
    line += chunk.lineCount
    offset += chunk.bytes.count
    return chunk
  }

  /// The line that was passed over, with the `count` bytes that end it.
  private mutating func tooLong(ending count: Int) -> LineChunk {
    let chunk = LineChunk(bytes: [], firstLine: line, offset: offset, isTooLong: true)
    line += 1
    offset += dropped + count
    dropped = 0
    drop(count)
    return chunk
  }

  private mutating func drop(_ count: Int) {
    pending.removeFirst(count)
    searched = 0
  }
}
