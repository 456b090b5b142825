import HandrailCore

/// The bytes of an XML document in UTF-8, in portions, cleaned of what XML does not allow. Offsets count
/// in the cleaned text.
struct XMLSource {
  private let member: Member
  private let charset: CharacterSet?
  /// The portion that was given last, and where it starts.
  private var current: [UInt8] = []
  private var start = 0
  /// What is to be given next, before anything is read.
  private var pending: [UInt8] = []
  private var wasEnded = false
  /// How many lines end before ``start``, and how many characters of its line.
  private var lines = 0
  private var columns = 0
  private var cleaner = XMLCleaner()

  /// Whether there were bytes that are no UTF-8.
  var hasFaults: Bool { cleaner.hasFaults }

  /// The offset in the document of one in the cleaned text.
  func original(_ offset: Int) -> Int { cleaner.original(offset) }

  init(_ member: Member, _ charset: CharacterSet?) {
    self.member = member
    self.charset = charset
  }

  /// Where the next portion starts.
  var offset: Int { start + current.count }

  /// Whether everything was given.
  var isAtEnd: Bool { wasEnded && pending.isEmpty }

  /// The next portion; nil at the end.
  mutating func next() throws(Problem) -> [UInt8]? {
    if pending.isEmpty { try read() }
    guard !pending.isEmpty else { return nil }
    pass(current[...])
    start += current.count
    current = exchange(&pending, with: [])
    return current
  }

  /// Goes to the next place at which an element of one of some names starts; false when there is none.
  ///
  /// - Parameters:
  ///   - names: the names.
  ///   - place: where to start; what was given before the last portion is not looked at again.
  /// - Returns: whether there is one.
  /// - Throws: what keeps the member from being read.
  mutating func seek(afterOneOf names: [String], from place: Int) throws(Problem) -> Bool {
    var from = max(place + 1 - start, 0)
    while true {
      if let found = Self.find(names, in: current, from: from) {
        pass(current[..<found])
        start += found
        pending = Array(current[found...]) + pending
        current = []
        return true
      }
      // A name may be cut in two.
      let tail = current[min(max(from, current.count - 64), current.count)...]
      let kept = Array(tail.drop { $0 != 0x3C })
      guard let more = try next() else { return false }
      if !kept.isEmpty, Self.find(names, in: kept + more.prefix(64), from: 0) != nil {
        current = kept + more
        start -= kept.count
      }
      from = 0
    }
  }

  /// The position of a byte of the last portion.
  func position(at offset: Int) -> Position {
    var (line, column, lineStart) = (lines + 1, columns + 1, start - columns)
    for (index, byte) in current.prefix(max(offset - start, 0)).enumerated() {
      if byte == 0x0A {
        line += 1
        column = 1
        lineStart = start + index + 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    let before = original(offset)
    let shift = (offset - before) - (lineStart - original(lineStart))
    return Position(byte: before, line: line, column: max(1, column - shift))
  }

  private mutating func pass(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x0A {
        lines += 1
        columns = 0
      } else if byte & 0xC0 != 0x80 {
        columns += 1
      }
    }
  }

  private mutating func read() throws(Problem) {
    while pending.isEmpty, !wasEnded {
      let bytes = try member.next()
      wasEnded = bytes == nil
      let text = charset?.decode(bytes ?? [], isLast: wasEnded) ?? bytes ?? []
      pending = cleaner.clean(text, isLast: wasEnded)
    }
  }

  private static func find(_ names: [String], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let open = bytes[min(index, bytes.count)...].firstIndex(of: 0x3C) {
      for name in names where bytes[(open + 1)...].starts(with: name.utf8) {
        let end = open + 1 + name.utf8.count
        if end < bytes.count, bytes[end] <= 0x20 || bytes[end] == 0x3E { return open }
      }
      index = open + 1
    }
    return nil
  }
}
