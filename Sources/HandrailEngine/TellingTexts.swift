public import HandrailCore
public import HandrailRules

/// The texts of rules and guardrails, which every report shows: they must not name what is secret.
public struct TellingTexts {
  private let engine: Engine
  private let ruleSet: RuleSet

  /// Takes the texts of a rule set, and the plan that knows what is secret.
  public init(_ ruleSet: RuleSet, plan: Plan) {
    engine = Engine(plan: plan, readsFew: true)
    self.ruleSet = ruleSet
  }

  /// A text, and the line of its rule or guardrail.
  private struct Text {
    let key: String
    let words: String
    let line: Int
    let isOfRule: Bool
  }

  /// The texts that name what the company keeps quiet, each as a problem that does not.
  public var problems: [Problem] {
    var problems: [Problem] = []
    for guardrail in ruleSet.guardrails {
      let texts = texts(of: guardrail)
      // Hardly any guardrail has one, so all of its texts are asked about together first.
      let all = texts.map { shown($0, in: guardrail) }.joined(separator: "\n\n")
      guard !all.isEmpty, engine.holdsOwnSecrets(all) else { continue }
      problems += texts.compactMap { problem(with: $0, in: guardrail) }
    }
    return problems.inOrder
  }

  private func texts(of guardrail: Guardrail) -> [Text] {
    let own = [
      ("title", guardrail.title), ("owner", guardrail.owner), ("why", guardrail.why),
      ("reference", guardrail.reference),
    ].compactMap { key, words in
      words.map { Text(key: key, words: $0, line: 1, isOfRule: false) }
    }
    return own
      + guardrail.rules.flatMap { rule in
        [("message", rule.message), ("why", rule.why), ("instead", rule.instead)]
          .compactMap { key, words in
            words.map { Text(key: key, words: $0, line: rule.source.line, isOfRule: true) }
          }
      }
  }

  /// A text as reports show it; of a pack, which everybody can read, only the company's words in it.
  private func shown(_ text: Text, in guardrail: Guardrail) -> String {
    if guardrail.isBuiltIn {
      return classes(in: text, of: guardrail).map(\.word).joined(separator: "\n\n")
    }
    return text.isOfRule
      ? MessageTemplate(text.words).filled(match: nil, vocabulary: vocabulary(of: guardrail))
      : text.words
  }

  private func problem(with text: Text, in guardrail: Guardrail) -> Problem? {
    let place = guardrail.file.lines.range(ofLine: text.line)
    let start = place.lowerBound..<place.lowerBound
    var problem: Problem?
    if let name = classes(in: text, of: guardrail).first(where: { engine.holdsOwnSecrets($0.word) }
    )?
    .name {
      problem = guardrail.file.problem(
        "‘{\(name)}’ in the ‘\(text.key)’ of this rule stands for words that a guardrail with ‘redact’ "
          + "keeps quiet",
        advice: "put another word first in that class, or say it without", at: start)
    } else if !guardrail.isBuiltIn, engine.holdsOwnSecrets(shown(text, in: guardrail)) {
      problem = guardrail.file.problem(
        "the ‘\(text.key)’ of this \(text.isOfRule ? "rule" : "guardrail") names what a guardrail with "
          + "‘redact’ keeps quiet, and every report would show it",
        advice: "say it in other words", at: start)
    }
    problem?.sourceLine = nil
    return problem
  }

  /// The classes that a text names in placeholders, and the words put there.
  private func classes(in text: Text, of guardrail: Guardrail) -> [(name: String, word: String)] {
    guard text.isOfRule else { return [] }
    let vocabulary = vocabulary(of: guardrail)
    return MessageTemplate(text.words).placeholders.compactMap { name in
      vocabulary[name]?.first.map { (name, $0.text) }
    }
  }

  private func vocabulary(of guardrail: Guardrail) -> Vocabulary {
    ruleSet.configuration.vocabulary.overridden(by: guardrail.vocabulary)
  }
}
