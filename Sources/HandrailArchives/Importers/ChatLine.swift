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
    var line = String(decoding: bytes, as: UTF8.self)[...]
    while let first = line.unicodeScalars.first, Self.isMark(first) {
      line.unicodeScalars.removeFirst()
    }
    let end: Range<Substring.Index>?
    if line.hasPrefix("[") {
      line = line.dropFirst()
      end = line.prefix(40).firstRange(of: "] ")
    } else {
      end = line.prefix(40).firstRange(of: " - ")
    }
    guard let end, LooseDate.isDate(String(line[..<end.lowerBound])) else { return nil }
    date = String(line[..<end.lowerBound])
    var rest = line[end.upperBound...]
    while let first = rest.unicodeScalars.first, Self.isMark(first) {
      rest.unicodeScalars.removeFirst()
    }
    guard let colon = rest.prefix(80).firstRange(of: ": ") else {
      author = nil
      text = String(rest)
      return
    }
    author = String(rest[..<colon.lowerBound])
    text = String(rest[colon.upperBound...])
  }

  /// Marks that set the direction of writing, and that of the byte order.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200E}" || scalar == "\u{200F}" || scalar == "\u{FEFF}"
      || ("\u{202A}"..."\u{202E}").contains(scalar)
  }
}
