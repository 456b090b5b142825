public import HandrailCore

/// The one place where verdicts are decided.
public enum VerdictPolicy {
  /// The verdict on one post.
  ///
  /// - Parameters:
  ///   - findings: what was found in it.
  ///   - problems: what kept rules from being decided; any makes the verdict incomplete.
  ///   - failOn: the severity at and above which a finding fails the post. Advice never does,
  ///     nor does a finding that is suppressed.
  /// - Returns: the verdict.
  public static func verdict(on findings: [Finding], problems: [Problem], failOn: Severity)
    -> Verdict
  {
    if !problems.isEmpty { return .incomplete }
    let fails = findings.contains {
      $0.suppression == nil && $0.severity >= failOn && $0.severity != .advice
    }
    return fails ? .fail : .pass
  }

  /// The verdict on a run: the worst of its posts, or incomplete when it met problems of its own.
  public static func verdict(on posts: [PostReport], problems: [Problem]) -> Verdict {
    posts.reduce(problems.isEmpty ? .pass : .incomplete) { worse($0, $1.verdict) }
  }

  /// The verdict on two things together.
  public static func worse(_ a: Verdict, _ b: Verdict) -> Verdict {
    if a == .incomplete || b == .incomplete { return .incomplete }
    return a == .fail ? a : b
  }
}
