import HandrailText

extension HTMLText {
  /// A text as HTML that shows it.
  static func escaped(_ text: String) -> String {
    var html = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      default: html.unicodeScalars.append(character)
      }
    }
    return html
  }

  /// What a piece of HTML without blocks says, such as a title: tags gone, references undone.
  static func inline(_ html: String) -> String {
    guard html.utf8.contains(0x3C) else { return decoded(html) }
    var text: [UInt8] = []
    var isTag = false
    let bytes = Array(html.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] | 0x20 : 0
      if byte == 0x3C, 0x61...0x7A ~= next || next == 0x2F { isTag = true }
      if !isTag { text.append(byte) }
      if byte == 0x3E { isTag = false }
    }
    return decoded(String(decoding: text, as: UTF8.self))
  }
}
