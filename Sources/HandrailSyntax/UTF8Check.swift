/// Whether bytes are UTF-8, and all of them ASCII (RFC 3629, section 4).
struct UTF8Check {
  /// The first bytes that are not UTF-8.
  private(set) var invalid: Range<Int>?
  private(set) var isASCII = true

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      isASCII = false
      guard let form = Self.form(lead) else {
        invalid = index..<index + 1
        return
      }
      for step in 1..<form.length {
        let allowed = step == 1 ? form.second : 0x80...0xBF
        guard index + step < end, allowed.contains(bytes[index + step]) else {
          invalid = index..<index + step
          return
        }
      }
      index += form.length
    }
  }

  /// How many bytes a character has that starts with `lead`, and what its second may be.
  private static func form(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
