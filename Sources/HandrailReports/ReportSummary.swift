internal import HandrailCore

/// What every report counts, counted once.
struct ReportSummary {
  /// Rules that did not apply to some posts, for one reason.
  struct Skipped {
    let reason: String
    var rules: [RuleID]
    var posts: Int
  }

  /// All posts: checked and left alone.
  private(set) var posts = 0
  private(set) var passed = 0
  private(set) var failed = 0
  private(set) var incomplete = 0
  private(set) var leftAlone = 0
  /// Posts with at least one finding that counts.
  private(set) var postsWithFindings = 0
  /// The findings in posts that count, by severity.
  private(set) var findings: [Severity: Int] = [:]
  /// The findings about waivers and the baseline, by severity.
  private(set) var housekeeping: [Severity: Int] = [:]
  /// The findings that somebody decided to let stand.
  private(set) var waived = 0
  /// The findings that were there before.
  private(set) var baseline = 0
  /// The findings outside the change under review.
  private(set) var unchanged = 0
  /// The findings in protected speech, which were left alone.
  private(set) var protected = 0
  /// The run's own problems and those of its posts.
  private(set) var problems = 0
  /// Rules that did not apply to some post, by reason, in the order met.
  private(set) var skipped: [Skipped] = []
  /// How many rules applied to no post at all.
  private(set) var rulesNeverApplied = 0

  /// Posts that were looked at.
  var checked: Int { posts - leftAlone }

  /// How many findings of a severity count, those about waivers and the baseline included.
  func counting(_ severity: Severity) -> Int {
    (findings[severity] ?? 0) + (housekeeping[severity] ?? 0)
  }

  init(_ report: CheckReport) {
    problems = report.problems.count
    for post in report.posts {
      posts += 1
      problems += post.problems.count
      protected += post.protectedCount
      postsWithFindings += post.findings.contains { $0.suppression == nil } ? 1 : 0
      for finding in post.findings { count(finding) }
      switch post.verdict {
      case .pass where post.leftAlone != nil: leftAlone += 1
      case .pass: passed += 1
      case .fail: failed += 1
      case .incomplete: incomplete += 1
      }
    }
    for finding in report.housekeeping { housekeeping[finding.severity, default: 0] += 1 }
    countSkipped(in: report.posts)
  }

  private mutating func count(_ finding: Finding) {
    switch finding.suppression {
    case nil: findings[finding.severity, default: 0] += 1
    case .waived: waived += 1
    case .baseline: baseline += 1
    case .unchanged: unchanged += 1
    }
  }

  private mutating func countSkipped(in posts: [PostReport]) {
    var groups: [String: Int] = [:]
    var seen: [String: Set<RuleID>] = [:]
    var postsSkippedIn: [RuleID: Int] = [:]
    for post in posts where !post.wasLeftAlone {
      for rule in Set(post.skipped.flatMap(\.rules)) { postsSkippedIn[rule, default: 0] += 1 }
      for group in post.skipped where !group.rules.isEmpty {
        let index = groups[group.reason] ?? skipped.count
        if index == skipped.count {
          groups[group.reason] = index
          skipped.append(Skipped(reason: group.reason, rules: [], posts: 0))
        }
        skipped[index].posts += 1
        for rule in group.rules where seen[group.reason, default: []].insert(rule).inserted {
          skipped[index].rules.append(rule)
        }
      }
    }
    rulesNeverApplied = postsSkippedIn.values.count { $0 == checked }
  }
}

extension PostReport {
  /// Whether the post was not looked at, for a good reason.
  var wasLeftAlone: Bool { leftAlone != nil && verdict == .pass }
}
