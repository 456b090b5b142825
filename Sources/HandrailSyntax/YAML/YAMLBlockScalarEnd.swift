/// Where a `|` or `>` scalar ends: libyaml's mark takes in empty lines that are no part of it.
struct YAMLBlockScalarEnd {
  let offset: Int

  init(_ scalar: Scalar, in bytes: [UInt8], range: Range<Int>) {
    let newlines = scalar.text.utf8.reversed().prefix { $0 == 0x0A }.count
    let content = scalar.text.utf8.dropLast(newlines)
    if content.last == 0x20 || content.last == 0x09 {
      let pieces = scalar.pieces(in: bytes, range: range)
      offset = pieces.last?.source.upperBound ?? range.upperBound
      return
    }
    var end = range.upperBound
    while end > range.lowerBound, Self.isSpace(bytes[end - 1]) { end -= 1 }
    // Of a scalar that is only empty lines, the first line break is the one after the indicator.
    var breaks = newlines > 0 && content.isEmpty ? newlines + 1 : newlines
    while breaks > 0, end < range.upperBound {
      let isHalf = bytes[end] == 0x0D && end + 1 < range.upperBound && bytes[end + 1] == 0x0A
      if !isHalf, bytes[end] == 0x0A || bytes[end] == 0x0D { breaks -= 1 }
      end += 1
    }
    offset = end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
