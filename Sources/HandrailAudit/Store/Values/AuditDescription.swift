public import HandrailCore

/// What an audit is before it begins: all that decides what comes of it, besides the posts.
public struct AuditDescription: Hashable, Sendable {
  /// The moment that posts without a date are judged by.
  public var asOf: Timestamp
  /// The rules.
  public var ruleSet: RuleSetDescription
  /// The severity at and above which findings fail a post.
  public var failOn: Severity
  /// The moment before which posts are left out; nil for none.
  public var since: Timestamp?
  /// How many people a group has at least before reports say anything of it.
  public var groupSize: Int
  /// Whether the texts of posts are kept.
  public var keepsText: Bool
  /// What else the command line said that changes the results, in a form in which equal is equal.
  public var options: String
  /// What was looked at beyond the company's own posts, with the reasons that were given.
  public var inclusions: [Inclusion: String]
  /// The archives, in the order in which they are read.
  public var archives: [ArchiveDescription]

  /// Creates a description.
  public init(
    asOf: Timestamp, ruleSet: RuleSetDescription, failOn: Severity, since: Timestamp? = nil,
    groupSize: Int = 5, keepsText: Bool = false, options: String = "",
    inclusions: [Inclusion: String] = [:], archives: [ArchiveDescription]
  ) {
    self.asOf = asOf
    self.ruleSet = ruleSet
    self.failOn = failOn
    self.since = since
    self.groupSize = groupSize
    self.keepsText = keepsText
    self.options = options
    self.inclusions = inclusions
    self.archives = archives
  }
}
