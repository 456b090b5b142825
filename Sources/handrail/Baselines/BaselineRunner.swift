import HandrailCore
import HandrailPolicy
import HandrailReports

/// Checks posts for what a baseline is to say of them.
struct BaselineRunner {
  let book: Rulebook
  let posts: PostOptions

  /// The reports on posts, each with what of it was there before.
  ///
  /// - Parameters:
  ///   - paths: what the command line names; none for all posts that there are.
  ///   - baseline: the account of the baseline; nil for none.
  /// - Returns: the reports, in order.
  /// - Throws: the exit status for “could not decide” when anything could not be read, after saying
  ///   what: a baseline of half the posts would be wrong about the rest.
  func check(_ paths: [String], against baseline: inout BaselineRun?) async throws -> [PostReport] {
    let configuration = book.ruleSet.configuration
    let failOn = configuration.failOn
    let moment = try posts.moment() ?? Clock.now
    let settings = CheckSettings(
      configuration: configuration, stated: try posts.metadata(), failOn: failOn, asOf: moment,
      sizeLimit: try posts.sizeLimit(), changes: nil,
      policy: FindingPolicy(waivers: book.waivers(at: moment)), answersByLine: false)
    let list = InputList(
      paths: paths, stdinName: posts.stdinFilename, configuration: configuration)
    let run = CheckRun(plan: book.plan, settings: settings, jobs: Processor.count)
    // A baseline knows every finding, so that none comes up when the one it is told with is gone.
    var collector = ReportCollector(book: book, failOn: failOn, streams: false, tellsOnce: false)
    collector.baseline = baseline
    await run.check(list) { collector.add($0) }
    let report = try collector.finished(settings, isWhole: false)
    baseline = collector.baseline
    guard !report.allProblems.isEmpty else { return report.posts }
    var told = report
    for index in told.posts.indices { told.posts[index].findings = [] }
    told.housekeeping = []
    try Console.write(HumanReporter(style: Console.style).render(told))
    Console.note("handrail: the baseline is as it was; mend what is above first")
    throw ExitStatus.undecided
  }
}
