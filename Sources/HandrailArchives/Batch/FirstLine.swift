/// The first line of a batch, as far as it is there.
enum FirstLine {
  /// The keys of the object on the first line that is not blank. None when there is no object, or when
  /// its line ends before it does. Of a line that is cut off, the keys up to there.
  static func keys(of bytes: [UInt8]) -> Set<String> {
    guard let start = bytes.firstIndex(where: { !isSpace($0) }), bytes[start] == 0x7B else {
      return []
    }
    let end = bytes.firstLineFeed(from: start)
    let isCutOff = end == bytes.count && bytes.count >= MemberHead.length
    var keys: Set<String> = []
    var (depth, index, isKey) = (0, start, false)
    while index < end {
      let byte = bytes[index]
      switch byte {
      case 0x7B, 0x5B:
        depth += 1
        isKey = depth == 1
      case 0x7D, 0x5D: depth -= 1
      case 0x2C: isKey = depth == 1
      case 0x3A: isKey = false
      case 0x22:
        guard let close = endOfString(bytes, from: index + 1, before: end) else {
          return isCutOff ? keys : []
        }
        if isKey, depth == 1 {
          keys.insert(String(decoding: bytes[index + 1..<close], as: UTF8.self))
        }
        index = close
      default: break
      }
      index += 1
      if depth == 0 { return bytes[index..<end].allSatisfy(isSpace) ? keys : [] }
    }
    return isCutOff ? keys : []
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Where the quotation mark stands that ends a string; nil when there is none.
  private static func endOfString(_ bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == 0x22 { return index }
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return nil
  }
}
