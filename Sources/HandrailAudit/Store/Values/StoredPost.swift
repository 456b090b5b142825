public import HandrailCore

/// What is kept of a post that was judged.
///
/// An object, since it goes through many hands and each copy of its fields would be counted.
public final class StoredPost: Sendable {
  /// The post's id, as its archive has it.
  public let id: String
  /// Where it came from.
  public let origin: Origin
  /// Whose words they are.
  public let kind: PostKind
  /// What is known of it; the title is not kept.
  public let metadata: PostMetadata
  /// The author's department, as `accounts.yml` has it; nil where it has none.
  public let department: String?
  /// The author's location, as `accounts.yml` has it; nil where it has none.
  public let location: String?
  /// What its content is known again by.
  public let contentHash: ContentHash
  /// What was decided.
  public let outcome: PostOutcome
  /// The text. Kept only when the audit keeps texts, and none of its words is under `redact`.
  public let text: String?

  /// Creates a post.
  public init(
    id: String, origin: Origin, kind: PostKind, metadata: PostMetadata, department: String? = nil,
    location: String? = nil, contentHash: ContentHash, outcome: PostOutcome, text: String? = nil
  ) {
    self.id = id
    self.origin = origin
    self.kind = kind
    self.metadata = metadata
    self.department = department
    self.location = location
    self.contentHash = contentHash
    self.outcome = outcome
    self.text = text
  }
}
