import HandrailCore
import HandrailRules

/// Rules that may forbid what people are free to say.
extension PolicyLint {
  /// What a rule looks for by itself, and what it says.
  func overbroad(_ rule: Rule, in guardrail: Guardrail) -> [PolicyRemark] {
    guard !rule.protects else { return [] }
    let bare = BareWords(of: rule.place, in: guardrail, vocabulary: vocabulary(of: guardrail))
    let terms = Set(bare.terms.map { WordSequence($0).words.joined(separator: " ") })
    let written = Set(bare.patterns.map(Self.literal))
    let texts = [rule.message, rule.instead, rule.why].compactMap(\.self).map { WordSequence($0) }
    return topics(for: rule).compactMap { topic in
      let hit =
        topic.terms.first { term in
          let words = term.replacing("-", with: " ")
          return terms.contains(words) || written.contains(words)
        }.map { "looks for \(shown($0, of: guardrail, or: "a word")), whatever stands around it" }
        ?? said(of: topic, in: texts, guardrail)
      return hit.map { remark($0, topic, severity(of: rule), rule.id, at: rule.source) }
    }
  }

  /// What a guardrail says of itself.
  func overbroadTexts(of guardrail: Guardrail) -> [PolicyRemark] {
    guard guardrail.rules.contains(where: { !$0.protects && $0.switchedOff == nil }) else {
      return []
    }
    let texts = [guardrail.title, guardrail.why].map { WordSequence($0) }
    let worst = guardrail.rules.filter { !$0.protects }.map(severity(of:)).max() ?? .advice
    return Topic.all.compactMap { topic in
      said(of: topic, in: texts, guardrail).map {
        remark($0, topic, worst, nil, at: source(of: guardrail))
      }
    }
  }

  /// The words of a pattern that is nothing but words, without the edges of words around it.
  private static func literal(_ pattern: String) -> String {
    WordSequence(pattern.replacing(#"\b"#, with: " ")).words.joined(separator: " ")
  }

  private func topics(for rule: Rule) -> [Topic] {
    if case .require = rule.check { Topic.all + [.anyWork] } else { Topic.all }
  }

  /// A wording of a topic among what is said, as the rest of a sentence; nil when there is none.
  private func said(
    of topic: Topic, in texts: [WordSequence], _ guardrail: Guardrail
  ) -> String? {
    if let phrase = topic.phrases.first(where: { phrase in
      texts.contains { $0.holds(phrase) && !$0.givesExamples }
    }) {
      return
        "says \(shown(phrase.words.joined(separator: " "), of: guardrail, or: "it in words that may mean anything"))"
    }
    return topic.subjects.first { subject in texts.contains { $0.forbids(subject) } }
      .map { "says not to speak of \(shown($0, of: guardrail, or: "it"))" }
  }

  /// What only advises forbids nothing.
  private func severity(of rule: Rule) -> Severity {
    rule.severity == .advice ? .advice : .warning
  }

  private func remark(
    _ hit: String, _ topic: Topic, _ severity: Severity, _ rule: RuleID?, at source: RuleSource
  ) -> PolicyRemark {
    PolicyRemark(
      .overbroad, severity, rule: rule, at: source,
      "This \(rule == nil ? "guardrail" : "rule") \(hit). That may forbid \(topic.what).",
      advice: topic.narrower, laws: topic.laws)
  }
}

extension WordSequence {
  /// Whether it says what it means by examples, which narrow a general word.
  fileprivate var givesExamples: Bool {
    Self.introductions.contains(where: holds)
  }

  private static let introductions: [WordSequence] = [
    "such as", "for example", "for instance", "that is", "namely",
  ]
}
