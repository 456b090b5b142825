import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

@Suite struct ConfigurationTests {
  @Test func everyKeyIsRead() {
    let loaded = Loaded(
      [
        "site/handrail.yml": """
        guardrails: [rules/*.yml, "../shared.yml"]
        vocabulary:
          company: [Acme, no]
          competitors: []
          unannounced: [{term: RoboVac Pool, until: 2026-12-01T14:00Z}]
        periods:
          quiet: [{from: 2026-10-01, until: 2026-11-05}, {from: 2027-01-01}]
        posts:
          - {files: "content/**/*.md", channel: Blog, audience: public, account: employee}
          - {files: "content/drafts/*", status: draft, author: Ann, language: en}
        fail-on: warning
        folds: {LinkedIn: 210}
        """,
        "site/rules/b.yml": guardrail(name: "b"), "site/rules/a.yml": guardrail(name: "a"),
        "shared.yml": guardrail(name: "shared"),
      ], configuration: "site/handrail.yml")
    #expect(loaded.lines == [])
    let configuration = loaded.ruleSet.configuration
    #expect(configuration.path == "site/handrail.yml")
    #expect(configuration.vocabulary["company"] == [Term("Acme"), Term("no")])
    #expect(configuration.vocabulary["competitors"] == [])
    #expect(
      configuration.periods == [
        Period(
          name: "quiet",
          windows: [
            TimeWindow(from: Timestamp("2026-10-01"), until: Timestamp("2026-11-05")),
            TimeWindow(from: Timestamp("2027-01-01")),
          ])
      ])
    #expect(configuration.failOn == .warning)
    #expect(configuration.folds == ["linkedin": 210])
    #expect(
      loaded.ruleSet.guardrails.map(\.file.path) == [
        "shared.yml", "site/rules/a.yml", "site/rules/b.yml",
      ])
    var metadata = PostMetadata()
    #expect(configuration.metadata(forPath: "site/other.md") == metadata)
    metadata.channel = "blog"
    metadata.audience = .public
    metadata.account = .employee
    #expect(configuration.metadata(forPath: "site/content/a.md") == metadata)
    #expect(configuration.metadata(forPath: "./site/x/../content/a.md") == metadata)
    metadata.status = .draft
    metadata.author = "Ann"
    metadata.language = "en"
    #expect(configuration.metadata(forPath: "content/drafts/a.md") == metadata)
  }

  @Test func packsComeFirstInTheOrderOfExtends() {
    let loaded = Loaded(
      [
        "handrail.yml": "extends: [zebra, starter]\nguardrails: [a.yml]\n",
        "a.yml": guardrail(name: "own"),
      ],
      packs: ["ape": guardrail(name: "ape"), "zebra": guardrail(name: "zebra")])
    #expect(loaded.lines == [])
    #expect(loaded.ruleSet.guardrails.map(\.name) == ["zebra", "ape", "own"])
    #expect(loaded.ruleSet.guardrails.map(\.isBuiltIn) == [true, true, false])
    #expect(loaded.ruleSet.guardrails[0].file.path == "handrail:zebra.yml")
  }

  @Test func aFileNamedTwiceIsLoadedOnce() {
    let loaded = Loaded(
      [
        "handrail.yml": "guardrails: [a.yml, ./x/../a.yml, \"a.y*l\", a.yml]", "a.yml": guardrail(),
      ],
      guardrails: ["./a.yml"])
    #expect(loaded.ruleSet.guardrails.map(\.name) == ["sample"])
    #expect(loaded.lines == [])
  }

  @Test func twoGuardrailsOfOneNameAreAProblem() {
    let loaded = Loaded(
      ["handrail.yml": "extends: [p]\nguardrails: [a.yml]", "a.yml": guardrail(name: "same")],
      packs: ["p": guardrail(name: "same")])
    #expect(
      loaded.lines == [
        "a.yml:1:12 the guardrail in handrail:p.yml has this name too (rename one of them)"
      ])
  }

  @Test func onlyYAMLFilesAreOpenedAsGuardrails() {
    let loaded = Loaded([
      "handrail.yml": "guardrails: [.git/config, \"r/*\"]\nextends: [.git/config]\n"
        + "vocabulary: {match: [a]}",
      ".git/config": "token", "r/a.md": "text", "r/b.yaml": guardrail(),
    ])
    #expect(
      loaded.lines == [
        "handrail.yml:1:14 a guardrail file ends in .yml or .yaml",
        "handrail.yml:1:27 a guardrail file ends in .yml or .yaml (end the pattern in .yml)",
        "handrail.yml:2:11 this is not a pack that ships with handrail "
          + "(name one of starter, or a path to a handrail.yml)",
        "handrail.yml:3:14 ‘match’ stands for the words found (use another name)",
      ])
    #expect(loaded.ruleSet.guardrails.map(\.file.path) == ["r/b.yaml"])
  }

  @Test func noRuleAtAllIsAProblem() {
    let loaded = Loaded(["handrail.yml": "fail-on: error"])
    #expect(
      loaded.lines == [
        "handrail.yml there is no rule to check posts by "
          + "(name packs under ‘extends’ or files under ‘guardrails’)"
      ])
    #expect(Loaded([:], configuration: nil).lines == [])
  }

  @Test func aFolderWithPatternSignsIsOnlyAFolder() {
    let loaded = Loaded(
      [
        "a[b]{c/handrail.yml": "guardrails: [rules/*.yml]",
        "a[b]{c/rules/x.yml": guardrail(), "ab{c/rules/y.yml": guardrail(name: "other"),
      ], configuration: "a[b]{c/handrail.yml")
    #expect(loaded.lines == [])
    #expect(loaded.ruleSet.guardrails.map(\.name) == ["sample"])
  }

  @Test func thePacksThatShipAreKnownByName() {
    let (_, problems) = RuleLoader(files: MemoryFiles([:])).load(configuration: nil, packs: ["x-y"])
    #expect(problems.map(\.message) == ["‘x-y’ is not a pack that ships with handrail"])
  }
}
