/// Text that is being written, with its way back to the source.
struct MappedText {
  private(set) var bytes: [UInt8] = []
  private(set) var map = SourceMap()

  /// Makes room for `count` bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
    map.reserve(min(count / 128, 64) + 8)
  }

  /// Appends bytes of the source as they were written; their indices are their places.
  mutating func append(_ written: ArraySlice<UInt8>) {
    bytes.append(contentsOf: written)
    map.append(length: written.count, source: written.startIndex..<written.endIndex)
  }

  /// Appends bytes that stand for `source` as a whole.
  mutating func append(_ others: some Collection<UInt8>, from source: Range<Int>) {
    bytes.append(contentsOf: others)
    map.append(length: others.count, source: source, whole: true)
  }

  /// Appends all of another text.
  mutating func append(_ other: MappedText) {
    bytes.append(contentsOf: other.bytes)
    map.append(other.map)
  }

  /// Drops white space at the end of a block that starts at `start`, and all of a block that holds
  /// nothing but objects.
  mutating func trim(from start: Int) {
    let kept = bytes.trimmed(start..<bytes.count)
    let end = bytes.hasWords(kept) ? kept.upperBound : start
    guard end < bytes.count else { return }
    bytes.removeLast(bytes.count - end)
    map.truncate(to: end)
  }

  /// Forgets all of it, and keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    map.removeAll()
  }
}

extension [UInt8] {
  /// Whether `range` holds more than white space and objects.
  func hasWords(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index].isSpace {
        index += 1
      } else if has("\u{FFFC}", at: index, before: range.upperBound) {
        index += 3
      } else {
        return true
      }
    }
    return false
  }
}
