public import HandrailCore

/// Something in a company's guardrails that its owners may want to look at again.
public struct PolicyRemark: Sendable {
  /// What was looked at.
  public enum Check: String, CaseIterable, Sendable {
    /// The rule may forbid what the law lets people say.
    case overbroad
    /// No rule protects speech.
    case unprotected
    /// Nobody has read the guardrail for a year.
    case review
    /// Nobody can be asked.
    case owner
    /// Two rules find the same words.
    case overlap
    /// One rule asks for what another one finds fault with.
    case contradiction
    /// A pattern is tried on every post.
    case costlyPattern = "costly-pattern"
    /// A pattern may take very long.
    case slowPattern = "slow-pattern"
    /// No example shows some part of a rule.
    case uncovered
    /// A name is an ordinary word too.
    case ordinaryWord = "ordinary-word"
  }

  /// What was looked at.
  public let check: Check
  /// `warning`: look at it before the guardrail is used. `advice`: a thought.
  public let severity: Severity
  /// The rule; nil for a whole guardrail, or for what `handrail.yml` says.
  public let rule: RuleID?
  /// Where it stands.
  public let source: RuleSource
  /// What was found, a sentence.
  public let message: String
  /// What to do about it, a sentence.
  public let advice: String
  /// The laws behind it.
  public let laws: [Law]

  init(
    _ check: Check, _ severity: Severity, rule: RuleID? = nil, at source: RuleSource,
    _ message: String, advice: String, laws: [Law] = []
  ) {
    self.check = check
    self.severity = severity
    self.rule = rule
    self.source = source
    self.message = message
    self.advice = advice
    self.laws = laws
  }
}
