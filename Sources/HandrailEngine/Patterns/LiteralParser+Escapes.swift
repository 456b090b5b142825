extension LiteralParser {
  /// Reads an escape; its backslash has been read.
  mutating func escape() throws(NotUnderstood) -> Item {
    guard index < bytes.count else { throw NotUnderstood() }
    let byte = bytes[index]
    if byte >= 0x80 {
      // PCRE2 takes a character that is not ASCII as it is.
      _ = run { $0 >= 0x80 }
      return .other
    }
    if byte.isASCIIDigit {
      // A backreference or an octal number, perhaps with digits behind it that mean themselves.
      _ = digits()
      return .other
    }
    index += 1
    guard byte.isASCIILetter else { return .letter(byte) }
    let sign = Unicode.Scalar(byte)
    switch sign {
    case "b", "B", "A", "Z", "z", "G", "K", "w", "W", "d", "D", "s", "S", "h", "H", "v", "V", "N",
      "R", "X", "t", "n", "r", "f", "e", "a":
      break
    case "p", "P": try property()
    case "x": try hexadecimal()
    case "g", "k": try reference(bySign: sign)
    default: throw NotUnderstood()
    }
    return .other
  }

  /// Reads `{Lu}`, `{^Greek}` or a single letter.
  private mutating func property() throws(NotUnderstood) {
    if take("{") { return try skip(through: "}") }
    guard index < bytes.count, bytes[index].isASCIILetter else { throw NotUnderstood() }
    index += 1
  }

  /// Reads `{1F600}` or up to two digits.
  private mutating func hexadecimal() throws(NotUnderstood) {
    func isDigit(_ byte: UInt8) -> Bool {
      byte.isASCIIDigit || (0x61...0x66).contains(byte | 0x20)
    }
    guard take("{") else {
      for _ in 0..<2 where index < bytes.count && isDigit(bytes[index]) { index += 1 }
      return
    }
    guard !run(isDigit).isEmpty, take("}") else { throw NotUnderstood() }
  }

  /// Reads what `\g` or `\k` refers to: `{name}`, `<name>`, `'name'` or, for `\g`, a number.
  private mutating func reference(bySign sign: Unicode.Scalar) throws(NotUnderstood) {
    let end: Unicode.Scalar? = take("{") ? "}" : take("<") ? ">" : take("'") ? "'" : nil
    if !take("+") { _ = take("-") }
    if let end { return try name(endingAt: end) }
    guard sign == "g", !digits().isEmpty else { throw NotUnderstood() }
  }
}
