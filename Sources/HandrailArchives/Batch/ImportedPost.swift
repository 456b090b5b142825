public import HandrailCore
public import HandrailText

/// A post taken out of a batch or an archive, before it is read.
public struct ImportedPost {
  /// The post's id, unique in its batch.
  public let id: String
  /// Its texts by field, the body first: `text`, then `title` and `alt[0]`, `alt[1]`, …
  public let source: SourceText
  /// How its body is marked up.
  public let markup: Markup
  /// What is known of it.
  public let metadata: PostMetadata

  /// Creates a post.
  public init(id: String, source: SourceText, markup: Markup, metadata: PostMetadata) {
    self.id = id
    self.source = source
    self.markup = markup
    self.metadata = metadata
  }
}
