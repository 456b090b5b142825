/// Reads a JSON string (RFC 8259, section 7).
struct JSONString {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  /// After ``decode(into:)`` or ``read()``, the offset after the closing quote.
  private(set) var position: Int

  /// Takes the bytes from the opening quote to wherever the string has to have ended.
  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.start = range.lowerBound
    self.end = range.upperBound
    self.position = range.lowerBound + 1
  }

  /// The string's text. One without escapes is copied in one go.
  mutating func read() throws(SyntaxError) -> String {
    let stop = endOfRun(from: position)
    if stop < end, bytes[stop] == 0x22 {
      defer { position = stop + 1 }
      return String(decoding: bytes[position..<stop], as: UTF8.self)
    }
    var sink = TextSink(bytes)
    try decode(into: &sink)
    return sink.text
  }

  mutating func decode(into sink: inout some ScalarSink) throws(SyntaxError) {
    while true {
      let stop = endOfRun(from: position)
      sink.copy(min(position, stop)..<stop)
      position = stop
      guard position < end else { throw unterminated(at: end) }
      switch bytes[position] {
      case 0x22:
        position += 1
        return
      case 0x5C:
        try escape(into: &sink)
      case 0x0A, 0x0D:
        throw unterminated(at: position)
      default:
        throw SyntaxError(
          "a control character stands inside this string",
          advice: "write it as an escape, such as \\t for a tab", range: position..<position + 1)
      }
    }
  }

  private func endOfRun(from offset: Int) -> Int {
    guard offset < end else { return end }
    return bytes[offset..<end].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? end
  }

  private func unterminated(at stop: Int) -> SyntaxError {
    SyntaxError(
      "this string has no closing `\"`",
      advice: "close it on the same line, and write a line break inside it as \\n",
      range: start..<stop)
  }

  private mutating func escape(into sink: inout some ScalarSink) throws(SyntaxError) {
    let first = position
    guard first + 1 < end else { throw unterminated(at: end) }
    if bytes[first + 1] == 0x75 {
      let scalar = try unicodeEscape()
      return sink.put(scalar, from: first..<position)
    }
    guard let scalar = Self.scalar(bytes[first + 1]) else {
      throw SyntaxError(
        "`\\` starts an escape that JSON does not know",
        advice: "write a backslash itself as `\\\\`", range: first..<first + 2)
    }
    position += 2
    sink.put(scalar, from: first..<position)
  }

  /// `\u0041`, or a pair of surrogates.
  private mutating func unicodeEscape() throws(SyntaxError) -> Unicode.Scalar {
    let first = position
    let high = try unit(at: first)
    position += 6
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00, position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == 0x75 {
      let low = try unit(at: position)
      if 0xDC00...0xDFFF ~= low,
        let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
      {
        position += 6
        return scalar
      }
    }
    throw SyntaxError(
      "this is half of a character: `\\uD800` to `\\uDFFF` only mean something in pairs",
      advice: "write both halves, high before low, or the character itself",
      range: first..<first + 6)
  }

  private func unit(at offset: Int) throws(SyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for index in offset + 2..<offset + 6 {
      guard index < end, let digit = Self.digit(bytes[index]) else {
        throw SyntaxError(
          "`\\u` needs four hexadecimal digits after it", advice: "write it like `\\u00e9`",
          range: offset..<min(max(index, offset + 2), end))
      }
      value = value << 4 | digit
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func scalar(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "\"", "\\", "/": Unicode.Scalar(letter)
    case "b": "\u{08}"
    case "f": "\u{0C}"
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    default: nil
    }
  }
}
