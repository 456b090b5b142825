import ArgumentParser

/// `handrail hook`: the check before every commit.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Have Git check posts before every commit.",
    subcommands: [HookInstallCommand.self, HookUninstallCommand.self])
}
