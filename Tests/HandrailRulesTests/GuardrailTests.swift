import HandrailCore
import HandrailSyntax
import Testing

@testable import HandrailRules

@Suite struct GuardrailTests {
  static let configuration = """
    guardrails: [rules/*.yml]
    vocabulary:
      company: [Acme, Acme Robotics, "@acme"]
      products: [RoboVac]
      praise: [best]
      employment-disclosure: [I work at Acme]
    """

  static let confidentiality = #"""
    guardrail: confidentiality
    title: Unannounced work stays unannounced
    owner: legal@acme.example          # required: who answers questions
    reviewed: 2026-11-01               # required: when a person last read it
    why: >                             # required: the reason, for the reader of a finding
      Customers and competitors read our posts. A name that slips out
      cannot be taken back.
    reference: https://policy.acme.example/social#confidential
    applies: {channels: [Blog, linkedin], audiences: [public], accounts: [employee],
      statuses: [draft, scheduled], languages: [en, pt-BR]}
    from: 2026-01-01
    until: 2027-01-01T09:00Z
    vocabulary: {code-names: [Titan]}
    sample-vocabulary: {company: [Example Ltd]}
    rules:
      - rule: code-names
        severity: error
        flag: {any: [{terms: [Project Titan, Bluebird, K7 board]}, {terms-from: names.txt}]}
        unless: {terms: [bluebird day]}
        in: [everything]
        message: "“{match}” is the name of work that is not announced."
        why: Names are the first thing to leak.
        instead: Say “our next release”, or wait for {company}.
        applies: {audiences: [followers]}
        from: 2026-02-01
        during: quiet
        case: exact
        inflect: true
        examples:
          flagged:
            - "We demoed [[Project Titan]] to [[Bluebird]] customers."
            - text: <b>[[Bluebird]]</b>
              markup: html
              channel: LinkedIn
              audience: public
              account: employee
              author: Ann
              status: draft
              published: 2026-05-01
              language: en-GB
              title: A title
          passed:
            - "Bluebird days are my favourite: [see](https://a.example)."

      - rule: say-you-work-here
        severity: warning
        when: {near: {all: [{vocabulary: products}, {vocabulary: praise}], within: sentence}}
        require: {any: [{vocabulary: employment-disclosure}], where: first 200 characters}
        in: [title, quote]
        message: "You praise {match}, but readers cannot tell that you work here."
        instead: "Start with “I work at {company}”, or add #{company}Employee near the top."
        examples:
          flagged: ["[[RoboVac]] is the best vacuum I ever had."]
          passed: ["I work at Acme, so I am biased: RoboVac is the best vacuum I ever had."]
    """#

  private func load() throws -> Guardrail {
    let loaded = Loaded([
      "handrail.yml": Self.configuration, "rules/confidentiality.yml": Self.confidentiality,
      "rules/names.txt": "Falcon\n# more to come\nOsprey\n",
    ])
    #expect(loaded.lines == [])
    return try #require(loaded.ruleSet.guardrails.first)
  }

  @Test func theHeadIsRead() throws {
    let guardrail = try load()
    #expect(guardrail.name == "confidentiality")
    #expect(guardrail.title == "Unannounced work stays unannounced")
    #expect(guardrail.owner == "legal@acme.example")
    #expect(guardrail.reviewed == Timestamp("2026-11-01"))
    #expect(
      guardrail.why == "Customers and competitors read our posts. A name that slips out "
        + "cannot be taken back.")
    #expect(guardrail.reference == "https://policy.acme.example/social#confidential")
    #expect(
      guardrail.applies
        == Applicability(
          channels: ["blog", "linkedin"], audiences: [.public], accounts: [.employee],
          statuses: [.draft, .scheduled], languages: ["en", "pt-br"]))
    #expect(!guardrail.isRedacted && !guardrail.isBuiltIn)
    #expect(
      guardrail.window
        == TimeWindow(from: Timestamp("2026-01-01"), until: Timestamp("2027-01-01T09:00Z")))
    #expect(guardrail.vocabulary.classes == ["code-names": [Term("Titan")]])
    #expect(guardrail.sampleVocabulary?.classes == ["company": [Term("Example Ltd")]])
    #expect(guardrail.wordLists == ["names.txt": [Term("Falcon"), Term("Osprey")]])
    #expect(guardrail.file.path == "rules/confidentiality.yml")
    #expect(guardrail.rules.count == 2)
  }

  @Test func aFlagRuleIsRead() throws {
    let rule = try load().rules[0]
    #expect(rule.id.description == "confidentiality/code-names")
    #expect(rule.severity == .error)
    guard case .flag(let flag) = rule.check else { throw Problem(.rules, "no flag") }
    #expect(flag["any"] != nil)
    #expect(rule.unless?["terms"] != nil)
    #expect(rule.scopes == .everything)
    #expect(rule.message == "“{match}” is the name of work that is not announced.")
    #expect(rule.why == "Names are the first thing to leak.")
    #expect(rule.instead == "Say “our next release”, or wait for {company}.")
    #expect(rule.applies == Applicability(audiences: [.followers]))
    #expect(rule.window == TimeWindow(from: Timestamp("2026-02-01")))
    #expect(rule.during == "quiet")
    #expect(rule.isCaseExact && rule.inflects)
    #expect(rule.source == RuleSource(path: "rules/confidentiality.yml", line: 16))
  }

  @Test func aRequireRuleIsReadAndItsPlaceTakenOut() throws {
    let rule = try load().rules[1]
    #expect(rule.severity == .warning)
    guard case .require(let condition, let when, let place) = rule.check else {
      throw Problem(.rules, "no requirement")
    }
    #expect(condition["any"] != nil && condition["where"] == nil)
    #expect(when?["near"] != nil)
    #expect(place == .firstCharacters(200))
    #expect(rule.scopes.scopes == [.title, .quote])
    #expect(rule.during == nil && !rule.isCaseExact && !rule.inflects)
    #expect(rule.applies == Applicability() && rule.window == .always)
  }

  @Test func examplesAreRead() throws {
    let rule = try load().rules[0]
    let first = rule.flagged[0]
    #expect(first.text == "We demoed Project Titan to Bluebird customers.")
    #expect(first.marked == [10..<23, 27..<35])
    #expect(first.metadata == PostMetadata() && first.markup == .markdown)
    #expect(first.source.line == 31)
    let second = rule.flagged[1]
    var metadata = PostMetadata()
    metadata.channel = "linkedin"
    metadata.audience = .public
    metadata.account = .employee
    metadata.author = "Ann"
    metadata.status = .draft
    metadata.published = Timestamp("2026-05-01")
    metadata.language = "en-gb"
    metadata.title = "A title"
    #expect(second.text == "<b>Bluebird</b>" && second.marked == [3..<11])
    #expect(second.metadata == metadata && second.markup == .html)
    #expect(rule.passed[0].text == "Bluebird days are my favourite: [see](https://a.example).")
    #expect(rule.passed[0].marked.isEmpty)
  }

  @Test func aRuleLooksAtOwnWordsUnlessItSaysOtherwise() throws {
    let loaded = Loaded(["g.yml": guardrail()], configuration: nil, guardrails: ["g.yml"])
    #expect(loaded.lines == [])
    let rule = try #require(loaded.ruleSet.rules.first)
    #expect(rule.scopes == .ownWords)
    #expect(loaded.ruleSet.configuration.path == nil)
  }
}
