/// Writes JSON: the same value always gives the same text.
///
/// Besides what JSON demands, characters that a terminal or a script would obey are escaped: C1 and
/// direction controls, U+2028 and U+2029.
///
/// Source: RFC 8259, sections 2 and 7.
struct JSONWriter {
  private var text = ""
  private let isPretty: Bool

  /// The value over several lines, two spaces a level, without a final line break.
  static func pretty(_ value: JSONValue) -> String {
    var writer = JSONWriter(isPretty: true)
    writer.write(value, depth: 0)
    return writer.text
  }

  /// The value on one line, without a final line break.
  static func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.write(value, depth: 0)
    return writer.text
  }

  private init(isPretty: Bool) { self.isPretty = isPretty }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .string(let string): write(string)
    case .integer(let integer): text += String(integer)
    case .array(let values):
      write(values, between: "[", and: "]", depth: depth) { writer, value in
        writer.write(value, depth: depth + 1)
      }
    case .object(let members):
      write(members, between: "{", and: "}", depth: depth) { writer, member in
        writer.write(member.name)
        writer.text += writer.isPretty ? ": " : ":"
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between open: String, and close: String, depth: Int,
    _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth + 1)
      writeItem(&self, item)
    }
    if !items.isEmpty { breakLine(depth) }
    text += close
  }

  private mutating func breakLine(_ depth: Int) {
    if isPretty { text += "\n" + String(repeating: "  ", count: depth) }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if Visible.isUnsafe(scalar) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
