/// The lines of a text, for turning byte offsets into lines and columns.
///
/// Built by one pass, eight bytes at a time. Lines end at LF, CRLF or a lone CR. An answer costs the
/// same in a line of sixteen megabytes as in a short one.
public struct LineIndex: Sendable {
  /// The offset at which each line starts; the first is 0.
  private let starts: [Int]
  /// How many scalars start before each multiple of ``stride``.
  private let scalarsBefore: [Int]
  private let bytes: [UInt8]
  private static let stride = 1024

  /// Indexes `bytes`, which is UTF-8.
  public init(_ bytes: [UInt8]) {
    var scalarsBefore: [Int] = []
    scalarsBefore.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      scalarsBefore.append(scalars)
      scalars += ByteScan.scalars(in: bytes, start..<min(start + Self.stride, bytes.count))
    }
    var starts = [0]
    var index = ByteScan.lineBreak(in: bytes, from: 0)
    while index < bytes.count {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      index += isPair ? 2 : 1
      starts.append(index)
      index = ByteScan.lineBreak(in: bytes, from: index)
    }
    self.starts = starts
    self.scalarsBefore = scalarsBefore
    self.bytes = bytes
  }

  /// The number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// The 1-based line and the 1-based column, in Unicode scalars, of a UTF-8 offset.
  public func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
    let place = position(at: offset)
    return (place.line, place.column)
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
    let line = lineNumber(at: offset)
    var start = starts[line - 1]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return Position(
      byte: offset, line: line,
      column: max(0, scalars(before: offset) - scalars(before: start)) + 1,
      utf8Column: max(0, min(offset, bytes.count) - start) + 1)
  }

  /// How many scalars start before a UTF-8 offset.
  private func scalars(before offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let checkpoint = min(offset / Self.stride, scalarsBefore.count - 1)
    guard checkpoint >= 0 else { return 0 }
    return scalarsBefore[checkpoint]
      + ByteScan.scalars(in: bytes, checkpoint * Self.stride..<offset)
  }
}
