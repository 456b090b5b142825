/// What a whole run says: all that a reporter may know.
public struct CheckReport: Hashable, Sendable {
  /// The answer for the run.
  public var verdict: Verdict
  /// The severity at and above which findings fail a post.
  public var failOn: Severity
  /// One entry a post, in report order.
  public var posts: [PostReport]
  /// Findings about decisions of the past that belong to no one post: waivers that expired or excuse
  /// nothing, entries of the baseline that are stale. In report order.
  public var housekeeping: [Finding]
  /// Problems that belong to no one post, such as a broken rule.
  public var problems: [Problem]
  /// The guardrails in force, by name, in order.
  public var guardrails: [String]
  /// How many rules are in force.
  public var ruleCount: Int
  /// Rules that are switched off for the whole run, by reason.
  public var switchedOff: [SkippedRules]
  /// What there is to know of the rules that were broken; empty unless a format asked for it.
  public var rules: [RuleDescription]
  /// The moment that posts without a date of their own were judged by; nil when there was none.
  public var asOf: Timestamp?
  /// Whether findings outside the change under review are listed, rather than only counted.
  public var listsUnchanged: Bool

  /// Creates a report on a run.
  public init(
    verdict: Verdict, failOn: Severity, posts: [PostReport], housekeeping: [Finding] = [],
    problems: [Problem], guardrails: [String], ruleCount: Int, switchedOff: [SkippedRules],
    rules: [RuleDescription] = [], asOf: Timestamp? = nil, listsUnchanged: Bool = false
  ) {
    self.verdict = verdict
    self.failOn = failOn
    self.posts = posts
    self.housekeeping = housekeeping
    self.problems = problems
    self.guardrails = guardrails
    self.ruleCount = ruleCount
    self.switchedOff = switchedOff
    self.rules = rules
    self.asOf = asOf
    self.listsUnchanged = listsUnchanged
  }

  /// Every finding, in report order: those of the posts first, then those that belong to none.
  public var findings: [Finding] { posts.flatMap(\.findings) + housekeeping }
  /// Every problem: the run's own first, then each post's.
  public var allProblems: [Problem] { problems + posts.flatMap(\.problems) }
}
