public import HandrailCore

/// All that a report on an audit may say.
///
/// A value without authors: people are counts, and no count is of a few. Words under `redact` are not
/// in it either, so no format can let them out.
public struct AuditSummary: Hashable, Sendable {
  /// What the audit is called, such as `Acme Robotics`; nil where nobody named it.
  public var name: String?
  /// Its number in the store, from 1.
  public var number: Int
  /// When it began.
  public var started: Timestamp
  /// When it ended; nil where it was interrupted, or goes on.
  public var finished: Timestamp?
  /// The clock that rules went by for posts without a date.
  public var asOf: Timestamp
  /// Posts from before were left out; nil where none were.
  public var since: Timestamp?
  /// The archives, in the order in which they were named.
  public var archives: [AuditedArchive] = []
  /// Names the rules that were in force; alike for the same rules.
  public var rulesVersion: String
  /// The answer.
  public var verdict: Verdict
  /// The severity at and above which findings fail a post.
  public var failOn: Severity
  /// What it comes to.
  public var totals = AuditTotals()
  /// Month by month, without gaps from the first to the last; posts without a date come last.
  public var months: [MonthTally] = []
  /// The audit before; nil where this is the first.
  public var previous: PreviousAudit?
  /// By guardrail, the one with the most findings first; those without any are there, too.
  public var guardrails: [GuardrailTally] = []
  /// By rule, the one with the most findings first. Only rules with findings, now or in the previous
  /// audit.
  public var rules: [RuleTally] = []
  /// By channel.
  public var channels = GroupTable()
  /// By department.
  public var departments = GroupTable()
  /// By location.
  public var locations = GroupTable()
  /// Posts that were not checked, the most frequent reason first.
  public var notChecked: [NotChecked] = []
  /// Files of the archives that hold no posts, the most frequent kind first.
  public var otherMembers: [OtherMembers] = []
  /// What was looked at because somebody asked for it.
  public var inclusions: [RecordedInclusion] = []
  /// Rules that were switched off, and why.
  public var switchedOff: [SkippedRules] = []
  /// What could not be read: as many as the report lists of ``AuditTotals/problems``.
  public var problems: [Problem] = []
  /// How many more could not be read and are not listed, by kind.
  public var unlistedProblems: [Problem.Kind: Int] = [:]
  /// Posts by different people that say nearly the same, the largest cluster first.
  public var clusters: [TemplateCluster] = []
  /// The posts behind the numbers, the worst first.
  public var posts: [ListedPost] = []
  /// How many more posts have findings or could not be decided, and are not listed.
  public var unlistedPosts = 0
  /// How many people a group must have to be told of.
  public var minimumGroup = 5

  /// Creates a summary of an audit of nothing.
  public init(
    number: Int, started: Timestamp, asOf: Timestamp, rulesVersion: String, verdict: Verdict,
    failOn: Severity = .error
  ) {
    self.number = number
    self.started = started
    self.asOf = asOf
    self.rulesVersion = rulesVersion
    self.verdict = verdict
    self.failOn = failOn
  }
}
