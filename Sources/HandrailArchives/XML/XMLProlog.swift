/// The first line of an XML document, as far as it says how the rest is to be read.
enum XMLProlog {
  /// The encoding that a document says it is in; nil for UTF-8, or when it says nothing.
  ///
  /// Source: XML 1.0, section 4.3.3 and appendix F.
  static func encoding(of head: [UInt8]) -> String? {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0x00]) { return "UTF-16LE" }
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0x00, 0x3C]) { return "UTF-16BE" }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
    let line = String(decoding: head.prefix { $0 != 0x3E }.prefix(256), as: UTF8.self)
    guard line.hasPrefix("<?xml"), let key = line.range(of: "encoding") else { return nil }
    let rest = line[key.upperBound...].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }
    return ["utf-8", "utf8", ""].contains(name.lowercased()) ? nil : String(name)
  }

  /// Whether bytes are the beginning of an XML document.
  static func isXML(_ head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return false }
    return text[first] == 0x3C
  }
}

extension String {
  /// Where some words of ASCII stand first.
  fileprivate func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
