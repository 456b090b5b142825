/// Names as Git quotes them: in double quotes with C's escapes, where a name has unusual bytes.
///
/// Source: `quote.c` of Git, and “core.quotePath” in git-config(1).
enum GitQuoting {
  /// The bytes that a name stands for; nil when it is not quoted as Git does.
  static func unquoted(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.first == UInt8(ascii: "\"") else { return Array(name) }
    guard name.count > 1, name.last == UInt8(ascii: "\"") else { return nil }
    var rest = name.dropFirst().dropLast()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let escaped = unescaped(&rest) else { return nil }
      bytes.append(escaped)
    }
    return bytes
  }

  private static func unescaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let sign = rest.popFirst() else { return nil }
    switch sign {
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return sign
    default: break
    }
    let digits = [sign] + rest.prefix(2)
    rest = rest.dropFirst(2)
    guard digits.count == 3 else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
