/// The bytes that a reader works on: valid UTF-8, within the size limit, without byte order mark.
struct SourceBytes {
  let bytes: [UInt8]
  /// The bytes to read; offsets count from the first of ``bytes``.
  let range: Range<Int>
  let isASCII: Bool

  init(_ bytes: [UInt8], in part: Range<Int>?, limits: SyntaxLimits) throws(SyntaxError) {
    let all = 0..<bytes.count
    var range = part?.clamped(to: all) ?? all
    guard range.count <= limits.bytes else {
      throw SyntaxError(
        "this text has \(range.count) bytes; handrail reads at most \(limits.bytes)",
        advice: "split it into several files",
        range: range.lowerBound + limits.bytes..<range.upperBound)
    }
    if range.lowerBound == 0, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = 3..<range.upperBound
    }
    let check = UTF8Check(bytes, in: range)
    if let invalid = check.invalid {
      throw SyntaxError(
        "these bytes are not text in UTF-8", advice: "save the file with the encoding UTF-8",
        range: invalid)
    }
    self.bytes = bytes
    self.range = range
    self.isASCII = check.isASCII
  }

  /// The bytes of the character at `offset`; empty at the end.
  func character(at offset: Int) -> Range<Int> {
    let start = min(offset, range.upperBound)
    var end = start
    repeat { end += 1 } while end < range.upperBound && bytes[end] & 0xC0 == 0x80
    return start..<min(end, range.upperBound)
  }

  /// The bytes from `offset` to the last that is not blank on its line.
  func restOfLine(from offset: Int) -> Range<Int> {
    let start = min(offset, range.upperBound)
    var end = start
    while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// The bytes from the start of the line that holds `offset` up to `offset`.
  func startOfLine(to offset: Int) -> Range<Int> {
    let end = min(offset, range.upperBound)
    var start = end
    while start > range.lowerBound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start..<end
  }

  /// The text of `range`.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
