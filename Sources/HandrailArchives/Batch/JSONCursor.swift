import CScan
import HandrailText

/// Goes over JSON in raw bytes, and gives up at the first surprise.
///
/// Works in an unsafe buffer, for speed; every load is within its bounds.
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
    guard index < bytes.count, bytes[index] == 0x6E, index + 4 <= bytes.count,
      has("null", at: Text(range: index..<index + 4, hasEscapes: false))
    else { return false }
    index += 4
    return true
  }

  /// Passes over white space and a string, valid UTF-8; nil when none follows.
  mutating func text() -> Text? {
    guard skip(0x22), let base else { return nil }
    let start = index
    var hasEscapes = false
    while true {
      index = handrail_json_run_end(base, index, bytes.count)
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case 0x22:
        index += 1
        return Text(range: start..<index - 1, hasEscapes: hasEscapes)
      case 0x5C where index + 1 < bytes.count:
        hasEscapes = true
        index += 2
      case 0x80...:
        let length = UTF8Fault.characterLength(bytes, at: index)
        guard length > 0 else { return nil }
        index += length
      default: return nil
      }
    }
  }

  /// Whether a string is written as `name`, byte by byte.
  func has(_ name: StaticString, at text: Text) -> Bool {
    guard text.range.count == name.utf8CodeUnitCount, !text.hasEscapes else { return false }
    let start = text.range.lowerBound
    return name.withUTF8Buffer { name in
      for index in name.indices where bytes[start + index] != name[index] { return false }
      return true
    }
  }

  /// A string's text; nil when an escape in it means nothing.
  func string(_ text: Text) -> String? {
    guard text.hasEscapes else {
      let written = UnsafeRawBufferPointer(rebasing: bytes[text.range])
      return String(decoding: written.assumingMemoryBound(to: UInt8.self), as: UTF8.self)
    }
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
    guard let base else { return nil }
    var (from, count) = (text.range.lowerBound, 0)
    while true {
      let end =
        text.hasEscapes
        ? handrail_backslash(base, from, text.range.upperBound) : text.range.upperBound
      UnsafeMutableRawBufferPointer(rebasing: output[count...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[from..<end]))
      count += end - from
      guard end < text.range.upperBound else { return count }
      if end + 1 < text.range.upperBound, let byte = JSONEscape.byte(bytes[end + 1]) {
        output[count] = byte
        count += 1
        from = end + 2
        continue
      }
      guard let escape = JSONEscape(unicode: bytes[end..<text.range.upperBound]) else {
        return nil
      }
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

  private var base: UnsafePointer<UInt8>? {
    bytes.assumingMemoryBound(to: UInt8.self).baseAddress
  }
}
