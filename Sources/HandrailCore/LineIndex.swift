/// The lines of a text, for turning byte offsets into lines and columns.
///
/// Built once per file, by one pass. Lines end at LF, CRLF or a lone CR.
public struct LineIndex: Sendable {
  /// The offset at which each line starts; the first is 0.
  private let starts: [Int]
  private let bytes: [UInt8]

  /// Indexes `bytes`, which is UTF-8.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        starts.append(index)
      }
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// The number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// The 1-based line and the 1-based column, in Unicode scalars, of a UTF-8 offset.
  public func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
    let line = lineNumber(at: offset)
    var column = 1
    var index = starts[line - 1]
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < min(offset, bytes.count) {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return (line, column)
  }

  /// The 1-based line that holds a UTF-8 offset.
  public func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line, without its line ending.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The position of a UTF-8 offset in a file whose own bytes are these.
  public func position(at offset: Int) -> Position {
    let (line, column) = lineAndColumn(at: offset)
    return Position(byte: offset, line: line, column: column)
  }
}
