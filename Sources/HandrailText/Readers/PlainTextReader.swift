import HandrailCore

/// Reads plain text: paragraphs stand between blank lines, and each line break counts.
struct PlainTextReader: Reader {
  let markup = Markup.plain
  let fileExtensions = ["txt"]

  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder) {
    var isOpen = false
    var start = body.lowerBound
    while start < body.upperBound {
      let end = source.bytes.endOfLine(from: start, before: body.upperBound)
      let lineBreak = source.bytes.lineBreak(at: end, before: body.upperBound)
      let line = source.bytes.trimmed(start..<end)
      if line.isEmpty {
        if isOpen { builder.close() }
        isOpen = false
      } else {
        if !isOpen { builder.open(.prose) }
        isOpen = true
        builder.append(start..<line.upperBound)
        addLinks(in: line, of: source, to: &builder)
        if !lineBreak.isEmpty { builder.appendLineBreak(from: lineBreak) }
      }
      start = lineBreak.isEmpty ? body.upperBound : lineBreak.upperBound
    }
    if isOpen { builder.close() }
  }

  /// Adds a block for each address in a line.
  private func addLinks(
    in line: Range<Int>, of source: SourceText, to builder: inout DocumentBuilder
  ) {
    let bytes = source.bytes
    var index = line.lowerBound
    while index < line.upperBound {
      let isStart = index == line.lowerBound || !bytes[index - 1].isLetterOrDigit
      guard isStart, Self.startsLink(bytes, at: index, before: line.upperBound) else {
        index += 1
        continue
      }
      var end = index
      while end < line.upperBound, !bytes[end].isSpace, bytes[end] != 0x3C, bytes[end] != 0x3E,
        bytes[end] != 0x22
      { end += 1 }
      let next = end
      while end > index, ".,:;!?'\")]}*_".utf8.contains(bytes[end - 1]) { end -= 1 }
      builder.add(.link, index..<end)
      index = max(next, index + 1)
    }
  }

  private static func startsLink(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
    guard bytes[index] | 0x20 == 0x68 || bytes[index] | 0x20 == 0x77 else { return false }
    let start = bytes[index..<min(index + 8, end)].map(\.lowercased)
    return ["http://", "https://", "www."].contains { start.starts(with: $0.utf8) }
  }
}
