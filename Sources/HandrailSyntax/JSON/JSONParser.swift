/// The work of one ``JSONReader``.
///
/// Calls itself for nested values, as deep as the limits allow.
struct JSONParser {
  private let source: SourceBytes
  private let bytes: [UInt8]
  private let end: Int
  private let limits: SyntaxLimits
  private var nodes = 0
  private var errors: SyntaxErrorList
  private(set) var position: Int

  init(_ source: SourceBytes, limits: SyntaxLimits) {
    self.source = source
    self.limits = limits
    bytes = source.bytes
    position = source.range.lowerBound
    end = source.range.upperBound
    errors = SyntaxErrorList(source.bytes)
  }

  mutating func parse(isPrefix: Bool) -> SyntaxTree {
    do throws(SyntaxError) {
      skipSpace()
      let root = try value(depth: 0)
      if !isPrefix {
        skipSpace()
        guard position == end else {
          throw SyntaxError(
            "text follows the end of the JSON value",
            advice: "check for a bracket too many, or a second value",
            range: source.restOfLine(from: position))
        }
      }
      return SyntaxTree(root: root, errors: errors.errors)
    } catch {
      errors.end(with: error)
      return SyntaxTree(root: nil, errors: errors.errors)
    }
  }

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(SyntaxError) -> Node {
    guard position < end else {
      throw SyntaxError(
        "the text ends where a JSON value was expected",
        advice: "add the value, or the rest of the text", range: end..<end)
    }
    nodes += 1
    if nodes > limits.nodes { throw limits.tooMany(source.character(at: position)) }
    let start = position
    switch bytes[position] {
    case 0x22:
      let text = try string()
      return Node(.scalar(Scalar(text: text, style: .jsonString)), range: start..<position)
    case 0x7B:
      return try object(depth: depth + 1)
    case 0x5B:
      return try array(depth: depth + 1)
    default:
      position = try JSONWord(source, at: position).end
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      return Node(.scalar(Scalar(text: text, style: .plain)), range: start..<position)
    }
  }

  private mutating func string() throws(SyntaxError) -> String {
    var string = JSONString(bytes, range: position..<end)
    let text = try string.read()
    position = string.position
    return text
  }

  private mutating func array(depth: Int) throws(SyntaxError) -> Node {
    let start = try open(depth: depth)
    var items: [Node] = []
    if try !closes(0x5D, start: start) {
      repeat {
        skipSpace()
        items.append(try value(depth: depth))
      } while try continues(0x5D, start: start)
    }
    return Node(.list(items), range: start..<position)
  }

  private mutating func object(depth: Int) throws(SyntaxError) -> Node {
    let start = try open(depth: depth)
    var list = EntryList()
    if try !closes(0x7D, start: start) {
      repeat {
        skipSpace()
        try entry(into: &list, depth: depth)
      } while try continues(0x7D, start: start)
    }
    return Node(.map(list.entries), range: start..<position)
  }

  private mutating func entry(into list: inout EntryList, depth: Int) throws(SyntaxError) {
    let start = position
    guard position < end, bytes[position] == 0x22 else {
      throw SyntaxError(
        "a key in double quotes was expected here",
        advice: "write keys like `\"title\"`, and no comma after the last entry",
        range: source.character(at: position))
    }
    let key = try string()
    let keyRange = start..<position
    skipSpace()
    guard position < end, bytes[position] == 0x3A else {
      throw SyntaxError(
        "a colon was expected between the key and its value",
        advice: "write `\"key\": value`", range: source.character(at: position))
    }
    position += 1
    skipSpace()
    let value = try value(depth: depth)
    if let first = list.first(key) {
      try errors.duplicate(key, at: keyRange, first: first.keyRange.lowerBound)
    } else {
      list.append(Node.Entry(key: key, keyRange: keyRange, value: value))
    }
  }

  private mutating func open(depth: Int) throws(SyntaxError) -> Int {
    guard depth <= limits.depth else { throw limits.tooDeep(position..<position + 1) }
    position += 1
    return position - 1
  }

  private mutating func closes(_ closing: UInt8, start: Int) throws(SyntaxError) -> Bool {
    skipSpace()
    guard position < end else { throw unclosed(start) }
    guard bytes[position] == closing else { return false }
    position += 1
    return true
  }

  /// Whether a comma follows rather than the closing bracket.
  private mutating func continues(_ closing: UInt8, start: Int) throws(SyntaxError) -> Bool {
    if try closes(closing, start: start) { return false }
    guard bytes[position] == 0x2C else {
      let bracket = Unicode.Scalar(closing)
      throw SyntaxError(
        "a comma or `\(bracket)` was expected here",
        advice: "put commas between entries, and quotes around text",
        range: source.character(at: position))
    }
    let comma = position
    position += 1
    skipSpace()
    if position < end, bytes[position] == closing {
      throw SyntaxError(
        "nothing follows this comma", advice: "remove the comma after the last entry",
        range: comma..<comma + 1)
    }
    return true
  }

  private func unclosed(_ start: Int) -> SyntaxError {
    let (opening, closing) = bytes[start] == 0x7B ? ("{", "}") : ("[", "]")
    return SyntaxError(
      "this `\(opening)` is never closed", advice: "add the missing `\(closing)`",
      range: start..<start + 1)
  }
}
