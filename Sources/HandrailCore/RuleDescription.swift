/// What there is to know of a rule, for formats that bring their own pages about rules.
///
/// Holds nothing that `redact` hides: what is written of a rule is written for its readers, and
/// examples that name what must not be shown are left out.
public struct RuleDescription: Hashable, Sendable {
  /// The rule.
  public var id: RuleID
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
  /// Where the rule is written.
  public var source: RuleSource
  /// Sentences that it flags.
  public var flagged: [String]
  /// Sentences that it lets pass.
  public var passed: [String]

  /// Creates a description.
  public init(
    id: RuleID, severity: Severity, title: String, message: String, why: String, instead: String?,
    owner: String, reference: String?, source: RuleSource, flagged: [String] = [],
    passed: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.message = message
    self.why = why
    self.instead = instead
    self.owner = owner
    self.reference = reference
    self.source = source
    self.flagged = flagged
    self.passed = passed
  }
}
