import HandrailCore
import HandrailPolicy
import HandrailReports

/// Gathers the reports on posts into the report on the run, or passes their answers on.
struct ReportCollector {
  private let book: Rulebook
  private let failOn: Severity
  private let streams: Bool
  private var posts: [PostReport] = []
  /// What was mended and what was not, in order, without what went to standard output.
  private(set) var fixes: [FixOutcome] = []
  private var count = 0
  private var worst = Verdict.pass
  /// Why an answer could not be written; those that follow are not tried.
  private var silence: Problem?

  init(book: Rulebook, failOn: Severity, streams: Bool) {
    self.book = book
    self.failOn = failOn
    self.streams = streams
  }

  /// Takes what the next share of posts gave.
  mutating func add(_ share: ShareReport) {
    count += share.count
    posts += share.posts
    worst = VerdictPolicy.worse(worst, share.worst)
    for var outcome in share.fixes {
      write(exchange(&outcome.output, with: []))
      fixes.append(outcome)
    }
    if streams { write(share.answers) }
  }

  private mutating func write(_ bytes: [UInt8]) {
    guard silence == nil, !bytes.isEmpty else { return }
    do { try Console.write(bytes) } catch { silence = error }
  }

  /// The report on the run, once every post is in.
  ///
  /// - Returns: the report.
  /// - Throws: a problem when an answer could not be written.
  func finished() throws(Problem) -> CheckReport {
    if let silence { throw silence }
    var problems = book.problems
    if problems.isEmpty, count == 0 { problems = [nothingToCheck] }
    if problems.isEmpty, book.plan.ruleCount == 0 { problems = [noRules] }
    if streams, !problems.isEmpty {
      var answer: [UInt8] = []
      NDJSONReporter().append(problems, to: &answer)
      try Console.write(answer)
    }
    return CheckReport(
      verdict: problems.isEmpty ? worst : .incomplete, failOn: failOn, posts: posts,
      problems: problems, guardrails: book.plan.guardrails, ruleCount: book.plan.ruleCount,
      switchedOff: book.plan.switchedOff)
  }

  private var nothingToCheck: Problem {
    Problem(
      .input, "there are no posts to check",
      advice: "name a draft, as in: handrail check draft.md, or say under ‘posts’ in handrail.yml "
        + "which files are posts")
  }

  private var noRules: Problem {
    Problem(
      .rules, "there are no rules to check with",
      advice:
        "add ‘extends: [starter]’ or ‘guardrails: [rules/*.yml]’ to handrail.yml, and fill in "
        + "its vocabulary")
  }
}
