public import HandrailCore

/// A file as text: its bytes in UTF-8, and the way back to the bytes as saved.
///
/// It stays with the worker that reads it: what only some posts need, such as the lines, is worked
/// out when first asked for.
public struct SourceText {
  /// How the file was saved.
  public enum Encoding: Sendable { case utf8, utf16LittleEndian, utf16BigEndian }

  /// The file, as it was named.
  public let path: String
  /// The text in UTF-8, a byte order mark included when a UTF-8 file has one.
  public let bytes: [UInt8]
  /// How the file was saved.
  public let encoding: Encoding
  private let lineCache = LineCache()
  /// For UTF-16, the saved offset of the character at each ``checkpointDistance`` bytes.
  private let checkpoints: [Int]
  /// For a post that is not a file, the bytes in ``bytes`` of each of its texts; empty for a file.
  public let fields: [(name: String, range: Range<Int>)]

  /// Takes `bytes`, which must be valid UTF-8.
  ///
  /// `encoding` says how the file was saved. Files in UTF-16 begin with a byte order mark, which
  /// `bytes` leaves out.
  public init(path: String, utf8 bytes: [UInt8], encoding: Encoding = .utf8) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.checkpoints = encoding == .utf8 ? [] : Self.checkpoints(bytes)
    self.fields = []
  }

  /// Takes the texts of a post that is not a file; positions then count in each text alone.
  public init(path: String, fields: [TextField]) {
    var bytes: [UInt8] = []
    var ranges: [(name: String, range: Range<Int>)] = []
    for field in fields {
      let start = bytes.count
      bytes += Array(field.text.utf8)
      ranges.append((field.name, start..<bytes.count))
      bytes += Self.gap
    }
    self.init(path: path, utf8: bytes, fields: ranges)
  }

  /// Takes the texts of a post that is not a file, laid out one after the other.
  ///
  /// - Parameters:
  ///   - path: What to call the batch.
  ///   - bytes: The texts, in valid UTF-8, each with a ``gap`` after it.
  ///   - fields: The name of each text and its bytes, in their order.
  public init(path: String, utf8 bytes: [UInt8], fields: [(name: String, range: Range<Int>)]) {
    self.path = path
    self.bytes = bytes
    self.encoding = .utf8
    self.checkpoints = []
    self.fields = fields
  }

  /// What stands between the texts of a post: an empty line.
  public static let gap: [UInt8] = [0x0A, 0x0A]

  /// The lines of ``bytes``.
  public var lines: LineIndex { lineCache.lines(of: bytes) }

  /// The bytes in ``bytes`` of the text that is called `name`; nil when there is none.
  public func range(ofField name: String) -> Range<Int>? {
    fields.first { $0.name == name }?.range
  }

  /// The name of the text that holds an offset in ``bytes``; nil for a file.
  public func field(at utf8Offset: Int) -> String? { part(at: utf8Offset)?.name }

  private func part(at utf8Offset: Int) -> (name: String, range: Range<Int>)? {
    fields.last { $0.range.lowerBound <= utf8Offset }
  }

  /// The 0-based offset, in the file as saved, of a UTF-8 offset in ``bytes``.
  ///
  /// In UTF-16 an offset inside a character is that of the character.
  public func originalOffset(of utf8Offset: Int) -> Int {
    if let part = part(at: utf8Offset) { return utf8Offset - part.range.lowerBound }
    guard encoding != .utf8 else { return utf8Offset }
    var target = min(max(utf8Offset, 0), bytes.count)
    while target > 0, target < bytes.count, bytes[target] & 0xC0 == 0x80 { target -= 1 }
    let checkpoint = target / Self.checkpointDistance
    var index = checkpoint * Self.checkpointDistance
    while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    var saved = checkpoints[checkpoint]
    while index < target {
      saved += Self.savedWidth(bytes[index])
      index += 1
    }
    return saved
  }

  /// The bytes of the file as saved that hold a range of ``bytes``.
  public func span(of range: Range<Int>) -> Span {
    let start = originalOffset(of: range.lowerBound)
    var end = range.upperBound
    if encoding != .utf8, !range.isEmpty {
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return Span(start, max(start, originalOffset(of: end)))
  }

  /// The position of a UTF-8 offset in ``bytes``: its byte counts in the file as saved.
  public func position(at utf8Offset: Int) -> Position {
    let place = lines.position(at: utf8Offset)
    let linesBefore =
      part(at: utf8Offset).map { lines.lineNumber(at: $0.range.lowerBound) - 1 } ?? 0
    return Position(
      byte: originalOffset(of: utf8Offset), line: place.line - linesBefore, column: place.column,
      utf8Column: place.utf8Column)
  }

  private static let checkpointDistance = 256

  private static func checkpoints(_ bytes: [UInt8]) -> [Int] {
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / checkpointDistance + 1)
    var saved = 2
    var character = 2
    for index in 0...bytes.count {
      let isStart = index == bytes.count || bytes[index] & 0xC0 != 0x80
      if isStart { character = saved }
      if index.isMultiple(of: checkpointDistance) { checkpoints.append(character) }
      if index < bytes.count { saved += savedWidth(bytes[index]) }
    }
    return checkpoints
  }

  /// How many bytes of UTF-16 the character has that starts with `lead`; 0 inside a character.
  private static func savedWidth(_ lead: UInt8) -> Int {
    if lead & 0xC0 == 0x80 { return 0 }
    return lead >= 0xF0 ? 4 : 2
  }
}
