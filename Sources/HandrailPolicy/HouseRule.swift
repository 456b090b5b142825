public import HandrailCore

/// A rule of handrail's own: about decisions that let findings stand, not about posts.
public struct HouseRule: Sendable {
  /// The name of its findings' rule.
  public let id: RuleID
  /// How much a finding weighs.
  public let severity: Severity
  /// What it tells.
  public let what: String
  /// Why it matters.
  public let why: String

  /// All of them, in order.
  public static let all: [HouseRule] = WaiverFault.Kind.allCases.map { kind in
    HouseRule(id: kind.rule, severity: kind.severity, what: kind.what, why: kind.why)
  }
}
