import HandrailCore

/// The bytes of a table with ASCII for its commas and quotation marks, however the file was saved.
///
/// UTF-16 becomes UTF-8; all else stays as it is. A byte order mark is left out.
struct TableBytes {
  private enum Form { case bytes, littleEndian, bigEndian }

  private let member: Member
  private let form: Form
  /// How many bytes the byte order mark has; 0 when there is none.
  let markLength: Int
  private var toSkip: Int
  /// The start of a character of UTF-16 whose rest is still to come.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// What stands for half a character of UTF-16, and for half of such a half: no UTF-8 holds them.
  private static let (halfPair, halfUnit): (UInt8, UInt8) = (0xFF, 0xFE)

  /// Looks how a member begins.
  init(_ member: Member) throws(Problem) {
    self.member = member
    let head = try member.head(3)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      (form, markLength) = (.bytes, 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      (form, markLength) = (.littleEndian, 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      (form, markLength) = (.bigEndian, 2)
    } else {
      (form, markLength) = (.bytes, 0)
    }
    toSkip = markLength
  }

  /// Whether the file says itself that it is in Unicode.
  var isMarked: Bool { markLength > 0 }

  /// The next bytes, never none; nil at the end.
  mutating func next() throws(Problem) -> [UInt8]? {
    while !isAtEnd {
      guard var portion = try member.next() else {
        isAtEnd = true
        return rest.isEmpty ? nil : unfinished()
      }
      let skipped = min(toSkip, portion.count)
      toSkip -= skipped
      if skipped > 0 { portion.removeFirst(skipped) }
      if form != .bytes { portion = decode(rest + portion) }
      if !portion.isEmpty { return portion }
    }
    return nil
  }

  /// How many bytes of the file stand behind some that ``next()`` gave, which begin and end between
  /// characters.
  func savedLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard form != .bytes else { return bytes.count }
    return bytes.reduce(0) { length, byte in
      switch byte {
      case 0x80..<0xC0: length
      case 0xF0..<0xF5: length + 4
      case Self.halfUnit: length + 1
      default: length + 2
      }
    }
  }

  private func unit(_ bytes: [UInt8], at index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return form == .littleEndian ? second << 8 | first : first << 8 | second
  }

  /// Turns UTF-16 into UTF-8, and keeps what is not a whole character yet.
  private mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index + 1 < bytes.count {
      let first = unit(bytes, at: index)
      var scalar = Unicode.Scalar(first)
      var width = 2
      if first & 0xFC00 == 0xD800 {
        guard index + 3 < bytes.count else { break }
        let second = unit(bytes, at: index + 2)
        if second & 0xFC00 == 0xDC00 {
          scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
          width = 4
        }
      }
      if let scalar, let utf8 = UTF8.encode(scalar) {
        text.append(contentsOf: utf8)
      } else {
        text.append(Self.halfPair)
      }
      index += width
    }
    rest = Array(bytes[index...])
    return text
  }

  /// What is left at the end of the file of a character whose rest never came.
  private mutating func unfinished() -> [UInt8] {
    let bytes = rest.count >= 2 ? [Self.halfPair] : []
    let odd = rest.count.isMultiple(of: 2) ? [] : [Self.halfUnit]
    rest = []
    return bytes + odd
  }
}
