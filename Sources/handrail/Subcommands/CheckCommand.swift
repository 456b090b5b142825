import ArgumentParser
import HandrailCore
import HandrailPolicy
import HandrailReports

/// `handrail check`: the drafts named, or the configured ones.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check drafts before they are posted.",
    discussion: """
      Names files, folders, batches of posts (.ndjson, one post a line) or - for standard input.
      Without any, checks the posts that handrail.yml describes.

      Exit status: 0 pass, 1 findings at or above --fail-on, 2 could not decide.
      """)

  @Argument(help: "Files, folders, batches (.ndjson), or - for standard input.")
  var paths: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var posts: PostOptions
  @OptionGroup var old: BaselineOptions
  @OptionGroup var reports: ReportOptions

  @Option(name: .long, help: "The severity that fails a post: error or warning.")
  var failOn: String?

  @Option(name: .long, help: "How many posts to check at once.")
  var jobs: String?

  func validate() throws {
    _ = try severity()
    _ = try OptionValue.number("--jobs", jobs, in: 1...256)
  }

  /// Does what the command is for.
  func perform() async throws {
    let started = Clock.monotonic
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    let failOn = try severity() ?? book.ruleSet.configuration.failOn
    let streams = try reports.streamsAnswers()
    var collector = ReportCollector(book: book, failOn: failOn, streams: streams)
    if book.problems.isEmpty { collector.goBy(old.run(of: book, failOn: failOn, paths: paths)) }
    if collector.mayCheck {
      if book.ruleSet.configuration.path == nil, !reports.quiet {
        Console.note(
          "handrail: there is no handrail.yml here, so only the starter rules that need none of "
            + "your own words are used")
      }
      let settings = CheckSettings(
        configuration: book.ruleSet.configuration, stated: try posts.metadata(),
        failOn: failOn, asOf: try posts.moment() ?? Clock.now, sizeLimit: try posts.sizeLimit(),
        policy: FindingPolicy(),
        answersByLine: streams && collector.baseline == nil)
      let jobs = try OptionValue.number("--jobs", jobs, in: 1...256)
      let run = CheckRun(plan: book.plan, settings: settings, jobs: jobs ?? Processor.count)
      await run.check(list(book)) { collector.add($0) }
    }
    let report = try collector.finished()
    if !streams { try reports.write(report, elapsed: Clock.monotonic - started) }
    ExitStatus.end(with: report.verdict)
  }

  /// What there is to check.
  private func list(_ book: Rulebook) -> InputList {
    InputList(
      paths: paths, stdinName: posts.stdinFilename, configuration: book.ruleSet.configuration)
  }

  /// The severity that fails a post; advice never does.
  private func severity() throws -> Severity? {
    try OptionValue.choice("--fail-on", failOn, as: Severity.self) { $0 != .advice }
  }
}
