/// The characters of a stretch of the view, with their bytes.
struct ViewScalars: Sequence, IteratorProtocol {
  private let view: [UInt8]
  private let end: Int
  private var offset: Int

  /// Reads valid UTF-8; `range` starts and ends between characters.
  init(_ view: [UInt8], _ range: Range<Int>) {
    self.view = view
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> (scalar: Unicode.Scalar, range: Range<Int>)? {
    guard offset < end else { return nil }
    let start = offset
    let lead = view[start]
    offset += 1
    if lead < 0x80 { return (Unicode.Scalar(lead), start..<offset) }
    var value = UInt32(lead) & (lead >= 0xF0 ? 0x07 : lead >= 0xE0 ? 0x0F : 0x1F)
    while offset < end, view[offset] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(view[offset] & 0x3F)
      offset += 1
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start..<offset)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit, or a mark on one.
  var isLetterOrDigit: Bool {
    if isASCII { return isLetter || (0x30...0x39).contains(value) }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return properties.isAlphabetic
    }
  }

  /// Whether it is a letter.
  var isLetter: Bool {
    isASCII ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }
}
