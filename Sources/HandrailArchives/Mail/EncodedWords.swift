/// Words of a header in other character sets: `=?utf-8?Q?caf=C3=A9?=`.
///
/// Source: RFC 2047.
enum EncodedWords {
  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let end: Substring.Index
  }

  /// How long a word may be: RFC 2047 allows 75 characters, and programs do not keep to it.
  private static let longest = 1000

  /// The text that they stand for. White space between two of them means nothing; a character may be
  /// cut in two by it, though it should not.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var open: (charset: String, bytes: [UInt8])?
    func end() {
      if let word = open, let set = CharacterSet(word.charset) {
        result += String(decoding: set.decode(word.bytes, isLast: true), as: UTF8.self)
      }
      open = nil
    }
    while let start = rest.firstIndex(of: "=") {
      let before = rest[..<start]
      guard let word = word(rest[start...]) else {
        end()
        result += rest[...start]
        rest = rest[rest.index(after: start)...]
        continue
      }
      if open == nil || !before.allSatisfy(\.isWhitespace) {
        end()
        result += before
      }
      if open?.charset != word.charset { end() }
      open = (word.charset, (open?.bytes ?? []) + word.bytes)
      rest = rest[word.end...]
    }
    end()
    return result + rest
  }

  private static func word(_ text: Substring) -> Word? {
    guard text.hasPrefix("=?") else { return nil }
    let parts = text.prefix(longest).split(
      separator: "?", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[4].hasPrefix("="), parts[1].count < 64,
      !parts[3].contains(where: \.isWhitespace)
    else { return nil }
    let bytes: [UInt8]
    switch parts[2].lowercased() {
    case "q": bytes = TransferEncoding.quotedPrintable(Array(parts[3].utf8), isWord: true)
    case "b": bytes = TransferEncoding.base64(Array(parts[3].utf8))
    default: return nil
    }
    let charset = parts[1].prefix { $0 != "*" }.lowercased()
    guard CharacterSet(charset) != nil else { return nil }
    return Word(
      charset: charset, bytes: bytes, end: text.index(after: parts[4].startIndex))
  }
}
