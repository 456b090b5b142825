/// Texts of X as they are stored, and as readers see them.
enum XText {
  /// A text without the three escapes that X writes.
  static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x26) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.first == 0x26, let (name, byte) = escapes.first(where: { rest.starts(with: $0.0) }) {
        plain.append(byte)
        index += name.count
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let escapes: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
  ]

  /// A text with its shortened links put in other words: with nothing, the space before goes too.
  static func expanded(_ text: String, _ links: [String: String]) -> String {
    guard !links.isEmpty else { return text }
    var words: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x68, bytes[index...].starts(with: "http".utf8) {
        let end = bytes[index...].firstIndex { $0 <= 0x20 || $0 >= 0x80 } ?? bytes.count
        let link = longest(bytes[index..<end], links)
        if let (short, long) = link {
          if long.isEmpty, words.last == 0x20 { words.removeLast() }
          words += long.utf8
          index += short
          continue
        }
      }
      words.append(bytes[index])
      index += 1
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// The link with which bytes begin: how long it is, and what stands for it.
  private static func longest(_ bytes: ArraySlice<UInt8>, _ links: [String: String]) -> (
    Int, String
  )? {
    if let long = links[String(decoding: bytes, as: UTF8.self)] { return (bytes.count, long) }
    var found: (Int, String)?
    for (short, long) in links where bytes.starts(with: short.utf8) {
      if short.utf8.count > found?.0 ?? 0 { found = (short.utf8.count, long) }
    }
    return found
  }

  /// A text without the names that it begins with: in answers, posts have them and notes do not.
  static func withoutMentions(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    while rest.first == "@" {
      rest = rest.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
    }
    return rest
  }
}
