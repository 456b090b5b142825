import HandrailText

/// Takes out of a document what XML does not allow and exports are full of: control characters, bytes
/// that are no UTF-8, ampersands that stand for themselves, halves of characters as numbers.
///
/// Source: XML 1.0, sections 2.2, 2.4 and 4.1.
struct XMLCleaner {
  /// How much more than in the document stands before a place in the cleaned text, less than none for
  /// less.
  struct Shift {
    /// The offset in the cleaned text from which it holds.
    var from = 0
    var bytes = 0
    var characters = 0
  }

  /// What may still be asked for, in order; what stands before ``first`` may not.
  private var shifts: [Shift] = []
  private var first = 0
  /// What holds before all of them.
  private var forgotten = Shift()
  /// Whether there were bytes that are no UTF-8.
  private(set) var hasFaults = false
  private var pending: [UInt8] = []
  private var count = 0
  private var last = Shift()
  /// What ends the part in which nothing is markup; empty outside of one.
  private var end: [UInt8] = []

  /// How many bytes may have to be seen to know what something is.
  private static let foresight = 48

  /// Cleans the next portion; the last bytes of it may come with the one after.
  mutating func clean(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    let bytes = pending + bytes
    let stop = isLast ? bytes.count : max(0, bytes.count - Self.foresight)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < stop {
      let byte = bytes[index]
      switch byte {
      case 0x26 where end.isEmpty: index = reference(bytes, at: index, &output)
      case 0x3C where end.isEmpty:
        if bytes[index...].starts(with: "<![CDATA[".utf8) { end = Array("]]>".utf8) }
        if bytes[index...].starts(with: "<!--".utf8) { end = Array("-->".utf8) }
        fallthrough
      case 0x20..<0x80, 0x09, 0x0A, 0x0D:
        if !end.isEmpty, byte == end[0], bytes[index...].starts(with: end) {
          output += end
          index += end.count
          end = []
        } else {
          output.append(byte)
          index += 1
        }
      case 0x80...:
        let length = bytes.withUnsafeBytes { UTF8Fault.characterLength($0, at: index) }
        if length == 0 { hasFaults = true }
        output += length == 0 ? [0x3F] : bytes[index..<index + length]
        index += max(length, 1)
      default:
        output.append(0x20)
        index += 1
      }
    }
    pending = Array(bytes[index...])
    count += output.count
    return output
  }

  /// The offset in the document of one in the cleaned text.
  func original(_ offset: Int) -> Int { offset - shift(at: offset).bytes }

  /// How much more than in the document stands before an offset in the cleaned text.
  func shift(at offset: Int) -> Shift {
    let index = index(after: offset)
    return index == first ? forgotten : shifts[index - 1]
  }

  /// Nothing before an offset in the cleaned text will be asked for any more.
  mutating func forget(before offset: Int) {
    let index = index(after: offset)
    guard index > first else { return }
    forgotten = shifts[index - 1]
    first = index
    if first > 1_024, first > shifts.count / 2 {
      shifts.removeFirst(first)
      first = 0
    }
  }

  /// The place in ``shifts`` of the first that holds behind an offset.
  private func index(after offset: Int) -> Int {
    var (low, high) = (first, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Writes what an ampersand begins.
  ///
  /// - Returns: where to go on.
  private mutating func reference(
    _ bytes: [UInt8], at index: Int, _ output: inout [UInt8]
  ) -> Int {
    guard let (value, end) = Self.reference(bytes, at: index) else {
      write("&amp;", for: 1, &output)
      return index + 1
    }
    guard let value else {
      output += bytes[index..<end]
      return end
    }
    if (0xD800..<0xDC00).contains(value), let (low, lowEnd) = Self.reference(bytes, at: end),
      let low, (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
    {
      write(String(scalar), for: lowEnd - index, &output)
      return lowEnd
    }
    if value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D,
      Unicode.Scalar(value) != nil, value & 0xFFFE != 0xFFFE
    {
      output += bytes[index..<end]
    } else {
      write("\u{FFFD}", for: end - index, &output)
    }
    return end
  }

  private mutating func write(_ text: String, for length: Int, _ output: inout [UInt8]) {
    output += text.utf8
    last.from = count + output.count
    last.bytes += text.utf8.count - length
    // What is replaced is ASCII.
    last.characters += text.unicodeScalars.count - length
    shifts.append(last)
  }

  /// The reference at an ampersand, the number that it stands for, if it is one, and its end; nil when
  /// it is none.
  private static func reference(_ bytes: [UInt8], at index: Int) -> (value: UInt32?, end: Int)? {
    guard index < bytes.count, bytes[index] == 0x26,
      let end = bytes[index...].prefix(foresight / 2).firstIndex(of: 0x3B), end > index + 1
    else { return nil }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    guard name.hasPrefix("#") else {
      let isName = name.utf8.allSatisfy {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 <= 0x39 && $0 >= 0x30
      }
      return isName && name.utf8.first.map { $0 > 0x39 } == true ? (nil, end + 1) : nil
    }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.map { ($0, end + 1) }
  }
}
