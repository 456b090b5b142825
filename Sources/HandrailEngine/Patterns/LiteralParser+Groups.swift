extension LiteralParser {
  /// Reads a group, an assertion, a setting or a recursion; its `(` has been read.
  mutating func group() throws(NotUnderstood) -> Item {
    // `(*` starts a verb, and `(*ACCEPT)` would end a match before its literals.
    if next == "*" { throw NotUnderstood() }
    guard take("?") else { return try contents() }
    if take(":") || take(">") || take("|") { return try contents() }
    if take("=") || take("!") || take("<=") || take("<!") {
      _ = try contents()
      return .other
    }
    if take("<") || take("P<") {
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
    let literals = try alternatives()
    guard take(")") else { throw NotUnderstood() }
    return literals.map(Item.literals) ?? .other
  }

  /// Reads a recursion, a call or a backreference by name; its `(?` has been read.
  private mutating func reference() throws(NotUnderstood) -> Item {
    if take("&") || take("P>") || take("P=") {
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
  mutating func name(endingAt end: StaticString) throws(NotUnderstood) {
    let name = run { byte in
      byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
    }
    guard !name.isEmpty, take(end) else { throw NotUnderstood() }
  }

  /// Reads a class such as `[^\w-]`; its `[` has been read.
  mutating func characterClass() throws(NotUnderstood) -> Item {
    _ = take("^")
    _ = take("]")
    while !take("]") {
      guard index < bytes.count else { throw NotUnderstood() }
      if take("[:") {
        _ = take("^")
        _ = run { (0x61...0x7A).contains($0) }
        guard take(":]") else { throw NotUnderstood() }
      } else if take("[.") || take("[=") || take("\\Q") || take("\\E") {
        throw NotUnderstood()
      } else if take("\\") {
        _ = try escape()
      } else {
        index += 1
      }
    }
    return .other
  }
}
