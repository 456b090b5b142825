import ArgumentParser
import HandrailCore
import HandrailRules
import HandrailVale

/// `handrail import vale`: a guardrail from a Vale style.
struct ImportValeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vale",
    abstract: "Turn a Vale style into a guardrail file.",
    discussion: """
      Says on standard error, and at the top of the file, what could not be taken
      over. The examples are made by handrail and hold; a person has to read them.
      Never overwrites a file.

      Exit status: 0 all was taken over, 1 some was not, 2 nothing was written.
      """)

  @Argument(help: "The folder of a style, or of several.", completion: .directory)
  var style: String

  @Option(
    name: .long, help: "The file to write, which must not be there; standard output unless told.")
  var output: String?

  @Option(name: .long, help: "The guardrail's name; the folder's unless told.")
  var name: String?

  @Option(name: .long, help: "Who answers questions about it.")
  var owner: String?

  @Option(name: .long, help: "Why it is there, for the reader of a finding.")
  var why: String?

  func validate() throws {
    if let name, !name.isNameOfARule {
      throw ValidationError(
        "‘\(name)’ is no name of a guardrail; write small letters, digits and single hyphens")
    }
    for (option, text) in [("--owner", owner), ("--why", why)] where text?.isBlank == true {
      throw ValidationError("\(option) needs a text")
    }
  }

  func run() throws {
    try refuseToOverwrite()
    let folder = try StyleFolder(style)
    let imported = ValeImport(
      ValeStyle(
        title: folder.title, name: name, owner: owner, why: why, files: folder.files),
      notes: folder.notes)
    Console.note(
      "handrail: of ‘\(folder.title)’, \(imported.takenCount) of \(imported.ruleCount) rules were taken "
        + "over, as \(imported.draftCount) of a guardrail.")
    if !imported.notes.isEmpty {
      Console.note("  Left out, or not quite the same:")
      for note in imported.notes { Console.note("  - \(note.text)") }
    }
    guard let text = imported.text else {
      throw Problem(
        .input, "there is no rule here that handrail can take over",
        advice: "name the folder that holds the style's .yml files", path: style)
    }
    if let output {
      try Disk.write(text, to: output, what: "the guardrail") { () throws(Problem) in
        try refuseToOverwrite()
      }
      Console.note("  Written to \(output). Read it, then run: handrail test \(output)")
    } else {
      try Console.write(text)
    }
    guard imported.notes.isEmpty else { throw ExitStatus.findings }
  }

  private func refuseToOverwrite() throws(Problem) {
    guard let output, Disk.mayHold(output) else { return }
    throw Problem(
      .input, "this is there already, and was left as it is",
      advice: "name another file with --output, or move this one away", path: output)
  }
}

extension String {
  /// Whether nothing of it can be seen.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Whether it is in kebab case, and not a name of handrail's own.
  fileprivate var isNameOfARule: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return !RuleID.ownGuardrails.contains(self)
      && first.map { ("a"..."z").contains($0) } == true
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }
}
