public import HandrailCore
public import HandrailText

/// A post taken out of an archive, before it is read. Goes from the importer to a worker.
public struct ArchivePost: Hashable, Sendable {
  /// What a post holds.
  public enum Content: Hashable, Sendable {
    /// Texts by field, the body first: `text`, then `title` and `alt[0]`, `alt[1]`, … Positions count
    /// in each text alone. The markup is the body's.
    case texts([TextField], Markup)
    /// A whole file, such as a Markdown file with front matter, under the name that says how to read
    /// it. Positions count in the file.
    case file([UInt8], name: String)
  }

  /// The post's id, as text, unique in its archive as far as its makers kept it so.
  public var id: String
  /// What it holds.
  public var content: Content
  /// What is known of it. `channel` is always set, save for ``Content/file(_:name:)``; `author` is the
  /// account's name as the platform spells it, without an @.
  public var metadata: PostMetadata
  /// Whose words they are.
  public var kind: PostKind
  /// Where it came from.
  public var origin: Origin

  /// Creates a post.
  public init(
    id: String, content: Content, metadata: PostMetadata, kind: PostKind = .original, origin: Origin
  ) {
    self.id = id
    self.content = content
    self.metadata = metadata
    self.kind = kind
    self.origin = origin
  }
}
