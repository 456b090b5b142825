import HandrailCore

/// Reads HTML: whole pages, and the fragments that site generators and exports keep.
struct HTMLReader: Reader {
  let markup = Markup.html
  let fileExtensions = ["html", "htm", "xhtml"]

  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder) {
    let tags = TemplateScanner.tags(in: source.bytes, body: body, isMDX: false)
    builder.tags = tags
    let fragment = Fragment(Array(tags.masked(source.bytes)[body]), at: body.lowerBound)
    let empty = builder
    let unclosed = read(fragment, shown: [], into: &builder)
    if !unclosed.isEmpty {
      builder = empty
      _ = read(fragment, shown: unclosed, into: &builder)
    }
    builder.addUnseenTags()
  }

  /// Reads a page.
  ///
  /// - Returns: The hidden elements that end nowhere, by the places of their start tags.
  private func read(
    _ fragment: Fragment, shown: Set<Int>, into builder: inout DocumentBuilder
  ) -> Set<Int> {
    var content = HTMLContent(isPage: true, shown: shown)
    content.read(fragment, into: &builder)
    content.finish(in: &builder)
    return content.unclosed
  }
}
