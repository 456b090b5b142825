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
  /// How many records an interrupted run has kept; they are read and not judged again.
  public var kept = 0
  /// Which of the times between moments at which rules change it is, for posts without a date.
  public var era = 0
  /// Whether each post is answered by a line of NDJSON.
  public var answersByLine = false
  /// The words that are the same in many posts because rules ask for them; nil when posts of different
  /// authors are not compared.
  public var disclosures: DisclosureWords?
  /// Where earlier audits by the same rules are looked up; nil when there is none.
  public var previous: PreviousResults.Source?
  /// The key that content hashes are made with.
  public let key: ContentKey
  /// What `handrail.yml` says of a file of a folder, by its path.
  public let configured: @Sendable (String) -> PostMetadata

  /// Creates settings.
  public init(
    selection: AuditSelection, failOn: Severity, sizeLimit: Int, policy: FindingPolicy,
    key: ContentKey,
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
