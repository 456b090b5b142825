import HandrailCore

/// A line of a chat with which a message begins: `12/9/20, 23:55 - Bob: text` or
/// `[12/9/20, 23:55:01] Bob: text`, the date as the phone's language has it.
struct ChatLine {
  /// The date and the time, as they stand there.
  let date: String
  /// Who wrote it; nil for what the app notes itself.
  let author: String?
  /// What follows.
  let text: String

  /// Reads a line; nil when no message begins with it.
  init?(_ bytes: [UInt8]) {
    guard Self.mayBegin(bytes) else { return nil }
    var rest = Self.withoutMarks(bytes[...])
    let isBracketed = rest.first == 0x5B
    if isBracketed { rest = rest.dropFirst() }
    guard let range = rest.prefix(Self.longestDate).range(of: isBracketed ? "] " : " - ") else {
      return nil
    }
    date = String(decoding: rest[..<range.lowerBound], as: UTF8.self)
    guard LooseDate.isDate(date) else { return nil }
    rest = Self.withoutMarks(rest[range.upperBound...])
    guard let colon = rest.prefix(Self.longestName).range(of: ": ") else {
      author = nil
      text = String(decoding: rest, as: UTF8.self)
      return
    }
    author = String(decoding: rest[..<colon.lowerBound], as: UTF8.self)
    text = String(decoding: rest[colon.upperBound...], as: UTF8.self)
  }

  private static let (longestDate, longestName) = (60, 300)

  /// Whether a message may begin with bytes: most lines that go on with one do not begin with a digit.
  private static func mayBegin(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    return (0x30...0x39).contains(first) || first == 0x5B || first >= 0x80
  }

  /// Bytes without the marks before them that set the direction of writing or the byte order.
  private static func withoutMarks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first ?? 0 >= 0xE2, let mark = marks.first(where: { bytes.starts(with: $0) }) {
      bytes = bytes.dropFirst(mark.count)
    }
    return bytes
  }

  private static let marks =
    ([
      "\u{200E}", "\u{200F}", "\u{FEFF}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}",
      "\u{202E}",
    ]
    as [String]).map { Array($0.utf8) }
}
