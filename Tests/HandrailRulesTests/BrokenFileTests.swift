import HandrailCore
import Testing

@testable import HandrailRules

/// Broken files, each with the full list of what is wrong with it.
@Suite struct BrokenFileTests {
  private func guardrailProblems(_ text: String) -> [String] {
    Loaded(["g.yml": text], configuration: nil, guardrails: ["g.yml"])
      .lines.map { String($0.dropFirst("g.yml:".count)) }
  }

  private func configurationProblems(_ text: String) -> [String] {
    Loaded(["handrail.yml": text], packs: ["starter-pack": guardrail(name: "starter-pack")])
      .lines.map { String($0.dropFirst("handrail.yml:".count)) }
  }

  @Test func aGuardrailOfNothingButAName() {
    #expect(guardrailProblems("guardrail: x") == [])
  }

  @Test func misspeltKeys() {
    let text = """
      guardrial: confidentiality
      title: T
      owner: o
      reviewd: 2026-01-01
      why: w
      rules:
        - rule: one
          severty: error
          flags: {terms: [a]}
          mesage: m
          exmaples: {}
        - rule: two
          severity: eror
          flag: {terms: [a]}
          message: m
          examples: {flaged: ["a"], passed: ["b"]}
      """
    #expect(guardrailProblems(text) == [])
  }

  @Test func wrongTypes() {
    let text = """
      guardrail: [a]
      title: {a: b}
      owner: ~
      reviewed: soon
      why:
      reference: []
      applies: [blog]
      redact: no
      from: 2026-13-01
      vocabulary: [a]
      sample-vocabulary: {company: Acme}
      rules:
        - one
        - rule: Code Names
          severity: [error]
          flag: {terms: [a]}
          in: prose
          message: [m]
          instead: ~
          applies: {audiences: [pubic, 1], channels: [], languages: [english!], accounts: employee}
          from: 2026-02-02
          until: 2026-02-01
          during: quite
          case: exactly
          inflect: yes
          examples: {flagged: "a", passed: [[a], {text: b, markup: markdwon, published: now, txt: c}]}
      """
    #expect(guardrailProblems(text) == [])
  }

  @Test func rulesThatContradictThemselves() {
    let text = """
      guardrail: x
      title: T
      owner: o
      reviewed: 2026-01-01
      why: w
      rules:
        - {rule: both, severity: error, flag: {terms: [a]}, require: {terms: [b]}, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: neither, severity: error, message: m, examples: {flagged: [a], passed: [b]}}
        - {rule: when, severity: error, flag: {terms: [a]}, when: {terms: [b]}, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: where, severity: error, require: {terms: [a]}, where: anywhere, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: place, severity: error, require: {terms: [a], where: at the top}, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: place, severity: error, require: {terms: [a]}, message: "{match} is missing",
           examples: {flagged: [], passed: [b]}}
        - {rule: words, severity: error, flag: {terms: [a]}, message: "{mach} {compny} {x y} {match",
           instead: "{other-words}", in: [headings, everthing],
           examples: {flagged: ["[[a"], passed: ["[[b]]", "c]]", "[[d [[e]] ]]", "[[]]"]}}
      """
    #expect(guardrailProblems(text) == [])
  }

  @Test func wordLists() {
    let rule = """
          flag: {any: [{terms-from: missing.txt}, {terms-from: bad.txt}, {terms-from: /etc/words}]}
          unless: {not: {terms-from: ../shared/good.txt}}
      """
    let loaded = Loaded(
      [
        "rules/g.yml": guardrail(rule: rule), "rules/bad.txt": "ok\n***\n",
        "shared/good.txt": "fine\n",
      ], configuration: nil, guardrails: ["rules/g.yml"])
    #expect(loaded.lines == [])
    #expect(
      loaded.ruleSet.guardrails.first?.wordLists == [
        "missing.txt": [], "bad.txt": [Term("ok")], "/etc/words": [],
        "../shared/good.txt": [Term("fine")],
      ])
  }

  @Test func syntaxAndMeaningInOneGo() {
    let text = """
      guardrail: x
      title: T
      title: U
      owner: o
      reviewed: 2026-01-01
      rules: []
      """
    #expect(guardrailProblems(text) == [])
  }

  @Test func syntaxThatEndsTheReading() {
    #expect(guardrailProblems("guardrail: x\nrules:\n  - rule: a\n   bad: b\n") == [])
    #expect(guardrailProblems("# nothing\n") == [])
    #expect(guardrailProblems("just words") == [])
    #expect(guardrailProblems("- a\n- b") == [])
  }

  @Test func invalidBytes() {
    var files = MemoryFiles([:])
    files.contents["g.yml"] = Array("guardrail: x\ntitle: caf".utf8) + [0xE9, 0x0A]
    #expect(Loaded(files, configuration: nil, guardrails: ["g.yml"]).lines == [])
    files.contents["g.yml"] = [0xFF, 0xFE, 0x61, 0x00]
    #expect(Loaded(files, configuration: nil, guardrails: ["g.yml"]).lines == [])
  }

  @Test func aBrokenConfiguration() {
    let text = """
      extend: [starter]
      guardrails: [rules/*.yml, missing.yml, "{a", ""]
      vocabulary: {Company: [Acme], products: RoboVac, ticker: [ACMR, acmr, "$"], company: [~]}
      periods: {quiet: [{from: 2026-02-01, until: 2026-01-01}, {}, {form: 2026-01-01}], x: []}
      posts: [{channel: blog}, {files: "a[", audience: pubic}, {files: "a/", stats: draft}]
      fail-on: warn
      folds: {x: 0, y: ten}
      may-loosen: yes
      """
    #expect(configurationProblems(text) == [])
    #expect(configurationProblems("guardrails: rules/*.yml\nvocabulary: [a]\nfolds: []") == [])
    #expect(configurationProblems("fail-on: warnings\nguardrails: []") == [])
  }

  @Test func aConfigurationThatIsNotThere() {
    #expect(Loaded([:], configuration: "a/handrail.yml").lines == [])
  }

  @Test func sampleWordsAndPlaceholdersOfClassesThatNobodyKnows() {
    let text = guardrail(
      head: "sample-vocabulary: {compny: [A], own: [B]}\nvocabulary: {owned: [C]}")
    #expect(guardrailProblems(text) == [])
  }

  @Test func aRedactedGuardrailMayNotTellItsWordsInItsMessage() {
    let text = """
      guardrail: x
      title: T
      owner: o
      reviewed: 2026-01-01
      why: w
      redact: true
      vocabulary: {own: [Titan]}
      rules:
        - {rule: a, severity: error, flag: {vocabulary: own}, message: "{match} {company} {own}",
           instead: "{unannounced} {unannouncd}", examples: {flagged: [a], passed: [b]}}
      """
    #expect(guardrailProblems(text) == [])
  }

  @Test func aPackThatNamesAFile() {
    let loaded = Loaded(
      ["handrail.yml": "extends: [p]"],
      packs: ["p": guardrail(rule: "    flag: {terms-from: words.txt}")])
    #expect(loaded.lines == [])
  }
}
