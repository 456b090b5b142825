/// A JSON number, `true`, `false` or `null` (RFC 8259, sections 3 and 6).
struct JSONWord {
  /// The offset after the word.
  let end: Int

  init(_ source: SourceBytes, at start: Int) throws(SyntaxError) {
    let bytes = source.bytes
    var end = start
    while end < source.range.upperBound, Self.belongs(bytes[end]) { end += 1 }
    let word = bytes[start..<end]
    guard Self.isNumber(word) || Self.isLiteral(word) else {
      let range = word.isEmpty ? source.character(at: start) : start..<end
      throw Self.error(word, bytes[range.lowerBound], range)
    }
    self.end = end
  }

  private static func belongs(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: byte >= 0x80
    }
  }

  private static func isLiteral(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 5, let first = word.first else { return false }
    switch first {
    case 0x74: return word.elementsEqual("true".utf8)
    case 0x66: return word.elementsEqual("false".utf8)
    case 0x6E: return word.elementsEqual("null".utf8)
    default: return false
    }
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits() -> Int {
      let before = rest.count
      while let byte = rest.first, 0x30...0x39 ~= byte { rest.removeFirst() }
      return before - rest.count
    }
    if rest.first == 0x2D { rest.removeFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole == 1 || whole > 1 && !startsWithZero else { return false }
    if rest.first == 0x2E {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest.removeFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func error(
    _ word: ArraySlice<UInt8>, _ first: UInt8, _ range: Range<Int>
  ) -> SyntaxError {
    switch first {
    case 0x27:
      SyntaxError(
        "JSON does not know single quotes", advice: "use double quotes around text", range: range)
    case 0x2F, 0x23:
      SyntaxError("JSON has no comments", advice: "remove the comment", range: range)
    case 0x2B, 0x2D, 0x2E, 0x30...0x39:
      SyntaxError(
        "this is not a number as JSON writes them",
        advice: "write it like 12, -0.5 or 1e6, or put it in double quotes", range: range)
    case _ where word.isEmpty:
      SyntaxError(
        "a JSON value was expected here", advice: "check for a comma or colon too many",
        range: range)
    default:
      SyntaxError(
        "this is not a JSON value", advice: "put text in double quotes", range: range)
    }
  }
}
