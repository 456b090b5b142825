public import HandrailCore

/// A post of an archive that was judged.
public struct AuditedPost: Sendable {
  /// Its place among all records of the run, from 0.
  public let record: Int
  /// Its id.
  public let id: String
  /// Where it came from.
  public let origin: Origin
  /// Whose words it holds.
  public let kind: PostKind
  /// What is known of it, without what must not be shown.
  public let metadata: PostMetadata
  /// What is said of its account; nil when no list names it.
  public let account: AccountEntry?
  /// Stands for all that it was judged by: the same again says that the post has not changed.
  public let contentHash: ContentHash
  /// What was found; nil when there is nothing to say of it.
  public let report: PostReport?
  /// Its text, where texts are kept; nil where not, or where it holds what must not be shown.
  public let text: String?
  /// What its words are known by among those of others; nil when it is not compared.
  public let voice: Voice?

  /// Creates a post.
  public init(
    record: Int, id: String, origin: Origin, kind: PostKind, metadata: PostMetadata,
    account: AccountEntry?, contentHash: ContentHash, report: PostReport?, text: String? = nil,
    voice: Voice? = nil
  ) {
    self.record = record
    self.id = id
    self.origin = origin
    self.kind = kind
    self.metadata = metadata
    self.account = account
    self.contentHash = contentHash
    self.report = report
    self.text = text
    self.voice = voice
  }

  /// The answer.
  public var verdict: Verdict { report?.verdict ?? .pass }
}
