import HandrailCore

/// Turns text of an older character set into UTF-8, with the system's tables.
///
/// Source: POSIX.1-2017, iconv; the names are those of the IANA registry.
final class CharacterSet {
  private let converter: iconv_t
  /// Bytes of a character whose rest has not come yet.
  private var pending: [UInt8] = []
  /// Whether something meant no character.
  private(set) var hasFaults = false

  /// Opens a character set; nil when the system does not know it.
  ///
  /// - Parameter name: its name, such as `big5` or `iso-2022-jp`.
  init?(_ name: String) {
    guard name.utf8.count < 64, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
      let converter = iconv_open("UTF-8", Self.aliases[name.lowercased()] ?? name),
      Int(bitPattern: converter) != -1
    else { return nil }
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  /// Names that mails use and tables do not.
  private static let aliases = [
    "ks_c_5601-1987": "CP949", "x-sjis": "SHIFT_JIS", "x-mac-roman": "MACINTOSH",
    "unicode-1-1-utf-7": "UTF-7", "iso-8859-1": "CP1252", "latin1": "CP1252", "us-ascii": "CP1252",
    "gb2312": "GB18030", "x-gbk": "GB18030",
  ]

  /// The next portion in UTF-8. What means no character becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: the portion; characters may reach into the next one.
  ///   - isLast: whether it is the last.
  /// - Returns: the text in UTF-8.
  func decode(_ bytes: [UInt8], isLast: Bool = false) -> [UInt8] {
    var input = pending + bytes
    pending = []
    var output: [UInt8] = []
    var from = 0
    var buffer = [UInt8](repeating: 0, count: max(256, 2 * input.count))
    while from < input.count {
      let (read, written, failure) = convert(&input, from: from, into: &buffer)
      from += read
      output += buffer[..<written]
      guard failure != 0, failure != E2BIG else { continue }
      if failure == EINVAL, !isLast {
        pending = Array(input[from...])
        return output
      }
      hasFaults = true
      output += [0xEF, 0xBF, 0xBD]
      from += 1
    }
    return output
  }

  private func convert(
    _ input: inout [UInt8], from start: Int, into buffer: inout [UInt8]
  ) -> (read: Int, written: Int, failure: Int32) {
    input.withUnsafeMutableBytes { input in
      buffer.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: input[start...])
        var source = rest.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (rest.count, buffer.count)
        let result = iconv(converter, &source, &left, &target, &room)
        return (rest.count - left, buffer.count - room, result == -1 ? errno : 0)
      }
    }
  }
}
