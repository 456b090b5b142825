import ArgumentParser

/// The program.
@main
struct Handrail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handrail",
    abstract: "Checks posts against the guardrails your company has agreed on.",
    version: "0.1.0")
}
