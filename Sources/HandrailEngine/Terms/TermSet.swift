import HandrailRules

/// The words of one condition.
struct TermSet: Sendable {
  let terms: [Term]
  /// Whether the guardrail that looks for them is under `redact`.
  let isRedacted: Bool
}
