/// Decodes a plain, single-quoted or double-quoted YAML scalar again, as libyaml read it.
struct YAMLFlowScalar {
  private let bytes: [UInt8]
  private let end: Int
  private let style: Scalar.Style
  private var position: Int

  /// Takes the bytes inside the quotes.
  init(_ bytes: [UInt8], content: Range<Int>, style: Scalar.Style) {
    self.bytes = bytes
    self.end = content.upperBound
    self.style = style
    self.position = content.lowerBound
  }

  mutating func decode(into sink: inout some ScalarSink) {
    while position < end {
      let start = position
      while position < end, !isSpecial(position) { position += 1 }
      sink.copy(start..<position)
      guard position < end else { return }
      switch bytes[position] {
      case 0x27 where style == .singleQuoted:
        sink.put("'", from: position..<min(position + 2, end))
        position = min(position + 2, end)
      case 0x5C where style == .doubleQuoted:
        escape(into: &sink)
      default:
        blanks(into: &sink)
      }
    }
  }

  private func isSpecial(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x20, 0x09: true
    case 0x27: style == .singleQuoted
    case 0x5C: style == .doubleQuoted
    default: YAMLLineBreak(bytes, at: index, end: end) != nil
    }
  }

  private mutating func blanks(into sink: inout some ScalarSink) {
    let start = position
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    if YAMLLineBreak(bytes, at: position, end: end) == nil {
      sink.copy(start..<position)
    } else {
      fold(from: start, isEscaped: false, into: &sink)
    }
  }

  /// One line break is a space, and each further one a line feed; an escaped one is nothing.
  private mutating func fold(
    from start: Int, isEscaped: Bool, into sink: inout some ScalarSink
  ) {
    var first: YAMLLineBreak?
    var further: [YAMLLineBreak] = []
    while position < end {
      if bytes[position] == 0x20 || bytes[position] == 0x09 {
        position += 1
      } else if let lineBreak = YAMLLineBreak(bytes, at: position, end: end) {
        if first == nil, !isEscaped { first = lineBreak } else { further.append(lineBreak) }
        position = lineBreak.range.upperBound
      } else {
        break
      }
    }
    if let first, first.scalar != "\n" {
      sink.put(first.scalar, from: first.range)
    } else if first != nil, further.isEmpty {
      sink.put(" ", from: start..<position)
    }
    for lineBreak in further { sink.put(lineBreak.scalar, from: lineBreak.range) }
  }

  private mutating func escape(into sink: inout some ScalarSink) {
    let start = position
    if let lineBreak = YAMLLineBreak(bytes, at: start + 1, end: end) {
      position = lineBreak.range.upperBound
      return fold(from: position, isEscaped: true, into: &sink)
    }
    let letter = start + 1 < end ? bytes[start + 1] : 0
    let digits = letter == 0x78 ? 2 : letter == 0x75 ? 4 : letter == 0x55 ? 8 : 0
    position = min(start + 2 + digits, end)
    let scalar = digits == 0 ? Self.scalar(letter) : hexadecimal(start + 2..<max(position, start + 2))
    sink.put(scalar ?? "\u{FFFD}", from: start..<position)
  }

  private func hexadecimal(_ digits: Range<Int>) -> Unicode.Scalar? {
    UInt32(String(decoding: bytes[digits.clamped(to: 0..<end)], as: UTF8.self), radix: 16)
      .flatMap(Unicode.Scalar.init)
  }

  /// The character that an escape letter stands for (YAML 1.1, section 5.6, and `\/`).
  private static func scalar(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "0": "\0"
    case "a": "\u{07}"
    case "b": "\u{08}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{0B}"
    case "f": "\u{0C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ", "\"", "/", "\\": Unicode.Scalar(letter)
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }
}
