import HandrailText

/// The fields at the start of a message, or of a part of one.
///
/// Source: RFC 5322, section 2.2; RFC 2047 for words in other character sets; RFC 2045 for parameters.
struct MailHeader {
  /// The names, in small letters, and the values, unfolded, in the order in which they stand.
  private var fields: [(name: String, value: String)] = []
  /// How many bytes the header has, the empty line after it included.
  private(set) var length = 0

  init(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    var from = 0
    while from < bytes.count {
      let end = bytes.firstLineFeed(from: from)
      let line = bytes[from..<end].last == 0x0D ? bytes[from..<end].dropLast() : bytes[from..<end]
      from = min(end + 1, bytes.count)
      if line.isEmpty { break }
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += " " + Self.text(line.drop { $0 <= 0x20 })
      } else if let colon = line.firstIndex(of: 0x3A),
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), colon > line.startIndex
      {
        fields.append(
          (
            String(decoding: line[..<colon], as: UTF8.self).lowercased(),
            Self.text(line[line.index(after: colon)...].drop { $0 <= 0x20 })
          ))
      } else if fields.isEmpty {
        return
      }
    }
    length = from
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return CharacterSet("CP1252").map {
      String(decoding: $0.decode(bytes, isLast: true), as: UTF8.self)
    }
      ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Whether these are the fields of a message that somebody sent: not of a table or a program.
  var isMail: Bool {
    let names = Set(fields.map(\.name))
    let usual: Set = [
      "from", "to", "date", "subject", "message-id", "received", "mime-version", "return-path",
    ]
    return names.contains("from") && names.intersection(usual).count >= 2
  }

  /// The value of a field as it is written; nil when there is none.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The value of a field as people read it.
  func text(_ name: String) -> String? { self[name].map(EncodedWords.decoded) }

  /// The address in a field, without the name beside it; the name where there is no address.
  func address(_ name: String) -> String? {
    guard let value = text(name) else { return nil }
    if let open = value.lastIndex(of: "<"), let close = value[open...].firstIndex(of: ">") {
      return String(value[value.index(after: open)..<close])
    }
    return value.trimmedSpace
  }

  /// The value of a field without its parameters, in small letters: `text/plain`.
  func kind(_ name: String) -> String? {
    self[name].map { $0.prefix { $0 != ";" }.lowercased().trimmedSpace }
  }

  /// A parameter of a field: the `boundary` of its `content-type`.
  func parameter(_ key: String, of name: String) -> String? {
    var isQuoted = false
    let parts = self[name]?.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
    for part in parts?.dropFirst() ?? [] {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmedSpace }
      guard pair.count == 2, pair[0].lowercased() == key else { continue }
      return pair[1].hasPrefix("\"") ? String(pair[1].dropFirst().prefix { $0 != "\"" }) : pair[1]
    }
    return nil
  }
}
