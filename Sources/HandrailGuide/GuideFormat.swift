/// What a guide can be written as.
package enum GuideFormat: String, CaseIterable, Sendable {
  /// A page that needs nothing beside it.
  case html
  /// Text for a wiki or a repository.
  case markdown

  /// The guide in this format, ending in a line break.
  ///
  /// - Parameters:
  ///   - guide: the guide.
  ///   - version: the version of handrail; nil to leave it out.
  /// - Returns: the text.
  package func render(_ guide: Guide, version: String? = nil) -> String {
    switch self {
    case .html: GuidePage(guide, version: version).text
    case .markdown: GuideMarkdown(guide, version: version).text
    }
  }
}
