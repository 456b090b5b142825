import ArgumentParser
import HandrailCore
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

  @Option(
    name: .long, help: "The file name that standard input goes by: its ending says how to read it.")
  var stdinFilename: String?

  @Option(name: .long, help: "Where the posts will appear, such as linkedin or blog.")
  var channel: String?

  @Option(name: .long, help: "Who can read them: public, internal, followers or private.")
  var audience: String?

  @Option(name: .long, help: "Whose account they appear under: company, employee or personal.")
  var account: String?

  @Option(name: .long, help: "The moment to judge by, for posts without a date of their own.")
  var asOf: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "human, json or ndjson; with :path to write it to a file. Can be given several times.",
      valueName: "format[:path]"))
  var format: [String] = []

  @Option(name: .long, help: "Write the report to this file instead of standard output.")
  var output: String?

  @Option(name: .long, help: "The severity that fails a post: error or warning.")
  var failOn: String?

  @Option(name: .long, help: "How many posts to check at once.")
  var jobs: String?

  @Option(name: .long, help: "The largest post to read, in MiB; 16 unless told.")
  var maxSize: String?

  @Flag(name: .long, help: "Print nothing when the verdict is pass.")
  var quiet = false

  @Flag(name: .long, help: "No colour, whatever the terminal can show.")
  var noColor = false

  func validate() throws {
    _ = try severity()
    _ = try metadata()
    _ = try moment()
    _ = try OptionValue.number("--jobs", jobs, in: 1...256)
    _ = try sizeLimit()
    let targets = try targets()
    for (index, target) in targets.enumerated()
    where targets[..<index].contains(where: { $0.path == target.path }) {
      throw ValidationError(
        "two reports cannot both go to \(target.path ?? "standard output"); name another file, as "
          + "in --format json:report.json")
    }
  }

  /// Does what the command is for.
  func perform() async throws {
    let started = Clock.monotonic
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    let failOn = try severity() ?? book.ruleSet.configuration.failOn
    let targets = try targets()
    let streams = Self.streamsAnswers(to: targets)
    var collector = ReportCollector(book: book, failOn: failOn, streams: streams)
    if book.problems.isEmpty {
      if book.ruleSet.configuration.path == nil, !quiet {
        Console.note(
          "handrail: there is no handrail.yml here, so only the starter rules that need none of "
            + "your own words are used")
      }
      let list = InputList(
        paths: paths, stdinName: stdinFilename, configuration: book.ruleSet.configuration)
      let settings = CheckSettings(
        configuration: book.ruleSet.configuration, stated: try metadata(),
        failOn: failOn, asOf: try moment() ?? Clock.now, sizeLimit: try sizeLimit(),
        answersByLine: streams)
      let jobs = try OptionValue.number("--jobs", jobs, in: 1...256)
      let run = CheckRun(plan: book.plan, settings: settings, jobs: jobs ?? Processor.count)
      await run.check(list) { collector.add($0) }
    }
    let report = try collector.finished()
    if !streams { try write(report, to: targets, elapsed: Clock.monotonic - started) }
    ExitStatus.end(with: report.verdict)
  }

  /// The severity that fails a post; advice never does.
  private func severity() throws -> Severity? {
    try OptionValue.choice("--fail-on", failOn, as: Severity.self) { $0 != .advice }
  }

  /// What is said of every post.
  private func metadata() throws -> PostMetadata {
    var metadata = PostMetadata()
    metadata.channel = channel?.lowercased()
    metadata.audience = try OptionValue.choice("--audience", audience, as: Audience.self)
    metadata.account = try OptionValue.choice("--account", account, as: AccountKind.self)
    return metadata
  }

  /// The moment to judge by; nil for now.
  private func moment() throws -> Timestamp? { try OptionValue.moment("--as-of", asOf) }

  /// How many bytes a post may have.
  private func sizeLimit() throws -> Int {
    (try OptionValue.number("--max-size", maxSize, in: 1...1024) ?? 16) * 1024 * 1024
  }

  private func targets() throws -> [ReportTarget] {
    let wanted = format.isEmpty ? [HumanReporter.name] : format
    return try wanted.map { try ReportTarget($0, output: output) }
  }

  /// Whether answers go out line by line while the batch is still being read.
  private static func streamsAnswers(to targets: [ReportTarget]) -> Bool {
    targets.count == 1 && targets[0].format == NDJSONReporter.self && targets[0].path == nil
  }

  private func write(_ report: CheckReport, to targets: [ReportTarget], elapsed: Double) throws {
    if quiet, report.verdict == .pass, targets.allSatisfy({ $0.path == nil }) { return }
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
        try Console.write(text)
      }
    }
  }
}
