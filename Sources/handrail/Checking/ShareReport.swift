import HandrailCore
import HandrailPolicy
import HandrailReports

/// What the check of a share of posts gives.
struct ShareReport: Sendable {
  /// The reports, in order; empty when each post is answered by a line.
  private(set) var posts: [PostReport] = []
  /// The answers as NDJSON, in order; empty when the reports are gathered.
  private(set) var answers: [UInt8] = []
  /// What was mended and what was not, in order.
  private(set) var fixes: [FixOutcome] = []
  /// How many posts there were.
  private(set) var count = 0
  /// The verdict on all of them.
  private(set) var worst = Verdict.pass
  private let answersByLine: Bool

  /// Creates an empty report.
  ///
  /// - Parameter answersByLine: whether the answer to each post is written rather than its report
  ///   kept.
  init(answersByLine: Bool) { self.answersByLine = answersByLine }

  /// Adds the report on the next post, and what became of its findings.
  mutating func add(_ post: (report: PostReport, fixes: FixOutcome)) {
    add(post.report)
    fixes.append(post.fixes)
  }

  /// Adds the report on the next post.
  mutating func add(_ post: PostReport) {
    count += 1
    worst = VerdictPolicy.worse(worst, post.verdict)
    if answersByLine {
      NDJSONReporter().append(post, to: &answers)
    } else {
      posts.append(post)
    }
  }
}
