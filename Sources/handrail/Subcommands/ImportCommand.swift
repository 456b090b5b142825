import ArgumentParser

/// `handrail import`: guardrails from the rules of other programs.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn the rules of another program into a guardrail.",
    subcommands: [ImportValeCommand.self])
}
