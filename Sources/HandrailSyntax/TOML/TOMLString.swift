/// Reads a TOML string of any of the four forms (TOML 1.0, “String”).
struct TOMLString {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private let quote: UInt8
  let isMultiline: Bool
  /// After ``decode(into:)`` or ``read()``, the offset after the closing quotes.
  private(set) var position: Int

  /// Takes the bytes from the opening quote to wherever the string has to have ended.
  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    quote = range.isEmpty ? 0 : bytes[start]
    isMultiline = range.count >= 3 && bytes[start + 1] == quote && bytes[start + 2] == quote
    position = min(start + (isMultiline ? 3 : 1), end)
  }

  var style: Scalar.Style { isBasic ? .tomlBasic : .tomlLiteral }

  private var isBasic: Bool { quote == 0x22 }

  mutating func read() throws(SyntaxError) -> String {
    var sink = TextSink(bytes)
    try decode(into: &sink)
    return sink.text
  }

  mutating func decode(into sink: inout some ScalarSink) throws(SyntaxError) {
    if isMultiline, let length = newline(at: position) { position += length }
    while true {
      let run = position
      while position < end, isOrdinary(bytes[position]) { position += 1 }
      sink.copy(run..<position)
      guard position < end else { throw unterminated }
      switch bytes[position] {
      case quote:
        if closes(into: &sink) { return }
      case 0x5C:
        try escape(into: &sink)
      default:
        try lineBreak(into: &sink)
      }
    }
  }

  private func isOrdinary(_ byte: UInt8) -> Bool {
    if byte == quote || byte == 0x7F { return false }
    return byte >= 0x20 ? !(isBasic && byte == 0x5C) : byte == 0x09
  }

  /// The length of the line break at `offset`.
  private func newline(at offset: Int) -> Int? {
    guard offset < end else { return nil }
    if bytes[offset] == 0x0A { return 1 }
    let isPair = bytes[offset] == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A
    return isPair ? 2 : nil
  }

  /// Whether the quotes here end the string; up to two may stand inside, and at its very end.
  private mutating func closes(into sink: inout some ScalarSink) -> Bool {
    let first = position
    guard isMultiline else {
      position += 1
      return true
    }
    while position < end, bytes[position] == quote, position - first < 5 { position += 1 }
    let count = position - first
    sink.copy(first..<position - (count >= 3 ? 3 : 0))
    return count >= 3
  }

  private mutating func lineBreak(into sink: inout some ScalarSink) throws(SyntaxError) {
    guard let length = newline(at: position) else {
      throw SyntaxError(
        "a control character stands inside this string",
        advice: "write it as an escape in double quotes, such as \\u0007",
        range: position..<position + 1)
    }
    guard isMultiline else { throw unterminated }
    sink.put("\n", from: position..<position + length)
    position += length
  }

  private var unterminated: SyntaxError {
    let stop = isMultiline ? min(start + 3, end) : position
    return SyntaxError(
      "this string has no closing quote",
      advice: isMultiline
        ? "close it with three quotes, as it was opened"
        : "close it on the same line, or use three quotes for text of several lines",
      range: start..<stop)
  }

  private mutating func escape(into sink: inout some ScalarSink) throws(SyntaxError) {
    let first = position
    if skipEscapedLineBreak() { return }
    let letter = first + 1 < end ? bytes[first + 1] : 0
    let digits = letter == 0x75 ? 4 : letter == 0x55 ? 8 : 0
    if digits > 0 {
      let code = first + 2..<min(first + 2 + digits, end)
      guard code.count == digits, code.allSatisfy({ Self.isHexadecimal(bytes[$0]) }),
        let value = UInt32(String(decoding: bytes[code], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else {
        throw SyntaxError(
          "this escape does not stand for a character",
          advice: "write `\\u` with four hexadecimal digits, or the character itself",
          range: first..<first + 2)
      }
      position = code.upperBound
      return sink.put(scalar, from: first..<position)
    }
    guard let scalar = Self.scalar(letter) else {
      throw SyntaxError(
        "a backslash in double quotes starts an escape, and this is none that TOML knows",
        advice: "write the backslash twice, or put the text in single quotes",
        range: first..<first + 1)
    }
    position = first + 2
    sink.put(scalar, from: first..<position)
  }

  /// Passes a backslash at the end of a line, with the blanks and line breaks after it.
  private mutating func skipEscapedLineBreak() -> Bool {
    guard isMultiline else { return false }
    var index = position + 1
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard newline(at: index) != nil else { return false }
    while index < end {
      if let length = newline(at: index) {
        index += length
      } else if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else {
        break
      }
    }
    position = index
    return true
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func scalar(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "\"", "\\": Unicode.Scalar(letter)
    case "b": "\u{08}"
    case "f": "\u{0C}"
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    default: nil
    }
  }
}
