/// What kind of ASCII character a byte is; all bytes of other characters are none of these.
extension UInt8 {
  /// Whether this is white space in HTML: tab, line feed, form feed, carriage return or space.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetterOrDigit: Bool { isLetter || isDigit }
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }
  /// Whether this goes on with a character of several bytes.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// Itself, with `A` to `Z` made small.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
