import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

/// What files that extend one another set of each other's rules.
@Suite struct RuleSettingTests {
  /// A company, a brand that extends it, and a location that extends the brand.
  private func loaded(
    company: String = "", brand: String = "", location: String = "", head: String = "",
    rule: String = "    flag: {terms: [bad]}", severity: String = "warning",
    more: [String: String] = [:]
  ) -> Loaded {
    var texts = [
      "company/handrail.yml": "guardrails: [sample.yml]\n\(company)",
      "company/sample.yml": guardrail(head: head, rule: rule)
        .replacing("severity: error", with: "severity: \(severity)"),
      "brand/handrail.yml": "extends: [../company/handrail.yml]\n\(brand)",
      "location/handrail.yml": "extends: [../brand/handrail.yml]\n\(location)",
    ]
    texts.merge(more) { $1 }
    return Loaded(texts, configuration: "location/handrail.yml")
  }

  private func rule(_ loaded: Loaded) throws -> Rule { try #require(loaded.ruleSet.rules.first) }

  private static let handedDown = " for ‘sample/one’: expected "

  @Test func aFileThatExtendsMaySetARuleStricter() throws {
    let loaded = loaded(brand: "rules: {sample/one: {severity: error, waive: nobody}}")
    #expect(loaded.lines == [])
    let rule = try rule(loaded)
    #expect(rule.severity == .error && rule.waivers == .nobody)
    #expect(
      rule.changes == [
        RuleChange("severity: error", source: RuleSource(path: "brand/handrail.yml", line: 2)),
        RuleChange("waive: nobody", source: RuleSource(path: "brand/handrail.yml", line: 2)),
      ])
  }

  @Test func whoMayWaiveFollowsTheSeverityWhereNobodySaysOtherwise() throws {
    #expect(try rule(loaded(brand: "rules: {sample/one: {severity: error}}")).waivers == .owner)
  }

