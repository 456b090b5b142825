/// An address on the web, and paths as parts of one.
package struct WebAddress {
  /// The address: nothing but what a URI may hold.
  package let text: String

  /// Reads an address; nil for anything but `http` and `https`, or with characters that no URI holds.
  ///
  /// Source: RFC 3986, section 2.
  package init?(_ text: String) {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isWeb, text.utf8.allSatisfy(Self.mayStand), text.utf8.count < 2048 else { return nil }
    self.text = text
  }

  /// A path as a part of a URI: every byte that could mean anything else is written as `%` and two
  /// digits.
  package static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || ":/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }
}
