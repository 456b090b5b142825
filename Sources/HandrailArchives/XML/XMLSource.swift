import HandrailCore

/// The bytes of an XML document in UTF-8, in pieces, cleaned of what XML does not allow. Offsets count in
/// the cleaned text. Nothing is gone over again for what is broken, however much of it there is.
struct XMLSource {
  private let member: Member
  private let charset: CharacterSet?
  private var cleaner = XMLCleaner()
  private var wasEnded = false
  /// What was read last, with a little of what stands before it; up to ``given`` it was given.
  private var bytes: [UInt8] = []
  private var given = 0
  /// Where ``bytes`` starts.
  private var start = 0
  /// Up to where lines are counted, how many of them end before it, how many characters the last one has,
  /// and how many more than in the document the lines before it have.
  private var counted = 0
  private var lines = 0
  private var columns = 0
  private var moreBefore = 0

  /// How many bytes are given at once: Expat copies them, and reads on in the midst of them after a fault.
  private static let piece = 4_096
  /// How much of what was read is kept: a place that is asked for lies at most a tag before the rest.
  private static let keptBefore = 4_096
  /// Names of elements are shorter.
  private static let longestName = 64

  /// Whether there were bytes that are no UTF-8.
  var hasFaults: Bool { cleaner.hasFaults }

  /// The offset in the document of one in the cleaned text.
  func original(_ offset: Int) -> Int { cleaner.original(offset) }

  /// Nothing before an offset will be asked for any more.
  mutating func forget(before offset: Int) { cleaner.forget(before: min(offset, start)) }

  init(_ member: Member, _ charset: CharacterSet?) {
    self.member = member
    self.charset = charset
  }

  /// Where the next piece starts.
  var offset: Int { start + given }

  /// The next piece; nil at the end.
  mutating func next() throws(Problem) -> ArraySlice<UInt8>? {
    if given == bytes.count {
      guard try read() else { return nil }
    }
    let end = min(given + Self.piece, bytes.count)
    defer { given = end }
    return bytes[given..<end]
  }

  /// Goes to the next place at which an element of one of some names starts.
  ///
  /// - Parameters:
  ///   - names: the names.
  ///   - place: behind where to look for it.
  /// - Returns: whether there is one.
  /// - Throws: what keeps the member from being read.
  mutating func seek(afterOneOf names: [String], from place: Int) throws(Problem) -> Bool {
    var from = place + 1
    while true {
      if let found = Self.find(names, in: bytes, from: max(from - start, 0)) {
        given = found
        return true
      }
      // A name may be cut in two.
      from = max(from, start + bytes.count - Self.longestName)
      given = bytes.count
      guard try read() else { return false }
    }
  }

  /// The position of a byte, which lies behind those that were asked for before.
  mutating func position(at offset: Int) -> Position {
    count(upTo: offset - start)
    let more = cleaner.shift(at: offset).characters - moreBefore
    return Position(byte: original(offset), line: lines + 1, column: max(1, columns + 1 - more))
  }

  /// Counts the lines up to an index of ``bytes``, from where that was done last.
  private mutating func count(upTo index: Int) {
    guard counted < index else { return }
    let end = min(index, bytes.count)
    var lineStart: Int?
    for place in counted..<end {
      let byte = bytes[place]
      if byte == 0x0A {
        lines += 1
        columns = 0
        lineStart = start + place + 1
      } else if byte & 0xC0 != 0x80 {
        columns += 1
      }
    }
    if let lineStart { moreBefore = cleaner.shift(at: lineStart).characters }
    counted = end
  }

  /// Reads more; false at the end. Everything was given then.
  private mutating func read() throws(Problem) -> Bool {
    var more: [UInt8] = []
    while more.isEmpty, !wasEnded {
      let portion = try member.next()
      wasEnded = portion == nil
      let text = charset?.decode(portion ?? [], isLast: wasEnded) ?? portion ?? []
      more = cleaner.clean(text, isLast: wasEnded)
    }
    guard !more.isEmpty else { return false }
    let gone = max(bytes.count - Self.keptBefore, 0)
    count(upTo: gone)
    counted -= gone
    start += gone
    bytes.removeFirst(gone)
    given = bytes.count
    bytes += more
    return true
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
