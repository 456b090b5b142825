import ArgumentParser
import HandrailCore
import HandrailPolicy
import HandrailReports

/// `handrail check`: the drafts named, or the configured ones.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    // Parsed on its own, it need not look for requests that the whole program answers.
    _superCommandName: "handrail",
    abstract: "Check drafts before they are posted.",
    discussion: """
      Names files, folders, batches of posts (.ndjson, one post a line) or - for standard input.
      Without any, checks the posts that handrail.yml describes.

      Exit status: 0 pass, 1 findings at or above --fail-on, 2 could not decide. With --fix, as
      the posts are afterwards; --diff gives 1, too, when it shows something.
      """)

  @Argument(help: "Files, folders, batches (.ndjson), or - for standard input.")
  var paths: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var posts: PostOptions
  @OptionGroup var git: GitOptions
  @OptionGroup var old: BaselineOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var fixes: FixOptions

  @Option(name: .long, help: "The severity that fails a post: error or warning.")
  var failOn: String?

  @Option(name: .long, help: "How many posts to check at once.")
  var jobs: String?

  func validate() throws {
    _ = try severity()
    _ = try fixes.takesStandardOutput(paths, stdinName: posts.stdinFilename)
    _ = try OptionValue.number("--jobs", jobs, in: 1...256)
    try git.validate(paths: paths)
    guard fixes.fix, git.staged else { return }
    throw ValidationError(
      "--fix does not change what is staged; mend the files with --fix alone, then stage them")
  }

  /// Does what the command is for.
  func perform() async throws {
    let started = Clock.monotonic
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    let failOn = try severity() ?? book.ruleSet.configuration.failOn
    let isOutputTaken = try fixes.takesStandardOutput(paths, stdinName: posts.stdinFilename)
    let streams = try reports.streamsAnswers() && !isOutputTaken
    var collector = ReportCollector(
      book: book, failOn: failOn, streams: streams,
      describesRules: try reports.targets().contains { $0.format.describesRules },
      listsUnchanged: git.allLines)
    if book.problems.isEmpty {
      collector.goBy(
        old.run(
          of: book, failOn: failOn, paths: git.selects ? nil : paths, isStaged: git.staged))
    }
    var settings: CheckSettings?
    if collector.mayCheck {
      if book.ruleSet.configuration.path == nil, !reports.quiet {
        Console.note(
          "handrail: there is no handrail.yml here, so only the starter rules that need none of "
            + "your own words are used")
      }
      let moment = try posts.moment() ?? Clock.now
      let waivers = book.waivers(at: moment)
      collector.waivers = waivers
      let selection = try select(book, into: &collector)
      let held = CheckSettings(
        configuration: book.ruleSet.configuration, stated: try posts.metadata(),
        failOn: failOn, asOf: moment, sizeLimit: try posts.sizeLimit(), changes: selection.changes,
        policy: FindingPolicy(
          waivers: waivers,
          requirements: selection.changes == nil ? [] : book.ruleSet.requirements),
        fixing: fixes.mode, answersByLine: streams && collector.baseline == nil,
        listsUnchanged: git.allLines)
      settings = held
      let jobs = try OptionValue.number("--jobs", jobs, in: 1...256)
      let run = CheckRun(plan: book.plan, settings: held, jobs: jobs ?? Processor.count)
      await run.check(selection.list) { collector.add($0) }
    }
    let report = try collector.finished(settings, isWhole: paths.isEmpty && !git.selects)
    let isWritten =
      try streams
      || reports.write(report, elapsed: Clock.monotonic - started, isOutputTaken: isOutputTaken)
    fixes.tell(collector.fixes, quiet: reports.quiet)
    let wouldChange = fixes.diff && collector.fixes.contains { $0.mended > 0 }
    let verdict = wouldChange && report.verdict == .pass ? .fail : report.verdict
    ExitStatus.end(with: isWritten ? verdict : .incomplete)
  }

  /// What there is to check; nothing when Git cannot say, which the collector is then told.
  private func select(
    _ book: Rulebook, into collector: inout ReportCollector
  ) throws -> PostSelection {
    let configuration = book.ruleSet.configuration
    do {
      let selection = try git.selection(
        paths, configuration: configuration, sizeLimit: try posts.sizeLimit()
      ) {
        InputList(paths: paths, stdinName: posts.stdinFilename, configuration: configuration)
      }
      collector.mayBeEmpty(selection.emptiness)
      return selection
    } catch let problem as Problem {
      collector.add(problem)
      return PostSelection(list: InputList(items: []))
    }
  }

  /// The severity that fails a post; advice never does.
  private func severity() throws -> Severity? {
    try OptionValue.choice("--fail-on", failOn, as: Severity.self) { $0 != .advice }
  }
}
