/// Goes over JSON in raw bytes that are valid UTF-8, and gives up at the first surprise.
///
/// Looks at sixteen bytes at a time through an unsafe buffer; every load is within its bounds.
struct JSONCursor {
  /// A string as it is written, without its quotes.
  struct Text {
    let range: Range<Int>
    let hasEscapes: Bool
  }

  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  /// Takes the bytes, which must outlive the cursor.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return index == bytes.count
    }
  }

  /// Passes over white space and `byte`; stays where that does not follow.
  mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Passes over white space and `null`; stays where that does not follow.
  mutating func skipNull() -> Bool {
    skipSpace()
    guard index + 4 <= bytes.count, bytes[index..<index + 4].elementsEqual("null".utf8) else {
      return false
    }
    index += 4
    return true
  }

  /// Passes over white space and a string; nil when none follows.
  mutating func text() -> Text? {
    guard skip(0x22) else { return nil }
    let start = index
    var hasEscapes = false
    while true {
      index = endOfRun(from: index)
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case 0x22:
        index += 1
        return Text(range: start..<index - 1, hasEscapes: hasEscapes)
      case 0x5C where index + 1 < bytes.count:
        hasEscapes = true
        index += 2
      default: return nil
      }
    }
  }

  /// Whether a string is written as `name`, byte by byte.
  func has(_ name: [UInt8], at text: Text) -> Bool {
    text.range.count == name.count && !text.hasEscapes && bytes[text.range].elementsEqual(name)
  }

  /// A string's text; nil when an escape in it means nothing.
  func string(_ text: Text) -> String? {
    guard text.hasEscapes else { return String(decoding: bytes[text.range], as: UTF8.self) }
    return withUnsafeTemporaryAllocation(byteCount: text.range.count, alignment: 1) { buffer in
      copy(text, to: buffer).map { String(decoding: buffer[..<$0], as: UTF8.self) }
    }
  }

  /// Copies a string's text, in UTF-8.
  ///
  /// - Parameters:
  ///   - text: The string.
  ///   - output: Takes the text; it must have room for as many bytes as the string as written.
  /// - Returns: How many bytes were written; nil when an escape means nothing.
  func copy(_ text: Text, to output: UnsafeMutableRawBufferPointer) -> Int? {
    var (from, count) = (text.range.lowerBound, 0)
    while true {
      let end = min(endOfRun(from: from), text.range.upperBound)
      UnsafeMutableRawBufferPointer(rebasing: output[count...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[from..<end]))
      count += end - from
      guard end < text.range.upperBound else { return count }
      guard let escape = JSONEscape(bytes[end..<text.range.upperBound]) else { return nil }
      for byte in escape.utf8 {
        output[count] = byte
        count += 1
      }
      from = end + escape.length
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// The offset of the next quote, backslash or control character; the end when there is none.
  private func endOfRun(from start: Int) -> Int {
    var index = start
    while index + 16 <= bytes.count {
      let run = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      if any((run .== 0x22) .| (run .== 0x5C) .| (run .< 0x20)) { break }
      index += 16
    }
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let ends = Self.ends(in: word)
      if ends != 0 { return index + ends.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      index += 1
    }
    return index
  }

  /// A word whose lowest bit that is set is the high bit of the first byte of `word` to end a run.
  private static func ends(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let ends =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((word &- ones &* 0x20) & ~word)
    return ends & (ones &* 0x80)
  }
}
