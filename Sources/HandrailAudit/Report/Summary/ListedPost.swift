public import HandrailCore

/// A post that has findings, or that could not be decided. Says nothing of who wrote it.
public struct ListedPost: Hashable, Sendable {
  /// Its id, as the archive has it; nil where that would name its author.
  public var id: String?
  /// Where in the archives it is.
  public var origin: Origin
  /// The answer for it.
  public var verdict: Verdict
  /// Where it appeared; nil where that is not known, or few people write there.
  public var channel: String?
  /// The department of its author; nil where that is not known, or few people would be behind it.
  public var department: String?
  /// The location of its author; nil where that is not known, or few people would be behind it.
  public var location: String?
  /// When it was published.
  public var published: Timestamp?
  /// The address at which it can be read; nil where there is none, or it would name its author.
  public var link: String?
  /// Its findings, in the order of the post. Those in protected speech are not among them.
  public var findings: [ListedFinding]

  /// Creates a post.
  public init(
    id: String?, origin: Origin, verdict: Verdict, channel: String? = nil,
    department: String? = nil, location: String? = nil, published: Timestamp? = nil,
    link: String? = nil, findings: [ListedFinding] = []
  ) {
    self.id = id
    self.origin = origin
    self.verdict = verdict
    self.channel = channel
    self.department = department
    self.location = location
    self.published = published
    self.link = link
    self.findings = findings
  }
}
