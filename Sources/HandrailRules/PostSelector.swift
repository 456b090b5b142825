public import HandrailCore

/// An entry of `posts:` in `handrail.yml`: what the files that match are.
public struct PostSelector: Sendable {
  /// A glob relative to the folder of `handrail.yml`: `*`, `?`, `**`, `{a,b}` and `[…]`.
  public let files: String
  /// What is known of every post that matches; front matter overrides it.
  public let metadata: PostMetadata

  /// Creates a selector.
  public init(files: String, metadata: PostMetadata) {
    self.files = files
    self.metadata = metadata
  }
}
