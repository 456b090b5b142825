public import HandrailCore

/// What was found by one rule, and what there is to know of it.
public struct RuleTally: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// How much a finding of it weighs.
  public var severity: Severity
  /// What its guardrail is about.
  public var title: String
  /// What is risky, without the words of any post.
  public var message: String
  /// Why it matters.
  public var why: String
  /// What to write instead.
  public var instead: String?
  /// Whom to ask.
  public var owner: String
  /// The clause of the policy, as the guardrail gives it.
  public var reference: String?
  /// How many posts have a finding of it.
  public var posts: Int
  /// How many of its findings count.
  public var findings: Int
  /// How many the previous audit had; nil where there is none, or it had no such rule.
  public var before: Int?
  /// What its findings say most often, the most frequent first. Holds nothing that `redact` hides.
  public var reasons: [ReasonTally]

  /// Creates a tally.
  public init(
    rule: RuleID, severity: Severity, title: String, message: String, why: String,
    instead: String? = nil, owner: String, reference: String? = nil, posts: Int = 0,
    findings: Int = 0, before: Int? = nil, reasons: [ReasonTally] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.title = title
    self.message = message
    self.why = why
    self.instead = instead
    self.owner = owner
    self.reference = reference
    self.posts = posts
    self.findings = findings
    self.before = before
    self.reasons = reasons
  }
}
