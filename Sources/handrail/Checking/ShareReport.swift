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
  /// The verdict on a post of which there is nothing to say.
  private let verdictOnNothing: Verdict
  private let answersByLine: Bool
  private let listsUnchanged: Bool

  /// Creates an empty report.
  ///
  /// - Parameter settings: say whether the answer to each post is written rather than its report
  ///   kept, and what it lists.
  init(_ settings: CheckSettings) {
    verdictOnNothing = VerdictPolicy.verdict(on: [], problems: [], failOn: settings.failOn)
    answersByLine = settings.answersByLine
    listsUnchanged = settings.listsUnchanged
  }

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
      NDJSONReporter().append(post.toldOnce, listsUnchanged: listsUnchanged, to: &answers)
    } else {
      posts.append(post)
    }
  }

  /// Adds the answer to the next post, of which there is nothing to say; only where answers are
  /// written.
  mutating func addNothing(id: UnsafeRawBufferPointer) {
    count += 1
    worst = VerdictPolicy.worse(worst, verdictOnNothing)
    NDJSONReporter().append(verdictOnNothing, id: id, to: &answers)
  }
}
