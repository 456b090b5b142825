/// Values. Calls itself for nested ones, as deep as the limits allow.
extension TOMLParser {
  /// Reads one value that stands `depth` levels of lists and tables deep.
  mutating func value(depth: Int) throws(SyntaxError) -> Node {
    let start = position
    try count(source.character(at: start))
    switch start < end ? bytes[start] : 0x0A {
    case 0x22, 0x27:
      var string = TOMLString(bytes, range: start..<end)
      let text = try string.read()
      position = string.position
      return Node(.scalar(Scalar(text: text, style: string.style)), range: start..<position)
    case 0x5B:
      return try list(depth: depth + 1)
    case 0x7B:
      return try inlineTable(depth: depth + 1)
    default:
      return try word()
    }
  }

  private mutating func open(depth: Int) throws(SyntaxError) {
    guard depth <= limits.depth else { throw limits.tooDeep(position..<position + 1) }
    position += 1
  }

  private mutating func list(depth: Int) throws(SyntaxError) -> Node {
    let start = position
    try open(depth: depth)
    var items: [Node] = []
    while true {
      try skipToNextLine()
      if skip(0x5D) { break }
      guard position < end else { throw unclosed(start) }
      items.append(try value(depth: depth))
      try skipToNextLine()
      if skip(0x2C) { continue }
      guard position < end else { throw unclosed(start) }
      guard skip(0x5D) else { throw noComma("]") }
      break
    }
    return Node(.list(items), range: start..<position)
  }

  private mutating func inlineTable(depth: Int) throws(SyntaxError) -> Node {
    let start = position
    try open(depth: depth)
    let table = TOMLTable(.written, depth: depth, range: start..<position)
    skipBlanks()
    if !skip(0x7D) {
      repeat {
        skipBlanks()
        guard position < end, bytes[position] != 0x0A, bytes[position] != 0x0D else {
          throw unclosed(start)
        }
        try pair(into: table)
        skipBlanks()
      } while skip(0x2C)
      guard position < end, bytes[position] != 0x0A, bytes[position] != 0x0D else {
        throw unclosed(start)
      }
      guard skip(0x7D) else { throw noComma("}") }
    }
    table.extend(to: position)
    return table.node
  }

  private func unclosed(_ start: Int) -> SyntaxError {
    bytes[start] == 0x7B
      ? SyntaxError(
        "this `{` is not closed on its line",
        advice: "write the whole table on one line, or give it a header like `[name]`",
        range: start..<start + 1)
      : SyntaxError(
        "this `[` is never closed", advice: "add the missing `]`", range: start..<start + 1)
  }

  private func noComma(_ closing: String) -> SyntaxError {
    SyntaxError(
      "a comma or `\(closing)` was expected here", advice: "put commas between entries",
      range: source.character(at: position))
  }

  /// A number, a date, a time, `true` or `false`.
  private mutating func word() throws(SyntaxError) -> Node {
    let start = position
    var stop = endOfWord(from: start)
    // A blank may stand between a date and its time.
    if TOMLWord.isDate(bytes[start..<stop]), stop + 1 < end, bytes[stop] == 0x20,
      0x30...0x39 ~= bytes[stop + 1]
    {
      stop = endOfWord(from: stop + 1)
    }
    guard TOMLWord.isValid(bytes[start..<stop]) else { throw wrongWord(start..<stop) }
    position = stop
    return Node(.scalar(Scalar(text: source.text(start..<stop), style: .plain)), range: start..<stop)
  }

  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < end {
      switch bytes[index] {
      case 0...0x20, 0x2C, 0x5D, 0x7D, 0x23: return index
      default: index += 1
      }
    }
    return index
  }

  private func wrongWord(_ range: Range<Int>) -> SyntaxError {
    guard let first = range.first else {
      return SyntaxError(
        "a value is missing here", advice: "write the value, with quotes around text",
        range: source.character(at: range.lowerBound))
    }
    switch bytes[first] {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39:
      return SyntaxError(
        "this is not a number or a date as TOML writes them",
        advice: "write it like 12, -0.5 or 2026-11-01, or put it in quotes", range: range)
    default:
      return SyntaxError(
        "text needs quotes in TOML", advice: "write it like `\"text\"`", range: range)
    }
  }
}
