import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailText
import HandrailVale
import TestSupport

/// A style turned into a guardrail, and what becomes of that.
struct Converted {
  let imported: ValeImport

  /// Converts rules of Vale's by the names of their files.
  init(_ rules: [String: String], owner: String? = "jo@acme.example") {
    imported = ValeImport(
      ValeStyle(
        title: "House", owner: owner, why: "Because.",
        files: rules.sorted { $0.key < $1.key }.map {
          ValeFile(path: "House/\($0.key)", bytes: Array($0.value.utf8))
        }))
  }

  /// Converts one rule.
  init(_ rule: String) { self.init(["Rule.yml": rule]) }

  /// Whether rules can count.
  static let hasMeasures =
    Converted(
      "{extends: occurrence, message: M, scope: sentence, max: 3, token: rain}"
    ).imported.takenCount == 1

  /// The guardrail as text; empty when there is none.
  var text: String { imported.text ?? "" }

  /// What could not be taken over, one a line.
  var notes: String { imported.notes.map(\.text).joined(separator: "\n") }

  /// The rules, and what is wrong with them.
  func load() -> (ruleSet: RuleSet, problems: [Problem]) {
    let (ruleSet, problems) = RuleLoader(files: MemoryFiles(["house.yml": text]))
      .load(configuration: nil, guardrails: ["house.yml"])
    return (ruleSet, problems + Plan.compile(ruleSet).problems)
  }

  /// How its examples come out.
  func outcomes() -> [ExampleOutcome] {
    let (ruleSet, _) = load()
    return ruleSet.guardrails.flatMap {
      ExampleRunner(configuration: ruleSet.configuration).run($0).outcomes
    }
  }

  /// The words that it finds in a text, and what it would write in their place.
  func found(in text: String) throws -> [(words: String, replacement: String?)] {
    let (ruleSet, problems) = load()
    if let problem = problems.first { throw problem }
    let engine = Engine(plan: Plan.compile(ruleSet).plan)
    let document = DocumentReader.read(SourceText(path: "post.md", utf8: Array(text.utf8)))
    let bytes = Array(text.utf8)
    return engine.check(document, metadata: document.metadata, asOf: nil).findings
      .sorted { $0.span.start < $1.span.start }
      .map {
        (
          String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self),
          $0.replacement
        )
      }
  }

  /// The words that it finds in a text.
  func words(in text: String) throws -> [String] { try found(in: text).map(\.words) }
}
