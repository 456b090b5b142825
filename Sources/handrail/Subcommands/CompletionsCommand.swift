import ArgumentParser

/// `handrail completions`: a script that completes handrail's commands and options in a shell.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completion script of a shell.",
    discussion: "For example: handrail completions bash > /etc/bash_completion.d/handrail")

  @Argument(help: "bash, zsh or fish.")
  var shell: String

  func run() throws {
    guard let known = CompletionShell(rawValue: shell) else {
      let names = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("‘\(shell)’ is no shell that handrail knows; it knows \(names)")
    }
    try Console.write(Handrail.completionScript(for: known) + "\n")
  }
}
