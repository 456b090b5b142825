/// Punycode by RFC 3492, section 6.2, as far as names of hosts need it.
enum Punycode {
  private static let (base, least, most, skew, damp) = (36, 1, 26, 38, 700)

  /// The UTF-8 that a label stands for, without its `xn--`; nil when it is none.
  static func decoded(_ label: ArraySlice<UInt8>) -> [UInt8]? {
    let hyphen = label.lastIndex(of: UInt8(ascii: "-"))
    var scalars = (hyphen.map { label[..<$0] } ?? []).map { Unicode.Scalar($0) }
    var rest = hyphen.map { label[($0 + 1)...] } ?? label
    var (code, place, bias) = (128, 0, 72)
    // A label has at most 63 signs (RFC 1035, section 2.3.4).
    guard label.count <= 63 else { return nil }
    while !rest.isEmpty {
      let before = place
      var (weight, step) = (1, base)
      while true {
        guard let digit = rest.popFirst().flatMap(value), weight < 1 << 32 else { return nil }
        place += digit * weight
        let threshold = min(max(step - bias, least), most)
        if digit < threshold { break }
        weight *= base - threshold
        step += base
      }
      bias = adapted(place - before, count: scalars.count + 1, isFirst: before == 0)
      code += place / (scalars.count + 1)
      place %= scalars.count + 1
      guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      scalars.insert(scalar, at: place)
      place += 1
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return Array(text.utf8)
  }

  private static func value(of sign: UInt8) -> Int? {
    if sign.isASCIILetter { return Int(sign.lowercasedASCII) - 97 }
    return sign.isASCIIDigit ? Int(sign) - 22 : nil
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var step = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      step += base
    }
    return step + (base - least + 1) * delta / (delta + skew)
  }
}
