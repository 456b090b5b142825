/// Texts of Facebook and Instagram, which write each byte of UTF-8 as an escape of its own: `\u00c3\u00a9`
/// for `é`.
enum EscapedUTF8 {
  /// The text that was meant; as it is when it was not written in that way.
  static func repaired(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard scalar.value < 0x100 else { return text }
      bytes.append(UInt8(scalar.value))
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}

extension JSONView {
  /// A string as ``EscapedUTF8`` repairs it, unless that is empty.
  var repaired: String? { words.map(EscapedUTF8.repaired) }
}
