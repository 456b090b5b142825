import CScan

/// Whether bytes are UTF-8, and all of them ASCII (RFC 3629, section 4).
struct UTF8Check {
  /// The first bytes that are not UTF-8.
  private(set) var invalid: Range<Int>?
  private(set) var isASCII = true

  init(_ bytes: [UInt8], in range: Range<Int>) {
    let end = range.upperBound
    var index = Self.endOfASCII(in: bytes, from: range.lowerBound, before: end)
    while index < end {
      let lead = bytes[index]
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
      index = Self.endOfASCII(in: bytes, from: index + form.length, before: end)
    }
  }

  /// The offset of the first byte from `start` on that is not ASCII; `end` when there is none.
  private static func endOfASCII(in bytes: [UInt8], from start: Int, before end: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return end }
      var index = handrail_ascii_end(base, start, end)
      while index < end, buffer[index] == 0 { index = handrail_ascii_end(base, index + 1, end) }
      return index
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
