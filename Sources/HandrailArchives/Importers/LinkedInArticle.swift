import HandrailCore

/// An article as LinkedIn exports it: a page with a heading, two dates, and the words.
///
/// Source: exported pages in public repositories, 2026; LinkedIn documents no format.
enum LinkedInArticle {
  private static let created: StaticString = "<p class=\"created\">Created on "
  private static let published: StaticString = "<p class=\"published\">Published on "

  /// Whether a page begins as an article does.
  static func isOne(_ head: [UInt8]) -> Bool {
    head.first { $0 > 0x20 } == 0x3C && PageText(head[...]).has(created)
  }

  /// The article. One that was never published is a draft.
  static func post(_ bytes: [UInt8], _ path: String, of owner: String?) -> ArchivePost {
    let page = PageText(bytes.prefix(MemberHead.length))
    var metadata = PostMetadata()
    metadata.channel = "linkedin"
    metadata.author = owner
    metadata.title = page.text(from: "<title>", to: "</title>")
    metadata.url = page.text(from: "<h1><a href=\"", to: "\"")
    let date = page.text(from: published, to: "</p>")
    metadata.status = date == nil ? .draft : .published
    metadata.published = date.flatMap { LooseDate.read($0) }
    return ArchivePost(
      id: metadata.url ?? path,
      content: .file(bytes, name: "article.html"), metadata: metadata,
      origin: Origin(member: path, record: 1, span: Span(0, bytes.count)))
  }
}
