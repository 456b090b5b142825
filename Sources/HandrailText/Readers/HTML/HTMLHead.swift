import HandrailCore

/// What the head of a page says of it.
enum HTMLHead {
  /// Takes the metadata that a start tag carries.
  ///
  /// - Returns: The value that became a block, if one did.
  static func read(
    _ element: HTMLElement, _ attributes: [HTMLAttribute], of fragment: Fragment,
    into builder: inout DocumentBuilder
  ) -> Range<Int>? {
    guard element.traits.contains(.head) else { return nil }
    func range(_ attribute: String) -> Range<Int>? {
      attributes.first { $0.name == attribute }?.value
    }
    func text(_ attribute: String) -> String? {
      range(attribute).flatMap { fragment.text($0, of: builder.source) }
    }
    switch element.name {
    case "html": builder.metadata.language = builder.metadata.language ?? text("lang")
    case "link" where text("rel")?.lowercased() == "canonical":
      builder.metadata.url = builder.metadata.url ?? text("href")
    case "meta":
      guard let key = (text("property") ?? text("name"))?.lowercased(),
        let content = range("content")
      else { return nil }
      if let value = text("content") { set(key, value, in: &builder) }
      guard shown.contains(key) || key.hasPrefix("twitter:") else { return nil }
      builder.open(key.hasSuffix(":alt") ? .alt : .metadata, field: key)
      fragment.appendDecoded(content, inAttribute: true, to: &builder)
      builder.close()
      return content
    default: break
    }
    return nil
  }

  private static let shown: Set<String> = [
    "description", "keywords", "author", "og:title", "og:description", "og:site_name",
    "og:image:alt", "dc.title", "dc.description", "article:tag", "article:section", "subject",
  ]

  private static func set(_ key: String, _ value: String, in builder: inout DocumentBuilder) {
    switch key {
    case "author": builder.metadata.author = builder.metadata.author ?? value
    case "article:published_time", "date", "dc.date":
      builder.metadata.published = builder.metadata.published ?? LenientDate.read(value)
    case "og:url": builder.metadata.url = builder.metadata.url ?? value
    default: break
    }
  }
}
