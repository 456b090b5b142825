extension ShapeParser {
  /// Reads a class such as `[^\w-]`; its `[` has been read.
  mutating func characterClass() throws(NotUnderstood) -> PatternPart {
    let isNegated = take("^")
    var members = ClassMembers()
    if isNext("]") { try classItem(&members) }
    while !take("]") {
      guard index < bytes.count else { throw NotUnderstood() }
      try classItem(&members)
    }
    return isNegated ? .unknown : members.part
  }

  /// Reads a character, a range, an escape or a POSIX name.
  private mutating func classItem(_ members: inout ClassMembers) throws(NotUnderstood) {
    let byte = bytes[index]
    index += 1
    if byte >= 0x80 {
      members.add(otherCharacter())
    } else if byte == UInt8(ascii: "\\") {
      // A `\Q` or `\E`, with which a class may go on past its `]`, is refused as an escape.
      try classEscape(&members)
    } else if byte == UInt8(ascii: "["), isNext(":") || isNext(".") || isNext("=") {
      try posixName()
      members.isAnything = true
    } else {
      members.add(character(byte))
    }
    try range(from: byte, &members)
  }

  private mutating func classEscape(_ members: inout ClassMembers) throws(NotUnderstood) {
    switch try member() {
    case .byte(let byte): members.add(character(byte))
    case .characters(let set, let others): members.add(.exact([Shape(sets: [set])], others))
    case .most(let set): members.add(.character(set))
    // In a class, `\b` is the backspace.
    case .boundary: members.add(character(0x08))
    case .nothing, .unknown: members.isAnything = true
    }
  }

  /// Reads the end of a range such as `a-f`, if one goes on.
  private mutating func range(from start: UInt8, _ members: inout ClassMembers)
    throws(NotUnderstood)
  {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"),
      bytes[index + 1] != UInt8(ascii: "]")
    else { return }
    let end = bytes[index + 1]
    guard start < 0x80, start != UInt8(ascii: "\\"), start != UInt8(ascii: "["),
      end < 0x80, end != UInt8(ascii: "\\"), end != UInt8(ascii: "["), start <= end
    else {
      // What the signs of such a range mean they mean alone, too; what is between is not known.
      members.isAnything = true
      return
    }
    index += 2
    for byte in start...end { members.add(character(byte)) }
  }

  /// Reads `:alpha:]` or `:^alpha:]`.
  private mutating func posixName() throws(NotUnderstood) {
    guard take(":") else { throw NotUnderstood() }
    _ = take("^")
    _ = run { $0.isASCIILetter }
    guard take(":", "]") else { throw NotUnderstood() }
  }
}
