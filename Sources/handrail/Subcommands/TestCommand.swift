import ArgumentParser
import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules

/// `handrail test`: runs the examples that rules carry.
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

  @OptionGroup var corpus: CorpusOptions

  func run() throws {
    if corpus.corpus.isEmpty { try runExamples() } else { try runCorpus() }
  }

  private func runCorpus() throws {
    let book = Rulebook(configuration: config, only: names)
    try book.requireSound()
    var run = CorpusRun(book, at: try corpus.moment() ?? Clock.now)
    for path in corpus.corpus { run.judge(path) }
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

  private func runExamples() throws {
    let book = Rulebook(configuration: config, only: names, withPackExamples: true)
    try book.requireSound()
    var outcomes: [ExampleOutcome] = []
    var switchedOff: [SkippedRules] = []
    let engine = Engine(plan: book.plan)
    let runner = ExampleRunner(configuration: book.ruleSet.configuration)
    for guardrail in book.ruleSet.guardrails {
      let result = runner.run(guardrail)
      try Rulebook.requireNone(result.problems.map(engine.shown))
      outcomes += result.outcomes
      switchedOff += result.switchedOff
    }
    let page = ExamplePage(
      outcomes, switchedOff: switchedOff, style: Console.style,
      holdsSecrets: engine.holdsSecrets)
    try Console.write(page.text)
    guard !outcomes.isEmpty else { throw ExitStatus.undecided }
    guard outcomes.allSatisfy(\.holds) else { throw ExitStatus.findings }
  }
}
