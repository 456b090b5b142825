import ArgumentParser
import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules

/// `handrail test`: runs the examples that rules carry.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of every rule, or of some.",
    discussion: """
      Names rules, guardrails or guardrail files, such as disclosure, disclosure/vague-labels or
      rules/acme.yml. Without any, tests every rule in force.

      Exit status: 0 every example holds, 1 one does not, 2 could not decide.
      """)

  @Argument(help: "Rules, guardrails or guardrail files.")
  var names: [String] = []

  @Option(name: .long, help: "The handrail.yml to use instead of the nearest one.")
  var config: String?

  func run() throws {
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
