import HandrailCore

/// Cuts a member into chunks of whole lines as it is streamed, in memory that does not grow with it.
struct MemberLines {
  private let member: Member
  private let limit: Int
  /// What was read and is in no chunk yet, and how much of it is known to be of one line.
  private var pending: [UInt8] = []
  private var searched = 0
  /// How many bytes of an unfinished line were passed over, because it is too long.
  private var dropped = 0
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// How many bytes a chunk has at most, unless one line has more.
  private static let portion = 128 * 1024

  /// Starts on a member; lines of more than `limit` bytes are passed over.
  init(_ member: Member, limit: Int) {
    self.member = member
    self.limit = limit
  }

  /// The next chunk; nil at the end.
  mutating func next() throws(Problem) -> LineChunk? {
    while true {
      if dropped > 0 {
        let end = pending.firstLineFeed(from: 0)
        if end < pending.count { return tooLong(ending: end + 1) }
      } else if isAtEnd || pending.count >= Self.portion, let end = cut() {
        return chunk(upTo: end)
      }
      if isAtEnd {
        if dropped > 0 { return tooLong(ending: pending.count) }
        return pending.isEmpty ? nil : chunk(upTo: pending.count)
      }
      if dropped > 0 || searched > limit {
        dropped += pending.count
        drop(pending.count)
      }
      guard let more = try member.next() else {
        isAtEnd = true
        continue
      }
      if pending.isEmpty { pending = more } else { pending += more }
    }
  }

  /// Where a chunk may end: after the last line that fits into one, or else after the first.
  private mutating func cut() -> Int? {
    let most = min(pending.count, Self.portion)
    if searched < most, let last = pending[searched..<most].lastIndex(of: 0x0A) { return last + 1 }
    let first = pending.firstLineFeed(from: max(searched, most))
    if first < pending.count { return first + 1 }
    searched = pending.count
    return nil
  }

  private mutating func chunk(upTo count: Int) -> LineChunk {
    let rest = Array(pending[count...])
    pending.removeLast(rest.count)
    let chunk = LineChunk(bytes: pending, firstLine: line, offset: offset)
    pending = rest
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
