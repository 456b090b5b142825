/// A rule's name: `guardrail/rule`, in kebab case.
public struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The guardrail's name, such as `confidentiality`.
  public let guardrail: String
  /// The rule's name within its guardrail, such as `code-names`.
  public let rule: String

  /// Creates the name `guardrail/rule`.
  public init(guardrail: String, rule: String) {
    self.guardrail = guardrail
    self.rule = rule
  }

  /// `guardrail/rule`.
  public var description: String { "\(guardrail)/\(rule)" }

  /// The guardrails of rules that are handrail's own: about waivers and the baseline, not about posts.
  public static let ownGuardrails: Set = ["baseline", "waivers"]

  /// Whether it is a rule of handrail's own, and of no guardrail file.
  public var isOwn: Bool { Self.ownGuardrails.contains(guardrail) }

  /// Orders by guardrail, then by rule.
  public static func < (a: RuleID, b: RuleID) -> Bool {
    (a.guardrail, a.rule) < (b.guardrail, b.rule)
  }
}
