/// What posts of an audit are grouped by.
public enum Grouping: String, CaseIterable, Sendable {
  /// Nothing: all posts are one group.
  case whole
  /// The month they were published in, UTC: `2026-11`.
  case month
  /// Where they appear.
  case channel
  /// Their author's department.
  case department
  /// Their author's location.
  case location
  /// The guardrails that they break: only posts with findings.
  case guardrail
  /// The rules that they break: only posts with findings.
  case rule

  /// The name of a post's group, in SQL; of a finding's where ``isOfFindings``.
  var expression: String {
    switch self {
    case .whole: "''"
    case .month: "coalesce(strftime('%Y-%m', p.published, 'unixepoch'), '')"
    case .channel: "c.channel"
    case .department: "coalesce(e.department, '')"
    case .location: "coalesce(e.location, '')"
    case .guardrail: "r.guardrail"
    case .rule: "r.guardrail || '/' || r.name"
    }
  }

  /// Whether a post belongs to the groups of its findings.
  var isOfFindings: Bool { self == .guardrail || self == .rule }
}
