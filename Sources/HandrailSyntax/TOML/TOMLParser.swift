/// The work of one ``TOMLReader``: lines and keys. Tables and values are in files of their own.
struct TOMLParser {
  let source: SourceBytes
  let bytes: [UInt8]
  let end: Int
  let limits: SyntaxLimits
  var position: Int
  var errors: SyntaxErrorList
  private var nodes = 0
  let root: TOMLTable
  /// The table that the last header named.
  var current: TOMLTable

  init(_ source: SourceBytes, limits: SyntaxLimits) {
    self.source = source
    self.limits = limits
    bytes = source.bytes
    position = source.range.lowerBound
    end = source.range.upperBound
    errors = SyntaxErrorList(source.bytes)
    root = TOMLTable(.written, depth: 1, range: position..<position)
    current = root
  }

  mutating func parse() -> SyntaxTree {
    do throws(SyntaxError) {
      while true {
        try skipToNextLine()
        guard position < end else { break }
        if bytes[position] == 0x5B {
          try header()
        } else {
          try pair(into: current)
        }
        root.extend(to: position)
        try endLine()
      }
      return SyntaxTree(root: root.node, errors: errors.errors)
    } catch {
      errors.end(with: error)
      return SyntaxTree(root: nil, errors: errors.errors)
    }
  }

  mutating func count(_ range: Range<Int>) throws(SyntaxError) {
    nodes += 1
    if nodes > limits.nodes { throw limits.tooMany(range) }
  }

  // MARK: White space

  mutating func skipBlanks() {
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  /// Passes blanks, comments and line breaks.
  mutating func skipToNextLine() throws(SyntaxError) {
    while true {
      skipBlanks()
      try skipComment()
      guard skipLineBreak() else { return }
    }
  }

  private mutating func skipLineBreak() -> Bool {
    guard position < end else { return false }
    if bytes[position] == 0x0D, position + 1 < end, bytes[position + 1] == 0x0A { position += 1 }
    guard bytes[position] == 0x0A else { return false }
    position += 1
    return true
  }

  private mutating func skipComment() throws(SyntaxError) {
    guard position < end, bytes[position] == 0x23 else { return }
    while position < end, bytes[position] != 0x0A {
      let byte = bytes[position]
      if byte == 0x0D, position + 1 < end, bytes[position + 1] == 0x0A { return }
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else {
        throw SyntaxError(
          "an invisible control character stands in this comment", advice: "delete it",
          range: position..<position + 1)
      }
      position += 1
    }
  }

  private mutating func endLine() throws(SyntaxError) {
    skipBlanks()
    try skipComment()
    guard position < end, !skipLineBreak() else { return }
    let rest = source.restOfLine(from: position)
    throw SyntaxError(
      "text follows the end of the value",
      advice: "put text in quotes, and each key on a line of its own",
      range: rest.isEmpty ? source.character(at: position) : rest)
  }

  // MARK: Keys

  /// `a.b."c d"`.
  mutating func keys() throws(SyntaxError) -> [TOMLKey] {
    var keys: [TOMLKey] = []
    repeat {
      skipBlanks()
      keys.append(try key())
      if keys.count > limits.depth, let last = keys.last { throw limits.tooDeep(last.range) }
      skipBlanks()
    } while skip(0x2E)
    return keys
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func key() throws(SyntaxError) -> TOMLKey {
    let start = position
    if start < end, bytes[start] == 0x22 || bytes[start] == 0x27 {
      var string = TOMLString(bytes, range: start..<end)
      let name = string.isMultiline ? nil : try string.read()
      if let name {
        position = string.position
        return TOMLKey(name: name, range: start..<position)
      }
    }
    while position < end, Self.isBare(bytes[position]) { position += 1 }
    guard position > start else {
      let range = source.character(at: start)
      throw SyntaxError(
        "a key was expected here",
        advice: "write `key = value`; put a key in quotes that has more than letters, digits, "
          + "`-` and `_`", range: range)
    }
    return TOMLKey(name: source.text(start..<position), range: start..<position)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