  @Test(arguments: ["advice", "off"])
  func aFileThatExtendsMayNotWeakenARule(_ weight: String) throws {
    let loaded = loaded(brand: "rules: {sample/one: {severity: \(weight)}}")
    #expect(
      loaded.lines == [
        "brand/handrail.yml:2:32 ‘severity: \(weight)’ is weaker than what is handed down"
          + " for ‘sample/one’: expected warning or stricter (company/sample.yml, line 7)"
          + " (write warning, or ask legal@acme.example for may-loosen: true there)"
      ])
    let rule = try rule(loaded)
    #expect(rule.severity == .warning && rule.switchedOff == nil)
  }

  @Test func norMoreAuthorsLetItsFindingsStand() throws {
    let loaded = loaded(brand: "rules: {sample/one: {waive: author}}", severity: "error")
    #expect(loaded.lines.count == 1)
    #expect(loaded.lines[0].contains("‘waive: author’ is weaker"))
    #expect(loaded.lines[0].contains("expected owner or stricter"))
    #expect(try rule(loaded).waivers == .owner)
  }

  @Test func whatABrandTightensBindsItsLocations() throws {
    let loaded = loaded(
      brand: "rules: {sample/one: {severity: error}}",
      location: "rules: {sample/one: {severity: warning}}")
    #expect(loaded.lines.count == 1)
    #expect(loaded.lines[0].contains("expected error or stricter (brand/handrail.yml, line 2)"))
    #expect(try rule(loaded).severity == .error)
  }

  @Test(arguments: [
    ("may-loosen: true", "", "    flag: {terms: [bad]}"),
    ("", "may-loosen: true", "    flag: {terms: [bad]}"),
    ("", "", "    flag: {terms: [bad]}\n    may-loosen: true"),
    ("rules: {sample/one: {may-loosen: true}}", "", "    flag: {terms: [bad]}"),
  ])
  func aFileAGuardrailARuleOrASettingMayGiveLeave(
    company: String, head: String, rule text: String
  ) throws {
    let loaded = loaded(
      company: company, location: "rules: {sample/one: {severity: off}}", head: head, rule: text)
    #expect(loaded.lines == [])
    #expect(
      try rule(loaded).switchedOff == RuleSource(path: "location/handrail.yml", line: 2))
  }

  @Test func theLeaveOfABrandDoesNotLoosenTheCompany() throws {
    let loaded = loaded(
      brand: "may-loosen: true\nrules: {sample/one: {severity: error, may-loosen: true}}",
      location: "rules: {sample/one: {severity: warning}}")
    #expect(loaded.lines == [])
    #expect(try rule(loaded).severity == .warning)
    let weaker = self.loaded(
      brand: "may-loosen: true\nrules: {sample/one: {severity: error, may-loosen: true}}",
      location: "rules: {sample/one: {severity: advice}}")
    #expect(weaker.lines.count == 1)
    #expect(weaker.lines[0].contains("expected warning or stricter (company/sample.yml, line 7)"))
  }

  @Test func theFileThatTakesAPackMaySetItsRules() throws {
    let packs = ["sample": guardrail()]
    let own = Loaded(
      ["handrail.yml": "extends: [sample]\nrules: {sample: {severity: advice}}"], packs: packs)
    #expect(own.lines == [])
    #expect(own.ruleSet.rules.map(\.severity) == [.advice])
    let below = Loaded(
      [
        "company.yml": "extends: [sample]",
        "handrail.yml": "extends: [company.yml, sample]\nrules: {sample: {severity: off}}",
      ], packs: packs)
    #expect(below.lines.count == 1)
    #expect(below.lines[0].contains("expected error or stricter (handrail:sample.yml, line 7)"))
  }

  @Test func ofTwoExtendedFilesTheStricterHolds() throws {
    let loaded = Loaded([
      "ground.yml": "guardrails: [g.yml]\nmay-loosen: true", "g.yml": guardrail(),
      "a.yml": "extends: [ground.yml]\nrules: {sample/one: {severity: off}}",
      "b.yml": "extends: [ground.yml]\nrules: {sample/one: {severity: warning}}",
      "handrail.yml": "extends: [b.yml, a.yml]",
    ])
    #expect(loaded.lines == [])
    let rule = try rule(loaded)
    #expect(rule.severity == .warning && rule.switchedOff == nil)
  }

  @Test func aSettingNamesARuleThatIsThere() {
    #expect(
      loaded(brand: "rules: {sample/on: {severity: error}, sample/one: {}}").lines == [
        "brand/handrail.yml:2:9 there is no rule or guardrail this (did you mean ‘sample/one’?)",
        "brand/handrail.yml:2:39 this sets nothing of the rule "
          + "(write {severity: error}, or take it out)",
      ])
  }

  @Test func aFileSetsOnlyWhatItHas() {
    let loaded = Loaded([
      "a.yml": "guardrails: [g.yml]", "g.yml": guardrail(),
      "b.yml": "rules: {sample: {severity: error}}", "handrail.yml": "extends: [a.yml, b.yml]",
    ])
    #expect(loaded.lines.count == 1)
    #expect(loaded.lines[0].hasPrefix("b.yml:1:9 this file does not have ‘sample/one’"))
  }

  private static let protecting = """
    guardrail: pay
    title: Pay
    owner: hr@acme.example
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: pay
        protect: {terms: [pay]}
        examples: {protected: ["my [[pay]]"], passed: ["a word"]}

    """

  @Test func protectionDoesNotReachWhatIsHandedDown() {
    let more = ["location/pay.yml": Self.protecting]
    let own = loaded(location: "guardrails: [pay.yml]", more: more)
    #expect(
      own.lines == [
        "location/pay.yml:7:1 this rule would take speech out of ‘sample/one’, which is handed "
          + "down by way of company/handrail.yml (ask legal@acme.example for may-loosen: true "
          + "there, or extend protected-speech)"
      ])
    let allowed = loaded(
      company: "may-loosen: true", location: "guardrails: [pay.yml]", more: more)
    #expect(allowed.lines == [])
  }

  @Test func protectionReachesRulesOfTheSameFileAndOfThoseThatExtendIt() {
    let loaded = Loaded([
      "company.yml": "guardrails: [g.yml, pay.yml]", "g.yml": guardrail(),
      "pay.yml": Self.protecting, "own.yml": guardrail(name: "own"),
      "handrail.yml": "extends: [company.yml]\nguardrails: [own.yml]",
    ])
    #expect(loaded.lines == [])
  }

  @Test func protectionThatComesInBesideWhatIsHandedDownIsAProblemToo() {
    let loaded = Loaded([
      "company.yml": "guardrails: [g.yml]", "g.yml": guardrail(),
      "loose.yml": "guardrails: [pay.yml]", "pay.yml": Self.protecting,
      "handrail.yml": "extends: [company.yml, loose.yml]",
    ])
    #expect(loaded.lines.count == 1)
    #expect(loaded.lines[0].hasPrefix("pay.yml:7:1 this rule would take speech out"))
  }

  @Test func protectionThatIsHandedDownMayNotBeSwitchedOff() {
    let loaded = Loaded([
      "company.yml": "guardrails: [g.yml, pay.yml]", "g.yml": guardrail(),
      "pay.yml": Self.protecting,
      "handrail.yml": "extends: [company.yml]\nrules: {pay: {severity: off}}",
    ])
    #expect(loaded.lines.count == 1)
    #expect(loaded.lines[0].hasPrefix("handrail.yml:2:25 ‘severity: off’ is weaker"))
  }

  /// 2,000 locations share a company and twenty brands; one of them reads four files of its own.
  @Test func aLocationReadsOnlyWhatItExtends() {
    var texts = [
      "company/handrail.yml": "guardrails: [rules/one.yml]", "company/rules/one.yml": guardrail(),
    ]
    for brand in 0..<20 {
      texts["brands/\(brand)/handrail.yml"] = "extends: [../../company/handrail.yml]"
      for location in 0..<100 {
        texts["locations/\(brand)-\(location)/handrail.yml"] =
          "extends: [../../brands/\(brand)/handrail.yml]\nvocabulary: {products: [P\(location)]}"
      }
    }
    let files = CountedFiles(texts)
    let (ruleSet, problems) = RuleLoader(files: files)
      .load(configuration: "locations/7-42/handrail.yml")
    #expect(problems.isEmpty)
    #expect(
      files.read == [
        "locations/7-42/handrail.yml", "brands/7/handrail.yml", "company/handrail.yml",
        "company/rules/one.yml",
      ])
    #expect(ruleSet.configuration.vocabulary["products"] == [Term("P42")])
  }

  @Test func everySettingSaysWhereItStands() {
    let loaded = loaded(
      company: "vocabulary:\n  products: [A, B]\nfail-on: warning",
      location: "vocabulary: {products: [C]}\nperiods: {quiet: [{from: 2026-01-01}]}")
    let places = loaded.ruleSet.configuration.origins.map { "\($0.source.path):\($0.source.line)" }
    #expect(
      places == [
        "company/handrail.yml:3", "company/handrail.yml:4", "brand/handrail.yml:1",
        "location/handrail.yml:1", "location/handrail.yml:2", "location/handrail.yml:3",
      ])
  }
}
