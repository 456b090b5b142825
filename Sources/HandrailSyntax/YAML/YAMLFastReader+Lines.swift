extension YAMLFastReader {
  /// Whether a `-` with a value behind it stands here.
  var isDash: Bool { at + 1 < end && bytes[at] == 0x2D && bytes[at + 1] == 0x20 }

  /// A key of letters, digits, hyphens and underscores with its colon; nil for all else, without
  /// moving.
  mutating func key() -> (text: String, range: Range<Int>)? {
    var stop = at
    while stop < end, Self.isInKey(bytes[stop]) { stop += 1 }
    guard stop > at, stop - at <= 128, bytes[at] != 0x2D, stop < end, bytes[stop] == 0x3A,
      stop + 1 == end || bytes[stop + 1] == 0x20 || bytes[stop + 1] == 0x0A
    else { return nil }
    let range = at..<stop
    at = stop + 1
    return (String(decoding: bytes[range], as: UTF8.self), range)
  }

  private static func isInKey(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F: true
    default: false
    }
  }

  mutating func skipSpaces() {
    while at < end, bytes[at] == 0x20 { at += 1 }
  }

  /// Moves from behind a value to the next line that says something; false when this one goes on.
  mutating func moveToNext() -> Bool {
    let start = at
    skipSpaces()
    if at < end, bytes[at] == 0x23, at > start || bytes[at - 1] == 0x20 { skipLine() }
    guard at < end else {
      column = -1
      return true
    }
    guard bytes[at] == 0x0A else { return false }
    at += 1
    return moveFromLineStart()
  }

  /// Moves from the start of a line to the first sign that is neither blank nor comment.
  mutating func moveFromLineStart() -> Bool {
    while at < end {
      lineStart = at
      skipSpaces()
      guard at < end else { break }
      if bytes[at] == 0x23 {
        skipLine()
      } else if bytes[at] != 0x0A {
        column = at - lineStart
        return true
      }
      at += 1
    }
    at = min(at, end)
    column = -1
    return true
  }

  /// Where a line ends.
  func endOfLine(from start: Int) -> Int {
    var stop = start
    while stop < end, bytes[stop] != 0x0A { stop += 1 }
    return stop
  }

  private mutating func skipLine() { at = endOfLine(from: at) }
}
