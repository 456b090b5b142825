import HandrailCore

/// What a waiver names.
enum WaiverTarget: Hashable, Sendable {
  case rule(RuleID)
  /// All rules of a guardrail.
  case guardrail(String)
  /// All rules there are: `*`.
  case everything

  /// Reads a name; whether there is such a rule is another matter.
  init(_ name: String) {
    if name == "*" {
      self = .everything
    } else if let slash = name.firstIndex(of: "/") {
      let (guardrail, rule) = (String(name[..<slash]), String(name[name.index(after: slash)...]))
      self = rule == "*" ? .guardrail(guardrail) : .rule(RuleID(guardrail: guardrail, rule: rule))
    } else {
      self = .guardrail(name)
    }
  }

  /// The targets that a waiver for a rule may name.
  static func covering(_ rule: RuleID) -> [WaiverTarget] {
    [.rule(rule), .guardrail(rule.guardrail), .everything]
  }
}
