import ArgumentParser
import HandrailCore
import HandrailReports

/// `handrail check`: the drafts named, or the configured ones.
struct CheckCommand: AsyncParsableCommand {
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
  @OptionGroup var post: PostOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "human, json or ndjson; with :path to write it to a file. Can be given several times.",
      valueName: "format[:path]"))
  var format: [ReportTarget] = []

  @Option(name: .long, help: "Write the report to this file instead of standard output.")
  var output: String?

  @Option(name: .long, help: "The severity that fails a post: error or warning.")
  var failOn: Severity?

  @Option(name: .long, help: "How many posts to check at once.")
  var jobs: Int?

  @Option(name: .long, help: "The largest post to read, in MiB.")
  var maxSize: Int = 16

  @Flag(name: .long, help: "Print nothing when the verdict is pass.")
  var quiet = false

  @Flag(name: .long, help: "No colour, whatever the terminal can show.")
  var noColor = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    guard (1...1024).contains(maxSize) else {
      throw ValidationError("--max-size takes a number of MiB from 1 to 1024")
    }
    if targets.filter({ $0.path == nil }).count > 1 {
      throw ValidationError(
        "two reports cannot both go to standard output; name a file: --format json:report.json")
    }
  }

  func run() async throws {
    let started = Clock.monotonic
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    let failOn = failOn ?? book.ruleSet.configuration.failOn
    var collector = ReportCollector(book: book, failOn: failOn, streams: streamsAnswers)
    if book.problems.isEmpty {
      if book.ruleSet.configuration.path == nil, !quiet {
        Console.note(
          "handrail: there is no handrail.yml here, so only the starter rules that need none of "
            + "your own words are used")
      }
      let list = InputList(
        paths: paths, stdinName: post.stdinFilename, configuration: book.ruleSet.configuration)
      let settings = CheckSettings(
        configuration: book.ruleSet.configuration, stated: post.metadata, failOn: failOn,
        asOf: post.asOf ?? Clock.now, sizeLimit: maxSize * 1024 * 1024)
      let run = CheckRun(plan: book.plan, settings: settings, jobs: jobs ?? Processor.count)
      await run.check(list) { collector.add($0) }
    }
    let report = collector.finished()
    try write(report, elapsed: Clock.monotonic - started)
    // Not thrown: there is no need to take the rules apart before the end.
    Self.exit(withError: ExitStatus.of(report.verdict))
  }

  private var targets: [ReportTarget] {
    let wanted = format.isEmpty ? [ReportTarget(format: HumanReporter.self, path: nil)] : format
    return wanted.map { ReportTarget(format: $0.format, path: $0.path ?? output) }
  }

  /// Whether answers go out line by line while the batch is still being read.
  private var streamsAnswers: Bool {
    targets.count == 1 && targets[0].format == NDJSONReporter.self && targets[0].path == nil
  }

  private func write(_ report: CheckReport, elapsed: Double) throws {
    if streamsAnswers || (quiet && report.verdict == .pass && targets.allSatisfy { $0.path == nil })
    {
      return
    }
    for target in targets {
      let isForTerminal = target.path == nil && Console.isTerminal
      let style = ReportStyle(
        isColored: target.path == nil && !noColor && Console.isColored,
        width: target.path == nil ? Console.width : 80,
        elapsed: isForTerminal ? Duration.shown(elapsed) : nil)
      let text = target.format.init(style: style).render(report)
      if let path = target.path {
        try Disk.write(text, to: path)
      } else {
        Console.write(text)
      }
    }
  }
}
