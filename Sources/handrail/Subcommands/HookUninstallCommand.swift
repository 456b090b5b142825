import ArgumentParser
import HandrailCore

/// `handrail hook uninstall`: takes out what `handrail hook install` put in, and nothing else.
struct HookUninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Take the check out of the hook again.")

  func run() throws {
    var isFound = false
    for path in try HookPlace.files() {
      if try uninstall(HookFile(path: path)) { isFound = true }
    }
    if !isFound {
      try Console.write(
        "handrail has no lines in the hooks of this repository, so nothing was changed.\n")
    }
  }

  /// Takes handrail's lines out of a hook; false when there are none.
  private func uninstall(_ file: HookFile) throws -> Bool {
    let name = Path.fromHere(file.path)
    // A hook that is no text holds no lines of handrail's.
    guard let text = try file.text() else { return false }
    switch HookText(text).removing() {
    case .unchanged, .foreign: return false
    case .changed(let text):
      try file.replace(with: text)
      try Console.write("Took handrail's lines out of \(name), and left the rest as it was.\n")
    case .empty:
      try file.remove()
      try Console.write("Removed \(name), which held handrail's lines and nothing else.\n")
    case .broken: throw HookInstallCommand.broken(name)
    }
    return true
  }
}
