extension ShapeParser {
  /// Reads an escape outside of a class; its backslash has been read.
  mutating func escape() throws(NotUnderstood) -> PatternPart {
    switch try member() {
    case .byte(let byte): character(byte)
    case .characters(let set, let others): .exact([Shape(sets: [set])], others)
    case .most(let set): .character(set)
    case .boundary: .boundary
    case .nothing: .nothing
    case .unknown: .unknown
    }
  }

  /// What an escape stands for.
  enum Member {
    /// One ASCII character.
    case byte(UInt8)
    /// One of these ASCII characters, or of those beyond.
    case characters(ByteSet, OtherCharacters)
    /// A character whose first and last byte are in the set.
    case most(ByteSet)
    /// The edge of a word.
    case boundary
    /// Another assertion.
    case nothing
    /// Anything.
    case unknown
  }

  /// Reads an escape in a class or outside; its backslash has been read.
  mutating func member() throws(NotUnderstood) -> Member {
    guard index < bytes.count else { throw NotUnderstood() }
    let byte = bytes[index]
    if byte >= 0x80 {
      // PCRE2 takes a character that is not ASCII as it is.
      _ = run { $0 >= 0x80 }
      return .unknown
    }
    if byte.isASCIIDigit {
      // A backreference or an octal number, perhaps with digits behind it that mean themselves.
      _ = digits()
      return .unknown
    }
    index += 1
    guard byte.isASCIILetter else { return .byte(byte) }
    let sign = Unicode.Scalar(byte)
    switch sign {
    case "b": return .boundary
    case "B", "A", "Z", "z", "G", "K": return .nothing
    case "w": return .most(ByteSet.word.union(.high))
    case "d": return .characters(.digits, .digits)
    case "s": return .characters(Self.space, .spaces)
    case "h": return .characters(ByteSet([0x09, 0x20]), .spaces)
    case "t": return .byte(0x09)
    case "n": return .byte(0x0A)
    case "r": return .byte(0x0D)
    case "W", "D", "S", "H", "v", "V", "N", "R", "X", "f", "e", "a": break
    case "p", "P": try property()
    case "x": try hexadecimal()
    case "g", "k": try reference(bySign: sign)
    default: throw NotUnderstood()
    }
    return .unknown
  }

  private static let space = ByteSet([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20])

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
