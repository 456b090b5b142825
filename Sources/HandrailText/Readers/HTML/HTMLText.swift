/// Text with the character references of HTML in it.
public enum HTMLText {
  /// The text with what its references stand for: `&amp;`, `&#8217;`, `&nbsp;`.
  ///
  /// Source: WHATWG HTML, section 13.2.5.72 and on.
  public static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x26) else { return text }
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let reference = CharacterReference(bytes, at: index, before: bytes.count) {
        decoded += reference.text
        index = reference.range.upperBound
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
