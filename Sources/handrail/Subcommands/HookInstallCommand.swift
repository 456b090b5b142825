import ArgumentParser
import HandrailCore

/// `handrail hook install`: puts the check into the hook that Git runs before a commit.
struct HookInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Put the check into the hook that Git runs before a commit.",
    discussion: """
      A hook that is there already is kept: handrail adds lines of its own between two marks. Where
      lefthook or pre-commit looks after the hooks, it says what to add to their configuration.
      """)

  func run() throws {
    let repository = try GitRepository()
    let request = HookRequest(in: repository)
    switch try HookPlace.find(in: repository, for: request) {
    case .file(let path, let audience):
      try install(HookFile(path: path), request, for: audience)
      if audience == .husky(isOn: false) {
        try Console.write("husky is not set up in this clone, so first run: npx husky\n")
      }
    case .managed(let manager, let file, let lines):
      try explain(manager: manager, file: file, lines: lines)
    case .global(let folder):
      throw Problem(
        .input,
        "Git runs the hooks in \(folder) for all of your repositories, so nothing was added",
        advice: "give this repository hooks of its own with ‘git config core.hooksPath .git/hooks’ "
          + "and try again, or have your hook there run: handrail \(request.text)")
    }
  }

  private func install(
    _ file: HookFile, _ request: HookRequest, for audience: HookPlace.Audience
  ) throws {
    let name = Path.fromHere(file.path)
    let existing = try file.text()
    // husky reads its hooks, and lets no mode stop it.
    guard file.isRun || audience != .owner && audience != .team else {
      throw Problem(
        .input, "there is a hook that Git does not run, since it may not be executed",
        advice: "allow it with ‘chmod +x’, or take it away, and try again", path: name)
    }
    let block = HookBlock(program: audience == .owner ? Self.program : nil, command: request)
    switch existing.map({ HookText($0).adding(block) }) ?? .foreign {
    case .unchanged, .empty:
      try Console.write("\(name) checks posts already.\n")
    case .changed(let text):
      try file.replace(with: text)
      let what =
        existing?.isEmpty == true
        ? "Made \(name)"
        : existing?.contains(HookBlock.firstLine) == true
          ? "Brought handrail's lines in \(name) up to date"
          : "Added handrail's lines at the top of \(name), and left the rest as it was"
      try Console.write(
        "\(what).\nFrom now on Git runs ‘handrail \(request.text)’ before every commit.\n")
      if audience != .owner {
        try Console.write("Commit the file, and everybody who has this hook has it.\n")
      }
    case .foreign:
      throw Problem(
        .input, "there is a hook that is no shell script, so nothing was added to it",
        advice: "have it run ‘handrail \(request.text)’, and fail when that fails", path: name)
    case .broken: throw Self.broken(name)
    }
  }

  private func explain(manager: String, file: String, lines: String) throws {
    let top = try GitRepository().top
    let text = String(
      decoding: try Disk.read(Path.join(top, file), limit: 1 << 20), as: UTF8.self)
    if text.contains("handrail check") {
      try Console.write("\(manager) runs handrail already: \(file) names it.\n")
      return
    }
    try Console.write(
      """
      \(manager) looks after the hooks of this repository, so nothing was changed.
      Add this to \(file), and run ‘\(manager) install’:

      \(lines)

      """)
    throw ExitStatus.undecided
  }

  /// What to say of marks that do not go together.
  static func broken(_ name: String) -> Problem {
    Problem(
      .input, "the marks around handrail's lines in this hook do not go together",
      advice:
        "take the lines from ‘# handrail: begin’ to ‘# handrail: end’ out by hand, and try again",
      path: name)
  }

  /// Where this program lies, for hooks that run without the PATH of a shell.
  private static var program: String? {
    guard let name = CommandLine.arguments.first else { return nil }
    if name.contains("/") { return Disk.resolved(name) }
    let folders = (Console.environment("PATH") ?? "").split(separator: ":")
    return folders.lazy.map { Path.absolute(Path.join(String($0), name)) }
      .first { access($0, X_OK) == 0 }
  }
}
