/// How much a finding weighs.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// A tip for better writing. Advice never fails a post.
  case advice
  /// Something to think about before posting.
  case warning
  /// Something a reasonable owner would stop the post for.
  case error

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by weight: advice, warning, error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
