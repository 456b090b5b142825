import ArgumentParser

/// Which rules a command uses.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The handrail.yml to use instead of the nearest one.",
    completion: .file(extensions: ["yml"]))
  var config: String?

  @Option(name: .long, help: "Use only this rule or guardrail. Can be given several times.")
  var only: [String] = []

  @Option(name: .long, help: "Leave this rule or guardrail out. Can be given several times.")
  var except: [String] = []
}
