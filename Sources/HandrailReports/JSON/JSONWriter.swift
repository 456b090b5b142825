/// Writes JSON: the same value always gives the same bytes.
///
/// Besides what JSON demands, characters that a terminal or a script would obey are escaped: C1 and
/// direction controls, U+2028 and U+2029, and the bracket of `##[`, which a runner of GitHub Actions
/// takes for the start of a command.
///
/// Source: RFC 8259, sections 2 and 7.
package struct JSONWriter {
  /// What is written so far: valid UTF-8.
  private(set) var bytes: [UInt8]
  private let isPretty: Bool

  /// The value over several lines, two spaces a level, without a final line break.
  package static func pretty(_ value: JSONValue) -> String {
    var writer = JSONWriter(isPretty: true)
    writer.write(value)
    return writer.text
  }

  /// The value on one line, without a final line break.
  static func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value)
    return writer.text
  }

  /// Creates a writer that goes on after `bytes`.
  init(after bytes: consuming [UInt8] = [], isPretty: Bool = false) {
    self.bytes = bytes
    self.isPretty = isPretty
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes bytes that are JSON already.
  mutating func write(raw text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a value, `depth` levels inside others.
  mutating func write(_ value: JSONValue, depth: Int = 0) {
    switch value {
    case .string(let string): write(string)
    case .integer(let integer): bytes += String(integer).utf8
    case .thousandths(let count): bytes += Self.decimal(count).utf8
    case .boolean(let boolean): write(raw: boolean ? "true" : "false")
    case .array(let values):
      write(values, between: "[", and: "]", depth: depth) { writer, value in
        writer.write(value, depth: depth + 1)
      }
    case .items(let generate):
      var isFirst = true
      write(raw: "[")
      generate { value in
        if !isFirst { write(raw: ",") }
        isFirst = false
        breakLine(depth + 1)
        write(value, depth: depth + 1)
      }
      if !isFirst { breakLine(depth) }
      write(raw: "]")
    case .object(let members):
      write(members, between: "{", and: "}", depth: depth) { writer, member in
        writer.write(member.name)
        writer.write(raw: writer.isPretty ? ": " : ":")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private static func decimal(_ thousandths: Int) -> String {
    let digits = String(thousandths.magnitude % 1000)
    return (thousandths < 0 ? "-" : "") + "\(thousandths.magnitude / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private mutating func write<Item>(
    _ items: [Item], between open: StaticString, and close: StaticString, depth: Int,
    _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    write(raw: open)
    for (index, item) in items.enumerated() {
      if index > 0 { write(raw: ",") }
      breakLine(depth + 1)
      writeItem(&self, item)
    }
    if !items.isEmpty { breakLine(depth) }
    write(raw: close)
  }

  private mutating func breakLine(_ depth: Int) {
    guard isPretty else { return }
    write(raw: "\n")
    for _ in 0..<depth { write(raw: "  ") }
  }

  /// Writes a text in quotes. Runs without anything to escape are copied in one go.
  mutating func write(_ string: String) {
    var string = string
    bytes.append(0x22)
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        if Self.isPlain(text[index]) {
          index += 1
          continue
        }
        let (scalar, width) = Self.scalar(in: text, at: index)
        let isCommand =
          scalar == "[" && index >= 2 && text[index - 1] == 0x23 && text[index - 2] == 0x23
        if let escape = isCommand ? "\\u005b" : Self.escape(scalar) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          bytes += escape.utf8
          start = index + width
        }
        index += width
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(0x22)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C && byte != 0x5B
  }

  /// The character that starts at `index` of valid UTF-8, and how many bytes it has.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int)
    -> (Unicode.Scalar, width: Int)
  {
    let lead = text[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for byte in text[(index + 1)..<min(index + width, text.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// How a character is written that must not stand in JSON as it is; nil for any other.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard Visible.isUnsafe(scalar) else { return nil }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
