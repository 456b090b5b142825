import HandrailCore
import HandrailEngine
import HandrailRules

/// Makes the files that a company starts with, after seeing that they work.
struct Starter {
  private let files: StarterFiles
  private let folder = "rules"

  /// Takes what the company said; what lies in the current folder decides how the files name each other.
  init(_ answers: StarterAnswers, today: Timestamp) {
    let names = (try? Disk.names(in: folder)) ?? []
    files = StarterFiles(
      answers, hasOtherRules: names.contains { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") },
      today: today)
  }

  /// The path of the company's own guardrail.
  var guardrailPath: String { files.guardrailPath }

  /// Sees that nothing is in the way.
  ///
  /// - Throws: a problem that says what is.
  static func requireRoom() throws(Problem) {
    let name = ConfigurationFinder.name
    if Disk.mayHold(name) {
      throw Problem(
        .input, "there is one already, and it stays as it is",
        advice: "handrail check goes by it; to start anew, move it away first", path: name)
    }
    if let above = ConfigurationFinder.find() {
      throw Problem(
        .input, "this one is in force here already, so nothing was made",
        advice:
          "run handrail init in the folder of a repository of its own, or write a handrail.yml "
          + "here that begins with extends: [\(above)]", path: above)
    }
  }

  /// Makes the files: all of them or none.
  ///
  /// - Throws: what is wrong with the names that the company gave, or what is in the way.
  func make() throws {
    guard !Disk.mayHold(guardrailPath) else {
      throw Problem(
        .input, "there is one already, and it stays as it is",
        advice: "move it away, or name the company otherwise with --company", path: guardrailPath)
    }
    let texts = [
      ConfigurationFinder.name: files.configuration, guardrailPath: files.guardrail,
    ]
    try requireSound(texts)
    let isNew = try Disk.createFolder(folder)
    do {
      try Disk.create(guardrailPath, holding: files.guardrail)
      do {
        try Disk.create(ConfigurationFinder.name, holding: files.configuration)
      } catch {
        unlink(guardrailPath)
        throw error
      }
    } catch {
      if isNew { rmdir(folder) }
      throw error
    }
  }

  /// Loads the files as if they were there, and runs the examples.
  private func requireSound(_ texts: [String: String]) throws {
    let (ruleSet, problems) = RuleLoader(files: StarterRuleFiles(texts))
      .load(configuration: ConfigurationFinder.name)
    let compiled = problems.isEmpty ? Plan.compile(ruleSet).problems : problems
    guard compiled.isEmpty else { throw refused(compiled) }
    let runner = ExampleRunner(configuration: ruleSet.configuration)
    for guardrail in ruleSet.guardrails where guardrail.file.path == guardrailPath {
      let (outcomes, _, problems) = runner.run(guardrail)
      guard problems.isEmpty, outcomes.allSatisfy(\.holds) else {
        throw refused(
          problems.isEmpty
            ? [
              Problem(
                .rules, "its examples would not hold with these names",
                advice: "name another product first", path: guardrailPath)
            ] : problems)
      }
    }
  }

  private func refused(_ problems: [Problem]) -> ProblemList {
    ProblemList(
      [
        Problem(
          .rules, "nothing was made, since these names do not make rules that work",
          advice: "what is below says which, and where they would have stood")
      ] + problems)
  }
}
