import HandrailCore
import HandrailPolicy
import HandrailReports

/// Gathers the reports on posts into the report on the run, or passes their answers on.
struct ReportCollector {
  private let book: Rulebook
  private let failOn: Severity
  private let streams: Bool
  private let describesRules: Bool
  private var posts: [PostReport] = []
  private var count = 0
  private var worst = Verdict.pass

  /// Creates a collector.
  ///
  /// - Parameters:
  ///   - book: the rules.
  ///   - failOn: the severity at and above which findings fail a post.
  ///   - streams: whether answers go out as they come.
  ///   - describesRules: whether a report wants to know of the rules that were broken.
  init(book: Rulebook, failOn: Severity, streams: Bool, describesRules: Bool) {
    self.book = book
    self.failOn = failOn
    self.streams = streams
    self.describesRules = describesRules
  }

  /// Takes what the next share of posts gave. When its answers cannot be written the program ends:
  /// there may be no end of posts, and nobody to tell of them.
  mutating func add(_ share: ShareReport) {
    count += share.count
    posts += share.posts
    worst = VerdictPolicy.worse(worst, share.worst)
    guard streams else { return }
    do {
      try Console.write(share.answers)
    } catch {
      Console.tell(error)
      // Workers are still at work: nothing may be taken apart below them.
      _exit(ExitStatus.undecided.rawValue)
    }
  }

  /// The report on the run, once every post is in.
  ///
  /// - Parameter settings: what held for the run; nil when nothing was checked.
  /// - Returns: the report.
  /// - Throws: a problem when an answer could not be written.
  func finished(_ settings: CheckSettings?) throws(Problem) -> CheckReport {
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
      switchedOff: book.plan.switchedOff,
      rules: describesRules
        ? RuleDescription.broken(in: book, by: posts.flatMap(\.findings)) : [],
      asOf: settings?.asOf, listsUnchanged: settings?.listsUnchanged ?? false)
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
