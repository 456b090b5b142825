public import HandrailCore

/// Who may decide to let the findings of a rule stand: what `waive` says.
public enum WaiverRight: String, CaseIterable, Sendable {
  /// Whoever writes the post, in the post; the owner too.
  case author
  /// The owner of the guardrail, in `waivers.yml`.
  case owner
  /// Nobody.
  case nobody

  /// Who may do so where nothing is said: the author for warnings and advice, the owner for errors.
  public init(for severity: Severity) { self = severity == .error ? .owner : .author }
}

extension WaiverRight: Comparable {
  /// Orders by how few may do so: the author before the owner, and nobody last.
  public static func < (a: WaiverRight, b: WaiverRight) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .author: 0
    case .owner: 1
    case .nobody: 2
    }
  }
}
