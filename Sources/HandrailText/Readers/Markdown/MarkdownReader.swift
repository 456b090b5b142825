import HandrailCore

/// Reads Markdown as GitHub writes it, with md4c, and MDX.
struct MarkdownReader: Reader {
  let markup = Markup.markdown
  let fileExtensions = ["md", "markdown", "mkd", "mkdn", "mdown", "mdx", "qmd", "rmd", "text"]

  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder) {
    let isMDX = source.path.hasSuffix(".mdx")
    builder.tags = TemplateScanner.tags(in: source.bytes, body: body, isMDX: isMDX)
    var parsed = builder.tags.masked(source.bytes)
    Self.joinBlankLines(&parsed, body)
    var events = MarkdownEvents(builder, parsed: parsed, body: body, isMDX: isMDX)
    var isComplete = MarkdownParser.parse(parsed, body, isMDX: isMDX, into: &events)
    var result = events.finish()
    if isComplete, !events.content.unclosed.isEmpty {
      events = MarkdownEvents(
        builder, parsed: parsed, body: body, isMDX: isMDX, shown: events.content.unclosed)
      isComplete = MarkdownParser.parse(parsed, body, isMDX: isMDX, into: &events)
      result = events.finish()
    }
    builder = result
    if isComplete { return }
    builder.report(
      Problem(
        .limit, "this post stands for far more text than it holds, so it was not read to its end",
        advice: "take out tables of very many columns, and links that repeat very often",
        position: source.position(at: body.lowerBound)))
  }

  /// Makes long runs of blank lines one long blank line.
  ///
  /// md4c looks at every open list for each blank line, which takes it minutes where there are
  /// a hundred thousand of both.
  private static func joinBlankLines(_ bytes: inout [UInt8], _ body: Range<Int>) {
    var index = body.lowerBound
    while true {
      index = bytes.endOfLine(from: index, before: body.upperBound)
      guard index < body.upperBound else { break }
      let first = bytes.lineBreak(at: index, before: body.upperBound)
      var last = first
      var count = 0
      index = first.upperBound
      while index < body.upperBound, bytes[index].isSpace {
        if bytes[index].isLineBreak {
          last = bytes.lineBreak(at: index, before: body.upperBound)
          index = last.upperBound
          count += 1
        } else {
          index += 1
        }
      }
      guard count > 8 else { continue }
      for position in first.upperBound..<last.lowerBound { bytes[position] = 0x20 }
    }
  }
}
