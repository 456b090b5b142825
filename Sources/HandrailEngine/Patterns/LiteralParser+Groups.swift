extension LiteralParser {
  /// Reads a group, an assertion, a setting or a recursion; its `(` has been read.
  mutating func group() throws(NotUnderstood) -> Item {
    // `(*` starts a verb, and `(*ACCEPT)` would end a match before its literals.
    if isNext("*") { throw NotUnderstood() }
    guard take("?") else { return try contents() }
    if take(":") || take(">") || take("|") { return try contents() }
    if take("=") || take("!") || take("<", "=") || take("<", "!") {
      _ = try contents()
      return .other
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
    if take(")") { return .other }
    if take(":") { return try contents() }
    index = start
    return try reference()
  }

  /// Reads up to the closing bracket.
  private mutating func contents() throws(NotUnderstood) -> Item {
    let shortest = try alternatives()
    guard take(")") else { throw NotUnderstood() }
    return shortest > 0 ? .group(shortest: shortest) : .other
  }

  /// Reads a recursion, a call or a backreference by name; its `(?` has been read.
  private mutating func reference() throws(NotUnderstood) -> Item {
    if take("&") || take("P", ">") || take("P", "=") {
      try name(endingAt: ")")
      return .other
    }
    if !take("R") {
      if !take("+") { _ = take("-") }
      guard !digits().isEmpty else { throw NotUnderstood() }
    }
    guard take(")") else { throw NotUnderstood() }
    return .other
  }

  /// Reads the name of a group and the sign behind it.
  mutating func name(endingAt end: Unicode.Scalar) throws(NotUnderstood) {
    let name = run { $0 >= 0x80 || $0 == UInt8(ascii: "_") || $0.isASCIIDigit || $0.isASCIILetter }
    guard !name.isEmpty, take(end) else { throw NotUnderstood() }
  }

  /// Reads a class such as `[^\w-]`; its `[` has been read.
  mutating func characterClass() throws(NotUnderstood) -> Item {
    _ = take("^")
    _ = take("]")
    while !take("]") {
      guard index < bytes.count else { throw NotUnderstood() }
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\") {
        // A `\Q` or `\E`, with which a class may go on past its `]`, is refused as an escape.
        _ = try escape()
      } else if byte == UInt8(ascii: "["), isNext(":") || isNext(".") || isNext("=") {
        try posixName()
      }
    }
    return .other
  }

  /// Reads `:alpha:]` or `:^alpha:]`.
  private mutating func posixName() throws(NotUnderstood) {
    guard take(":") else { throw NotUnderstood() }
    _ = take("^")
    _ = run { $0.isASCIILetter }
    guard take(":", "]") else { throw NotUnderstood() }
  }
}
