/// What the check says of one post.
public struct PostReport: Hashable, Sendable {
  /// The file, as it was named.
  public var path: String
  /// The post's id, in a batch or an archive.
  public var id: String?
  /// The 1-based line of the batch that it stands on; nil for a file.
  public var line: Int?
  /// What is known of the post.
  public var metadata: PostMetadata
  /// The answer.
  public var verdict: Verdict
  /// What was found, in report order.
  public var findings: [Finding]
  /// What kept the post from being decided.
  public var problems: [Problem]
  /// How many rules looked at it.
  public var rulesApplied: Int
  /// The rules that did not, by reason.
  public var skipped: [SkippedRules]
  /// How many findings lie in protected speech, and were left alone. Nothing else is known of them.
  public var protectedCount: Int
  /// Why the post as a whole was left alone; nil when it was checked.
  public var leftAlone: String?

  /// Creates a report on a post.
  public init(
    path: String, id: String?, line: Int? = nil, metadata: PostMetadata, verdict: Verdict,
    findings: [Finding], problems: [Problem], rulesApplied: Int, skipped: [SkippedRules],
    protectedCount: Int = 0, leftAlone: String? = nil
  ) {
    self.path = path
    self.id = id
    self.line = line
    self.metadata = metadata
    self.verdict = verdict
    self.findings = findings
    self.problems = problems
    self.rulesApplied = rulesApplied
    self.skipped = skipped
    self.protectedCount = protectedCount
    self.leftAlone = leftAlone
  }
}
