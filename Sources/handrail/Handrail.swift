import ArgumentParser
import HandrailCore

/// The program.
@main
struct Handrail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handrail",
    abstract: "Checks posts against the guardrails your company has agreed on.",
    discussion: """
      It says pass or fail, and explains every finding: what is risky, why, what to write
      instead, and whom to ask.
      """,
    version: "handrail \(version)",
    subcommands: [
      CheckCommand.self, AuditCommand.self, ReportCommand.self, BaselineCommand.self,
      TestCommand.self, ExplainCommand.self, GuideCommand.self, QuizCommand.self,
      RulesCommand.self, InitCommand.self, ImportCommand.self, HookCommand.self, SchemaCommand.self,
      CompletionsCommand.self,
    ])

  /// The version of the program.
  static let version = "0.1.0"

  /// Runs the command that the arguments name, and ends with the status that DESIGN promises: a
  /// mistake on the command line is a 2, as every case in which handrail could not decide.
  @MainActor static func main() async {
    Interruption.becomesAStatus()
    do {
      var command = try parsed()
      // Commands that wait for their workers. ArgumentParser's `AsyncParsableCommand` would run them
      // on a thread of the pool, and starting one costs more than checking a draft does.
      switch command {
      case let check as CheckCommand: try await check.perform()
      case let baseline as BaselineCommand: try await baseline.perform()
      case let start as InitCommand: try await start.perform()
      default: try command.run()
      }
    } catch let list as ProblemList {
      for problem in list.problems { Console.tell(problem) }
      exit(withError: ExitStatus.undecided)
    } catch let problem as Problem {
      Console.tell(problem)
      exit(withError: ExitStatus.undecided)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Console.note(fullMessage(for: error))
      exit(withError: ExitStatus.undecided)
    }
  }

  /// The command that the arguments name. `check`, which hooks and editors start, is parsed without the
  /// others; whatever is not plain about it is left to the whole parser, which knows what to say.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == CheckCommand.configuration.commandName,
      let check = try? CheckCommand.parseAsRoot(Array(arguments.dropFirst())) as? CheckCommand
    {
      return check
    }
    return try parseAsRoot()
  }
}
