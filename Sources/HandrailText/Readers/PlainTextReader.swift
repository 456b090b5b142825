import HandrailCore

/// Reads plain text: paragraphs stand between blank lines, and each line break counts.
struct PlainTextReader: Reader {
  let markup = Markup.plain
  let fileExtensions = ["txt"]

  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder) {
    builder.reserve(body.count)
    let bytes = source.bytes
    var line = body.lowerBound
    // Lines that are written as the block has them are appended together.
    var pending = line
    var textEnd = line
    var index = Self.mark(in: body, of: bytes)
    while index < body.upperBound {
      guard bytes[index].isLineBreak else {
        let link = PlainTextLink(bytes, at: index, in: line..<body.upperBound)
        if let link {
          if !builder.isOpen { builder.open(.prose) }
          builder.add(.link, link.range)
        }
        index = Self.mark(in: (link?.end ?? index + 1)..<body.upperBound, of: bytes)
        continue
      }
      let lineBreak = bytes.lineBreak(at: index, before: body.upperBound)
      let end = Self.end(of: line..<index, in: bytes)
      if end == line {
        builder.append(pending..<max(pending, textEnd))
        builder.close()
        pending = lineBreak.upperBound
      } else {
        if !builder.isOpen { builder.open(.prose) }
        textEnd = end
        if end < index || bytes[index] != 0x0A {
          builder.append(pending..<end)
          builder.appendLineBreak(from: lineBreak)
          pending = lineBreak.upperBound
        }
      }
      line = lineBreak.upperBound
      index = Self.mark(in: line..<body.upperBound, of: bytes)
    }
    if !builder.isOpen { builder.open(.prose) }
    builder.append(pending..<body.upperBound)
    builder.close()
  }

  /// Where a line ends without the white space after it.
  private static func end(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    return end
  }

  /// Where the next line break stands, or what may be part of a link: `:/` or `ww`.
  ///
  /// It may also be some other control character, which is cheaper to pass over than to tell apart.
  private static func mark(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    bytes.first(in: range) { here, next in
      here.areBelow(0x10) | here.are(0x3A, and: next, are: 0x2F)
        | here.small.are(0x77, and: next.small, are: 0x77)
    }
  }
}
