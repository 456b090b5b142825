import HandrailCore

/// Reads HTML: whole pages, and the fragments that site generators and exports keep.
struct HTMLReader: Reader {
  let markup = Markup.html
  let fileExtensions = ["html", "htm", "xhtml"]

  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder) {
    let tags = TemplateScanner.tags(in: source.bytes, body: body, isMDX: false)
    builder.tags = tags
    var content = HTMLContent()
    content.isPage = true
    let fragment = Fragment(Array(tags.masked(source.bytes)[body]), at: body.lowerBound)
    content.read(fragment, into: &builder)
    content.flow.endBlock(in: &builder)
    builder.addUnseenTags()
  }
}
