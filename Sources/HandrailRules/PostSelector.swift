public import HandrailCore

/// An entry of `posts:` in `handrail.yml`: what the files that match are.
public struct PostSelector: Sendable {
  /// Which files, relative to the folder of the `handrail.yml` that handrail was started with.
  public let glob: Glob
  /// What is known of every post that matches; front matter overrides it.
  public let metadata: PostMetadata

  /// The pattern for ``glob``, as written.
  public var files: String { glob.pattern }

  /// Creates a selector.
  public init(glob: Glob, metadata: PostMetadata) {
    self.glob = glob
    self.metadata = metadata
  }
}
