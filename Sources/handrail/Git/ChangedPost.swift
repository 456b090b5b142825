import HandrailCore

/// What a change did to a post.
struct ChangedPost: Sendable {
  /// The lines that are new.
  var lines: ChangedLines
  /// What the front matter said before; nil when the change did not touch it.
  var oldMetadata: PostMetadata?

  /// Everything in it is new.
  static let new = ChangedPost(lines: .everything)

  /// What is new in its bytes: everything, where the change makes it another kind of post. Rules
  /// look at a post by its kind, so that lines nobody touched may now say what they must not.
  func text(in bytes: [UInt8], metadata: PostMetadata) -> ChangedText {
    if let oldMetadata, Self.kind(of: oldMetadata) != Self.kind(of: metadata) { return .everything }
    return lines.text(in: bytes)
  }

  /// What decides which rules look at a post.
  private static func kind(of metadata: PostMetadata) -> PostMetadata {
    var kind = metadata
    (kind.title, kind.author, kind.url) = (nil, nil, nil)
    return kind
  }
}
