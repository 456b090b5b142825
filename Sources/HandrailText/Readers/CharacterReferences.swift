/// The character references of HTML in a text that is not a page, such as the title of one.
public enum CharacterReferences {
  /// The text with what its references stand for: `&#x201C;Tom &amp; Jo&#x201D;` is “Tom & Jo”.
  public static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x26) else { return text }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
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
