import CScan
import HandrailCore

/// Reads plain text: paragraphs stand between blank lines, and each line break counts.
struct PlainTextReader: Reader {
  let markup = Markup.plain
  let fileExtensions = ["txt"]

  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder) {
    builder.reserve(body.count)
    Self.read(source.bytes, body, into: &builder)
  }

  /// Reads the text in a range of bytes paragraph by paragraph.
  static func read(_ bytes: [UInt8], _ body: Range<Int>, into writer: inout some PlainTextWriter) {
    var line = body.lowerBound
    // Lines that are written as the block has them are appended together.
    var pending = line
    var textEnd = line
    var index = mark(in: body, of: bytes)
    while index < body.upperBound {
      guard bytes[index].isLineBreak else {
        let link = PlainTextLink(bytes, at: index, in: line..<body.upperBound)
        if let link {
          if !writer.isOpen { writer.openParagraph() }
          writer.addLink(link.range)
        }
        index = mark(in: (link?.end ?? index + 1)..<body.upperBound, of: bytes)
        continue
      }
      let lineBreak = bytes.lineBreak(at: index, before: body.upperBound)
      let end = end(of: line..<index, in: bytes)
      if end == line {
        writer.append(pending..<max(pending, textEnd))
        writer.closeParagraph()
        pending = lineBreak.upperBound
      } else {
        if !writer.isOpen { writer.openParagraph() }
        textEnd = end
        if end < index || bytes[index] != 0x0A {
          writer.append(pending..<end)
          writer.appendLineBreak(from: lineBreak)
          pending = lineBreak.upperBound
        }
      }
      line = lineBreak.upperBound
      index = mark(in: line..<body.upperBound, of: bytes)
    }
    if !writer.isOpen { writer.openParagraph() }
    writer.append(pending..<body.upperBound)
    writer.closeParagraph()
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
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return range.upperBound }
      return handrail_text_mark(base, range.lowerBound, range.upperBound)
    }
  }
}
