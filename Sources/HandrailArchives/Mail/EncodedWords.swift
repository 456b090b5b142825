/// Words of a header in other character sets: `=?utf-8?Q?caf=C3=A9?=`.
///
/// Source: RFC 2047.
enum EncodedWords {
  /// The text that they stand for. White space between two of them means nothing.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var wasEncoded = false
    while let start = rest.firstIndex(of: "=") {
      let before = rest[..<start]
      guard let (word, end) = word(rest[start...]) else {
        result += rest[...start]
        rest = rest[rest.index(after: start)...]
        wasEncoded = false
        continue
      }
      if !(wasEncoded && before.allSatisfy(\.isWhitespace)) { result += before }
      result += word
      rest = rest[end...]
      wasEncoded = true
    }
    return result + rest
  }

  private static func word(_ text: Substring) -> (String, Substring.Index)? {
    let parts = text.split(separator: "?", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[4].hasPrefix("="), parts[1].count < 64,
      !parts[3].contains(where: \.isWhitespace)
    else { return nil }
    let bytes: [UInt8]
    switch parts[2].lowercased() {
    case "q": bytes = TransferEncoding.quotedPrintable(Array(parts[3].utf8), isWord: true)
    case "b": bytes = TransferEncoding.base64(Array(parts[3].utf8))
    default: return nil
    }
    let charset = String(parts[1].prefix { $0 != "*" })
    guard let set = CharacterSet(charset) else { return nil }
    let end = text.index(after: parts[4].startIndex)
    return (String(decoding: set.decode(bytes, isLast: true), as: UTF8.self), end)
  }
}
