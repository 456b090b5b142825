/// Percent-encoding by RFC 3986, section 2.1.
enum PercentEncoding {
  /// The bytes of a text with its escapes decoded; those of control characters and spaces stay.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let byte = UInt8(String(decoding: text[index + 1...index + 2], as: UTF8.self), radix: 16),
        byte > 0x20
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }
}
