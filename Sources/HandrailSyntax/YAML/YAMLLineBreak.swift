/// A line break in a YAML text, and the character it is read as (YAML 1.1, section 4.1.4).
struct YAMLLineBreak {
  let scalar: Unicode.Scalar
  let range: Range<Int>

  /// The line break at `offset`, if there is one before `end`.
  init?(_ bytes: [UInt8], at offset: Int, end: Int) {
    func byte(_ step: Int) -> UInt8 { offset + step < end ? bytes[offset + step] : 0 }
    switch byte(0) {
    case 0x0A: self.init("\n", offset..<offset + 1)
    case 0x0D: self.init("\n", offset..<offset + (byte(1) == 0x0A ? 2 : 1))
    case 0xC2 where byte(1) == 0x85: self.init("\n", offset..<offset + 2)
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0xA8: self.init("\u{2028}", offset..<offset + 3)
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0xA9: self.init("\u{2029}", offset..<offset + 3)
    default: return nil
    }
  }

  private init(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    self.scalar = scalar
    self.range = range
  }
}
