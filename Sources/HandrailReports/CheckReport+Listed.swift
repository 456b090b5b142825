internal import HandrailCore

/// What every format lists, and how it is told apart.
extension CheckReport {
  /// Calls `body` with each finding to be listed, in report order, and the post it is in.
  ///
  /// - Parameters:
  ///   - withBaseline: whether findings of the baseline are listed rather than only counted.
  ///   - body: takes the findings; those of housekeeping come last and have no post.
  func forEachListed(withBaseline: Bool = false, _ body: (Finding, PostReport?) -> Void) {
    for post in posts {
      for finding in post.findings where lists(finding, withBaseline: withBaseline) {
        body(finding, post)
      }
    }
    for finding in housekeeping where lists(finding, withBaseline: withBaseline) {
      body(finding, nil)
    }
  }

  /// Whether a finding is listed rather than only counted.
  func lists(_ finding: Finding, withBaseline: Bool = false) -> Bool {
    switch finding.suppression {
    case nil, .waived: true
    case .baseline: withBaseline
    case .unchanged: listsUnchanged
    }
  }

  /// Calls `body` with each problem, the run's own first, and the post it is in. A run that is
  /// incomplete has at least one.
  func forEachProblem(_ body: (Problem, PostReport?) -> Void) {
    let isExplained = !problems.isEmpty || posts.contains { !$0.problems.isEmpty }
    if verdict == .incomplete, !isExplained {
      body(
        Problem(
          .input,
          posts.isEmpty ? "there were no posts to check" : "handrail could not decide"), nil)
    }
    for problem in problems { body(problem, nil) }
    for post in posts {
      for problem in post.problems { body(problem, post) }
    }
  }

  /// Whether a finding is one of those that fail a post.
  func fails(_ finding: Finding) -> Bool {
    finding.suppression == nil && finding.severity >= failOn && finding.severity != .advice
  }
}
