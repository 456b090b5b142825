import ArgumentParser
import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules

/// `handrail test`: runs the examples that rules carry, or measures rules on labelled posts.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of every rule, or of some; or measure them on labelled posts.",
    discussion: """
      Names rules, guardrails or guardrail files, such as disclosure, disclosure/vague-labels or
      rules/acme.yml. Without any, tests every rule in force. With --corpus, the rules are held
      against labelled posts instead of their examples.

      Exit status: 0 every example holds, 1 one does not, 2 could not decide. With --corpus: 0 when
      what --precision, --recall and --label-recall ask for is met, 1 when it is not.
      """)

  @Argument(help: "Rules, guardrails or guardrail files.")
  var names: [String] = []

  @Option(name: .long, help: "The handrail.yml to use instead of the nearest one.")
  var config: String?

  @Flag(help: "List the words, alternatives and conditions that no example shows at work.")
  var coverage = false

  @Flag(help: "List the slowest rules.")
  var timing = false

  @Flag(help: "Run again whenever a file of the rules changes.")
  var watch = false

  @OptionGroup var corpus: CorpusOptions

  func validate() throws {
    guard !corpus.corpus.isEmpty, coverage || timing else { return }
    throw ValidationError(
      "\(coverage ? "--coverage" : "--timing") is about examples; leave --corpus out")
  }

  func run() throws {
    if watch { RuleWatch.run(test) }
    try test(DiskRuleFiles())
  }

  private func test(_ files: any RuleFiles) throws {
    guard corpus.corpus.isEmpty else { return try measure(files) }
    let book = Rulebook(
      configuration: config, only: names, withPackExamples: true, files: files)
    try book.requireSound()
    try runExamples(of: book)
  }

  // MARK: Labelled posts

  private func measure(_ files: any RuleFiles) throws {
    let book = Rulebook(configuration: config, only: names, files: files)
    try book.requireSound()
    var run = CorpusRun(book, at: try corpus.moment() ?? Clock.now)
    for path in corpus.corpus {
      (files as? WatchedRuleFiles)?.watch(path)
      run.judge(path)
    }
    try Rulebook.requireNone(run.problems)
    let (measure, bar) = (run.measure(), try corpus.bar())
    switch try corpus.form() {
    case .json: try Console.write(CorpusJSON.text(of: measure, bar: bar))
    case .human:
      let page = CorpusPage(measure, bar: bar, listsAll: corpus.all, style: Console.style)
      try Console.write(page.text)
    }
    if let verdict = bar.verdict(on: measure) { throw ExitStatus.of(verdict) }
  }

  // MARK: Examples

  private func runExamples(of book: Rulebook) throws {
    var outcomes: [ExampleOutcome] = []
    var switchedOff: [SkippedRules] = []
    var covered: [RuleCoverage] = []
    let engine = Engine(plan: book.plan)
    let runner = ExampleRunner(configuration: book.ruleSet.configuration)
    for guardrail in book.ruleSet.guardrails {
      let result = runner.run(guardrail)
      try Rulebook.requireNone(result.problems.map(engine.shown))
      outcomes += result.outcomes
      switchedOff += result.switchedOff
      if coverage { covered += runner.coverage(of: guardrail) }
    }
    var pages: [String] = []
    if timing { pages.append(RuleTiming(book).text(Console.style)) }
    if coverage {
      let page = CoveragePage(
        covered, style: Console.style, holdsSecrets: engine.holdsSecrets)
      pages.append(page.text)
    }
    let page = ExamplePage(
      outcomes, switchedOff: switchedOff, style: Console.style, holdsSecrets: engine.holdsSecrets)
    try Console.write((pages + [page.text]).joined(separator: "\n"))
    guard !outcomes.isEmpty else { throw ExitStatus.undecided }
    guard outcomes.allSatisfy(\.holds) else { throw ExitStatus.findings }
  }
}
