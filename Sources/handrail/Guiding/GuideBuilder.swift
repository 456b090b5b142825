import HandrailCore
import HandrailEngine
import HandrailGuide
import HandrailRules

/// Makes a guide out of the rules in force.
struct GuideBuilder {
  private let book: Rulebook
  private let moment: Timestamp
  private let secrets: GuideSecrets
  private let judge: QuizJudge
  private let switchedOff: Set<RuleID>
  /// What placeholders stand for: nothing of what no company tells of.
  private let vocabulary: Vocabulary
  /// How many examples of each kind a rule puts up for the quiz: every rule looks at each of them.
  private static let mostAskedAbout = 2

  /// Takes the rules, which must be sound and have their examples.
  ///
  /// - Parameters:
  ///   - book: the rules.
  ///   - moment: the moment by which rules are in force.
  init(_ book: Rulebook, at moment: Timestamp) {
    self.book = book
    self.moment = moment
    secrets = GuideSecrets(book)
    judge = QuizJudge(book, at: moment)
    switchedOff = Set(book.plan.switchedOff.flatMap(\.rules))
    vocabulary = book.ruleSet.configuration.vocabulary
  }

  /// The guide.
  ///
  /// - Throws: a problem when no rule is in force.
  func guide() throws(Problem) -> Guide {
    let guardrails = book.ruleSet.guardrails
    let topics = guardrails.compactMap { topic($0, protects: false) }
    let freedoms = guardrails.compactMap { topic($0, protects: true) }
    guard !topics.isEmpty || !freedoms.isEmpty else {
      throw Problem(
        .rules, "there is no rule in force, so there is nothing to tell of",
        advice: "handrail rules says which are switched off, and why")
    }
    return Guide(
      company: company, failOn: book.ruleSet.configuration.failOn, topics: topics,
      freedoms: freedoms)
  }

  private var company: String? {
    vocabulary["company"]?.map(\.text).first { name in
      name.first?.isLetter == true && !secrets.hide([name], isPublic: false)
    }
  }

  /// What a guardrail asks of posts, or what it protects from others; nil when it does not.
  private func topic(_ guardrail: Guardrail, protects: Bool) -> GuideTopic? {
    let rules = guardrail.rules.filter { rule in
      rule.protects == protects && !switchedOff.contains(rule.id) && rule.window.contains(moment)
    }
    guard !rules.isEmpty, guardrail.window.contains(moment) else { return nil }
    let isQuiet = isQuiet(guardrail)
    let names = SampleNames(of: guardrail, besides: vocabulary)
    let shown = rules.map { self.rule($0, of: guardrail, isQuiet: isQuiet, names) }
    let sentences = shown.flatMap { ($0.flagged + $0.passed).map(\.text) }
    return GuideTopic(
      name: guardrail.name, title: secrets.shown(guardrail.title),
      why: secrets.shown(guardrail.why), owner: secrets.shown(guardrail.owner),
      reference: guardrail.reference.map(secrets.shown), reviewed: guardrail.reviewed,
      limits: guardrail.applies.readable.map(secrets.shown)
        + (guardrail.isRedacted ? [] : guardrail.window.readable),
      isQuiet: isQuiet, names: names.phrases(in: sentences.joined(separator: "\n")),
      holdsEverywhere: rules.contains(where: \.standsInProtectedSpeech), rules: shown)
  }

  /// Whether no sentence of a guardrail is shown.
  ///
  /// Sentences of a pack are the same everywhere: leaving out those that hold a company's word would
  /// tell which word it is. So they are left out together.
  private func isQuiet(_ guardrail: Guardrail) -> Bool {
    if guardrail.isRedacted, guardrail.sampleVocabulary == nil { return true }
    guard guardrail.isBuiltIn else { return false }
    return guardrail.rules.contains { rule in
      rule.sentences.contains { secrets.hide($0.texts, isPublic: true) }
    }
  }

  private func rule(
    _ rule: Rule, of guardrail: Guardrail, isQuiet: Bool, _ names: SampleNames
  ) -> GuideRule {
    func examples(_ examples: [Example], isFlagged: Bool) -> [GuideExample] {
      guard !isQuiet else { return [] }
      let shown = examples.filter { !secrets.hide($0.texts, isPublic: guardrail.isBuiltIn) }
      return shown.enumerated().map { number, example in
        let match = example.marked.first.map {
          String(decoding: Array(example.text.utf8)[$0], as: UTF8.self)
        }
        return GuideExample(
          text: example.text, marks: example.marked, fixed: example.fixed,
          context: example.metadata.readable, names: names.phrases(in: example.text),
          message: isFlagged ? filled(rule.message, of: guardrail, match: match) : nil,
          passes: number < Self.mostAskedAbout
            ? judge.verdict(on: example, of: rule, in: guardrail, isFlagged: isFlagged) : nil)
      }
    }
    let flagged =
      rule.protects
      ? examples(rule.protected, isFlagged: false) : examples(rule.flagged, isFlagged: true)
    let passed = examples(rule.passed, isFlagged: false)
    return GuideRule(
      id: rule.id, severity: rule.protects ? nil : rule.severity,
      message: flagged.first?.message ?? filled(rule.message, of: guardrail),
      why: rule.why.map(secrets.shown), instead: instead(rule, of: guardrail),
      limits: rule.applies.readable.map(secrets.shown)
        + (guardrail.isRedacted ? [] : rule.window.readable)
        + (rule.during.map { ["in the \($0) period"] } ?? []),
      waivers: rule.protects ? nil : rule.waivers.readable(owner: secrets.shown(guardrail.owner)),
      flagged: flagged, passed: passed,
      withheld: isQuiet ? 0 : rule.sentences.count - flagged.count - passed.count)
  }

  /// What to write instead: what the rule says, or what it would put there.
  private func instead(_ rule: Rule, of guardrail: Guardrail) -> String? {
    if let instead = rule.instead { return filled(instead, of: guardrail) }
    guard let replacement = rule.replacement else { return nil }
    let most = 6
    let phrases = replacement.wordings.prefix(most).map { wording in
      let text = filled(wording.text, of: guardrail)
      return wording.term.map { "“\(text)” for “\($0)”" } ?? "“\(text)”"
    }
    let rest = replacement.wordings.count > most ? ", and so on" : ""
    let text = "Write \(phrases.joined(separator: ", "))\(rest)."
    return secrets.hide([text], isPublic: false) ? nil : text
  }

  private func filled(_ text: String, of guardrail: Guardrail, match: String? = nil) -> String {
    let untold = Vocabulary(
      Dictionary(uniqueKeysWithValues: Vocabulary.confidential.map { ($0, [Term]()) }))
    return secrets.shown(
      MessageTemplate(text).filled(
        match: match,
        vocabulary: vocabulary.overridden(by: guardrail.vocabulary).overridden(by: untold)))
  }
}

extension Rule {
  /// All of its examples.
  fileprivate var sentences: [Example] { flagged + protected + passed }
}

extension Example {
  /// Everything of it that a reader would see.
  fileprivate var texts: [String] {
    [text, fixed, metadata.title, metadata.channel, metadata.language, metadata.author]
      .compactMap(\.self)
  }
}
