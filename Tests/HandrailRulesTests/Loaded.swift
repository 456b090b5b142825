import HandrailCore
import TestSupport

@testable import HandrailRules

/// What loading files gave.
struct Loaded {
  let ruleSet: RuleSet
  let problems: [Problem]

  /// Loads `handrail.yml` of `texts`, with packs of the test's own.
  init(
    _ texts: [String: String], configuration: String? = "handrail.yml",
    packs: [String: String] = [:], guardrails: [String] = []
  ) {
    self.init(
      MemoryFiles(texts), configuration: configuration, packs: packs, guardrails: guardrails)
  }

  init(
    _ files: MemoryFiles, configuration: String? = "handrail.yml", packs: [String: String] = [:],
    guardrails: [String] = []
  ) {
    let shelf = PackShelf(names: packs.keys.sorted()) { packs[$0].map { Array($0.utf8) } }
    (ruleSet, problems) = RuleLoader(files: files, shelf: shelf)
      .load(configuration: configuration, guardrails: guardrails)
  }

  /// The problems as `path:line:column message (advice)`.
  var lines: [String] { problems.map(\.line) }
}

extension Problem {
  var line: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path ?? "-")\(place) \(message)" + (advice.map { " (\($0))" } ?? "")
  }
}

/// A guardrail that loads, with parts to put in place of its own.
func guardrail(
  name: String = "sample", head: String = "", rule: String = "    flag: {terms: [bad]}",
  examples: String = "{flagged: [\"a [[bad]] word\"], passed: [\"a good word\"]}"
) -> String {
  """
  guardrail: \(name)
  title: A sample
  owner: legal@acme.example
  reviewed: 2026-11-01
  why: Because.
  \(head.isEmpty ? "" : head + "\n")rules:
    - rule: one
      severity: error
      message: Do not say it.
  \(rule)
      examples: \(examples)

  """
}

/// What is wrong with a guardrail file, without the name of the file.
func guardrailProblems(_ text: String) -> [String] {
  Loaded(["g.yml": text], configuration: nil, guardrails: ["g.yml"])
    .lines.map { String($0.dropFirst("g.yml:".count)) }
}
