public import HandrailCore

extension SourceText {
  /// The largest file that is read unless the caller says otherwise: 16 MiB.
  public static let defaultLimit = 16 << 20

  /// The largest file that can be read at all: 1 GiB. Words count their bytes in 32 bits.
  private static let largestLimit = 1 << 30

  /// Reads a file's bytes: UTF-8 with or without a byte order mark, or UTF-16 with one.
  ///
  /// - Parameters:
  ///   - path: The file, as it was named.
  ///   - bytes: The file as saved.
  ///   - limit: The most bytes to accept.
  /// - Returns: The text, or why it is none: too large, binary, or not in a known encoding.
  public static func decode(
    path: String, bytes: [UInt8], limit: Int = defaultLimit
  ) -> Result<SourceText, Problem> {
    guard bytes.count <= min(limit, largestLimit) else {
      return .failure(tooLarge(path: path, count: bytes.count, limit: limit))
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return decodeUTF16(path: path, bytes: bytes, encoding: .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return decodeUTF16(path: path, bytes: bytes, encoding: .utf16BigEndian)
    }
    switch UTF8Fault.first(in: bytes) {
    case nil:
      return .success(SourceText(path: path, utf8: bytes))
    case .zero(let offset):
      return .failure(binary(path: path, position: position(at: offset, in: bytes)))
    case .invalid(let offset):
      if bytes.prefix(8192).contains(0) {
        return .failure(binary(path: path, position: position(at: offset, in: bytes)))
      }
      let digits = String(bytes[offset], radix: 16, uppercase: true)
      return .failure(
        Problem(
          .input, "the byte 0x\(digits) is not text in UTF-8",
          advice: "save the file with the encoding UTF-8", path: path,
          position: position(at: offset, in: bytes)))
    }
  }

  private static func decodeUTF16(
    path: String, bytes: [UInt8], encoding: Encoding
  ) -> Result<SourceText, Problem> {
    let isLittle = encoding == .utf16LittleEndian
    let isOdd = !bytes.count.isMultiple(of: 2)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func unit(at index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    func position(_ offset: Int) -> Position {
      let place = LineIndex(text).position(at: text.count)
      return Position(
        byte: offset, line: place.line, column: place.column, utf8Column: place.utf8Column)
    }
    func fault(_ offset: Int, _ message: String) -> Result<SourceText, Problem> {
      .failure(
        Problem(
          .input, message, advice: "save the file with the encoding UTF-8", path: path,
          position: position(offset)))
    }
    var index = 2
    while let first = unit(at: index) {
      var value = first
      var width = 2
      if first & 0xFC00 == 0xD800, let second = unit(at: index + 2), second & 0xFC00 == 0xDC00 {
        value = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
        width = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        return fault(index, "half of a character is missing here in this UTF-16 file")
      }
      guard value != 0 else {
        return .failure(binary(path: path, position: position(index)))
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += width
    }
    if isOdd { return fault(index, "this UTF-16 file ends in the middle of a character") }
    return .success(SourceText(path: path, utf8: text, encoding: encoding))
  }

  private static func position(at offset: Int, in bytes: [UInt8]) -> Position {
    LineIndex(Array(bytes[..<offset])).position(at: offset)
  }

  private static func binary(path: String, position: Position) -> Problem {
    Problem(
      .input, "this is binary data, not text",
      advice: "name files that hold writing, or save this one with the encoding UTF-8",
      path: path, position: position)
  }

  private static func tooLarge(path: String, count: Int, limit: Int) -> Problem {
    let most = megabytes(min(limit, largestLimit))
    let canRaise = count <= largestLimit
    return Problem(
      .input, "this file has \(megabytes(count)); handrail reads posts of up to \(most)",
      advice: "name a smaller file" + (canRaise ? ", or raise the limit with --max-size" : ""),
      path: path)
  }

  private static func megabytes(_ count: Int) -> String {
    guard count >= 1 << 20 else { return "\(count) bytes" }
    let tenths = (count * 10 + (1 << 20) - 1) >> 20
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) MiB" : "\(tenths / 10).\(tenths % 10) MiB"
  }
}
