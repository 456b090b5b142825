package import HandrailCore

/// One rule as people read it.
package struct GuideRule: Hashable, Sendable {
  /// The rule.
  package var id: RuleID
  /// How much a finding weighs; nil for a rule that protects.
  package var severity: Severity?
  /// What is risky: with the words of its first example, where these may be shown.
  package var message: String
  /// The reason, where it has one of its own.
  package var why: String?
  /// What to write instead.
  package var instead: String?
  /// Which posts it is for, a phrase each, on top of its guardrail's.
  package var limits: [String]
  /// Who may let a finding stand, and how.
  package var waivers: String?
  /// Sentences that it finds fault with, or that it protects.
  package var flagged: [GuideExample]
  /// Sentences that come close, and are fine.
  package var passed: [GuideExample]
  /// How many sentences are not shown, since they name what must not be.
  package var withheld: Int

  /// Creates a rule.
  package init(
    id: RuleID, severity: Severity?, message: String, why: String? = nil, instead: String? = nil,
    limits: [String] = [], waivers: String? = nil, flagged: [GuideExample] = [],
    passed: [GuideExample] = [], withheld: Int = 0
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.why = why
    self.instead = instead
    self.limits = limits
    self.waivers = waivers
    self.flagged = flagged
    self.passed = passed
    self.withheld = withheld
  }

  /// Its name as a heading: `Say you work here`.
  package var title: String {
    let words = id.rule.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
