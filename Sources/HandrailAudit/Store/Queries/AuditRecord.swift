public import HandrailCore

/// An audit, as the file has it.
public struct AuditRecord: Hashable, Sendable {
  /// Its number: audits count from 1.
  public var number: Int
  /// When it began.
  public var started: Timestamp
  /// When it ended; nil while it is unfinished.
  public var finished: Timestamp?
  /// The moment that posts without a date are judged by.
  public var asOf: Timestamp
  /// The answer; nil while it is unfinished.
  public var verdict: Verdict?
  /// The severity at and above which findings fail a post.
  public var failOn: Severity
  /// The moment before which posts are left out; nil for none.
  public var since: Timestamp?
  /// How many people a group has at least before reports say anything of it.
  public var groupSize: Int
  /// Whether the texts of posts are kept.
  public var keepsText: Bool
  /// What else the command line said that changes the results.
  public var options: String
  /// The version of handrail.
  public var handrail: String
  /// The number of its rule set: audits with the same went by the same rules.
  public var ruleSet: Int
  /// How many posts were not compared with those of others: there were too many.
  public var notCompared: Int
}
