import HandrailCore
import HandrailPolicy
import HandrailReports

/// Gathers the reports on posts into the report on the run, or passes their answers on.
struct ReportCollector {
  private let book: Rulebook
  private let failOn: Severity
  private let streams: Bool
  private var posts: [PostReport] = []
  private var count = 0
  private var worst = Verdict.pass
  /// Why there may be no posts; nil when there must be some.
  private var emptiness: String?
  /// What kept the run from finding its posts.
  private var problems: [Problem] = []
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
    guard streams, silence == nil else { return }
    do { try Console.write(share.answers) } catch { silence = error }
  }

  /// Notes that no posts are an answer, and why.
  mutating func mayBeEmpty(_ reason: String?) { emptiness = reason }

  /// Notes what kept the run from finding its posts.
  mutating func add(_ problem: Problem) { problems.append(problem) }

  /// The report on the run, once every post is in.
  ///
  /// - Returns: the report.
  /// - Throws: a problem when an answer could not be written.
  func finished() throws(Problem) -> CheckReport {
    if let silence { throw silence }
    var problems = book.problems + self.problems
    if problems.isEmpty, count == 0 {
      if emptiness == nil { problems = [nothingToCheck] }
      if let emptiness { Console.note("handrail: \(emptiness)") }
    }
    if problems.isEmpty, book.plan.ruleCount == 0 { problems = [noRules] }
    if streams, !problems.isEmpty {
      var answer: [UInt8] = []
      NDJSONReporter().append(problems, to: &answer)
      try Console.write(answer)
    }
    // Where no rule was asked anything, a commit of something else need not read about rules.
    let isIdle = problems.isEmpty && count == 0
    return CheckReport(
      verdict: problems.isEmpty ? worst : .incomplete, failOn: failOn, posts: posts,
      problems: problems, guardrails: isIdle ? [] : book.plan.guardrails,
      ruleCount: book.plan.ruleCount, switchedOff: isIdle ? [] : book.plan.switchedOff)
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
