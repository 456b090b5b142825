public import HandrailCore

/// What a person said a check should find in a post.
public enum CorpusLabel: Hashable, Sendable, CustomStringConvertible {
  /// Something that a guardrail is about.
  case guardrail(String)
  /// What one rule looks for.
  case rule(RuleID)
  /// Speech that nobody may be failed for.
  case protected

  /// The label as it is written.
  public var description: String {
    switch self {
    case .guardrail(let name): name
    case .rule(let rule): rule.description
    case .protected: Self.protectedName
    }
  }

  static let protectedName = "protected"

  /// The name of its guardrail; nil for protected speech.
  var guardrail: String? {
    switch self {
    case .guardrail(let name): name
    case .rule(let rule): rule.guardrail
    case .protected: nil
    }
  }

  /// Whether a finding of a rule is what it speaks of.
  func covers(_ rule: RuleID) -> Bool {
    switch self {
    case .guardrail(let name): rule.guardrail == name
    case .rule(let own): rule == own
    case .protected: false
    }
  }
}
