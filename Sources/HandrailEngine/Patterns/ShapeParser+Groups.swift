extension ShapeParser {
  /// Reads a group, an assertion, a setting or a recursion; its `(` has been read.
  mutating func group() throws(NotUnderstood) -> PatternPart {
    // `(*` starts a verb, and `(*ACCEPT)` would end a match before its literals.
    if isNext("*") { throw NotUnderstood() }
    guard take("?") else { return try contents() }
    if take(":") || take(">") || take("|") { return try contents() }
    if take("=") || take("!") || take("<", "=") || take("<", "!") {
      _ = try contents()
      return .nothing
    }
    if take("<") || take("P", "<") {
      try name(endingAt: ">")
      return try contents()
    }
    if take("'") {
      try name(endingAt: "'")
      return try contents()
    }
    let start = index
    _ = run { byte in "imsnUJ^-".utf8.contains(byte) }
    if take(")") { return .nothing }
    if take(":") { return try contents() }
    index = start
    return try reference()
  }

  /// Reads up to the closing bracket.
  private mutating func contents() throws(NotUnderstood) -> PatternPart {
    let part = try alternatives()
    guard take(")") else { throw NotUnderstood() }
    return part
  }

  /// Reads a recursion, a call or a backreference by name; its `(?` has been read.
  private mutating func reference() throws(NotUnderstood) -> PatternPart {
    if take("&") || take("P", ">") || take("P", "=") {
      try name(endingAt: ")")
      return .unknown
    }
    if !take("R") {
      if !take("+") { _ = take("-") }
      guard !digits().isEmpty else { throw NotUnderstood() }
    }
    guard take(")") else { throw NotUnderstood() }
    return .unknown
  }

  /// Reads the name of a group and the sign behind it.
  mutating func name(endingAt end: Unicode.Scalar) throws(NotUnderstood) {
    let name = run { $0 >= 0x80 || $0 == UInt8(ascii: "_") || $0.isASCIIDigit || $0.isASCIILetter }
    guard !name.isEmpty, take(end) else { throw NotUnderstood() }
  }
}
