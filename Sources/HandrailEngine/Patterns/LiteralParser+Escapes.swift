extension LiteralParser {
  /// Reads an escape; its backslash has been read.
  mutating func escape() throws(NotUnderstood) -> Item {
    guard let sign = next else {
      // PCRE2 takes a character that is not ASCII as it is; at the end there is nothing to take.
      guard index < bytes.count else { throw NotUnderstood() }
      _ = run { $0 >= 0x80 }
      return .other
    }
    if (0x30...0x39).contains(bytes[index]) {
      // A backreference or an octal number, perhaps with digits behind it that mean themselves.
      _ = digits()
      return .other
    }
    index += 1
    guard (0x61...0x7A).contains(bytes[index - 1] | 0x20) else { return .letter(bytes[index - 1]) }
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
    guard next != nil else { throw NotUnderstood() }
    index += 1
  }

  /// Reads `{1F600}` or up to two digits.
  private mutating func hexadecimal() throws(NotUnderstood) {
    func isDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    guard take("{") else {
      for _ in 0..<2 where index < bytes.count && isDigit(bytes[index]) { index += 1 }
      return
    }
    guard !run(isDigit).isEmpty, take("}") else { throw NotUnderstood() }
  }

  /// Reads what `\g` or `\k` refers to: `{name}`, `<name>`, `'name'` or, for `\g`, a number.
  private mutating func reference(bySign sign: Unicode.Scalar) throws(NotUnderstood) {
    let isDelimited = next == "{" || next == "<" || next == "'"
    guard isDelimited || sign == "g" else { throw NotUnderstood() }
    let end: StaticString? =
      take("{") ? "}" : take("<") ? ">" : take("'") ? "'" : nil
    if !take("+") { _ = take("-") }
    if let end { return try name(endingAt: end) }
    guard !digits().isEmpty else { throw NotUnderstood() }
  }
}
