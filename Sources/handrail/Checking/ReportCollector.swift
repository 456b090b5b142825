import HandrailCore
import HandrailPolicy
import HandrailReports

/// Gathers the reports on posts into the report on the run, or passes their answers on.
struct ReportCollector {
  private let book: Rulebook
  private let failOn: Severity
  private let streams: Bool
  private let describesRules: Bool
  private let listsUnchanged: Bool
  private let tellsOnce: Bool
  /// What may let findings stand; nil when nothing was checked.
  var waivers: WaiverBook?
  /// The account of the findings that were there before; nil when the run goes by no baseline.
  var baseline: BaselineRun?
  /// What is wrong beside the rules, such as what kept the run from finding its posts.
  private var problems: [Problem] = []
  private var posts: [PostReport] = []
  /// What was mended and what was not, in order, without what went to standard output.
  private(set) var fixes: [FixOutcome] = []
  private var count = 0
  private var worst = Verdict.pass
  /// Why there may be no posts; nil when there must be some.
  private var emptiness: String?

  /// Creates a collector.
  ///
  /// - Parameters:
  ///   - book: the rules.
  ///   - failOn: the severity at and above which findings fail a post.
  ///   - streams: whether answers go out as they come.
  ///   - describesRules: whether a report wants to know of the rules that were broken.
  ///   - listsUnchanged: whether findings outside the change under review are listed.
  ///   - tellsOnce: whether the report is for reading: findings about the same words are told once.
  init(
    book: Rulebook, failOn: Severity, streams: Bool, describesRules: Bool = false,
    listsUnchanged: Bool = false, tellsOnce: Bool = true
  ) {
    self.book = book
    self.failOn = failOn
    self.streams = streams
    self.describesRules = describesRules
    self.listsUnchanged = listsUnchanged
    self.tellsOnce = tellsOnce
  }

  /// Takes the account of a baseline, or what is wrong with it.
  mutating func goBy(_ baseline: (run: BaselineRun?, problems: [Problem])) {
    self.baseline = baseline.run
    problems += baseline.problems
  }

  /// Whether nothing is wrong so far, so that posts may be checked.
  var mayCheck: Bool { book.problems.isEmpty && problems.isEmpty }

  /// Takes what the next share of posts gave. When its answers cannot be written the program ends:
  /// there may be no end of posts, and nobody to tell of them.
  mutating func add(_ share: ShareReport) {
    count += share.count
    var (posts, answers) = (share.posts, share.answers)
    if baseline == nil {
      worst = VerdictPolicy.worse(worst, share.worst)
    } else {
      for index in posts.indices {
        baseline?.settle(&posts[index])
        worst = VerdictPolicy.worse(worst, posts[index].verdict)
      }
    }
    for var outcome in share.fixes {
      write(exchange(&outcome.output, with: []))
      fixes.append(outcome)
    }
    guard streams else { return self.posts += posts }
    for post in posts {
      NDJSONReporter().append(post.toldOnce, listsUnchanged: listsUnchanged, to: &answers)
    }
    write(answers)
  }

  private func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    do {
      try Console.write(bytes)
    } catch {
      Console.tell(error)
      // Workers are still at work: nothing may be taken apart below them.
      _exit(ExitStatus.undecided.rawValue)
    }
  }

  /// Notes that no posts are an answer, and why.
  mutating func mayBeEmpty(_ reason: String?) { emptiness = reason }

  /// Notes what kept the run from finding its posts.
  mutating func add(_ problem: Problem) { problems.append(problem) }

  /// The report on the run, once every post is in.
  ///
  /// - Parameters:
  ///   - settings: what held for the run; nil when nothing was checked.
  ///   - isWhole: whether these are all the posts there are.
  /// - Returns: the report.
  /// - Throws: a problem when an answer could not be written.
  mutating func finished(_ settings: CheckSettings?, isWhole: Bool) throws(Problem) -> CheckReport {
    var problems = book.problems + self.problems + (baseline?.problems ?? [])
    if problems.isEmpty, count == 0 {
      if emptiness == nil { problems = [nothingToCheck] }
      if let emptiness { Console.note("handrail: \(emptiness)") }
    }
    if problems.isEmpty, book.plan.ruleCount == 0 { problems = [noRules] }
    let stale = baseline?.housekeeping ?? []
    let housekeeping = (stale + unneededWaivers(isWhole: isWhole)).sorted(by: Finding.reportOrder)
    worst = VerdictPolicy.worse(
      worst, VerdictPolicy.verdict(on: housekeeping, problems: problems, failOn: failOn))
    if streams, !problems.isEmpty || !housekeeping.isEmpty {
      var answer: [UInt8] = []
      NDJSONReporter().append(
        problems, housekeeping, verdict: worst, to: &answer)
      try Console.write(answer)
    }
    // Where no rule was asked anything, a commit of something else need not read about rules.
    let isIdle = problems.isEmpty && count == 0
    let posts = tellsOnce ? posts.map(\.toldOnce) : posts
    return CheckReport(
      verdict: worst, failOn: failOn, posts: posts, housekeeping: housekeeping, problems: problems,
      guardrails: isIdle ? [] : book.plan.guardrails, ruleCount: book.plan.ruleCount,
      switchedOff: isIdle || !book.problems.isEmpty ? [] : book.plan.switchedOff,
      rules: describesRules
        ? RuleDescription.broken(in: book, by: posts.flatMap(\.findings)) : [],
      asOf: settings?.asOf, listsUnchanged: listsUnchanged)
  }

  /// Findings about waivers that belong to no post; none where the answers are already written.
  private func unneededWaivers(isWhole: Bool) -> [Finding] {
    guard !streams, let waivers else { return [] }
    let configuration = book.ruleSet.configuration
    return waivers.housekeeping(on: posts, isWhole: isWhole, file: configuration.name)
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
