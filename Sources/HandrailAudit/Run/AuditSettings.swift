public import HandrailCore
public import HandrailPolicy

/// What holds for every post of an audit.
public struct AuditSettings: Sendable {
  /// Which posts are judged.
  public let selection: AuditSelection
  /// The severity at and above which a finding fails a post.
  public let failOn: Severity
  /// How many bytes a post may have.
  public let sizeLimit: Int
  /// What becomes of findings.
  public let policy: FindingPolicy
  /// Whether the texts of posts are kept.
  public var keepsText = false
  /// Whether each post is answered by a line of NDJSON.
  public var answersByLine = false
  /// Whether posts of different authors are compared.
  public var comparesVoices = true
  /// The key that content hashes are made with.
  public let key: FingerprintKey
  /// What `handrail.yml` says of a file of a folder, by its path.
  public let configured: @Sendable (String) -> PostMetadata

  /// Creates settings.
  public init(
    selection: AuditSelection, failOn: Severity, sizeLimit: Int, policy: FindingPolicy,
    key: FingerprintKey,
    configured: @escaping @Sendable (String) -> PostMetadata = { _ in PostMetadata() }
  ) {
    self.selection = selection
    self.failOn = failOn
    self.sizeLimit = sizeLimit
    self.policy = policy
    self.key = key
    self.configured = configured
  }
}
