import HandrailCore
import Testing

@testable import HandrailRules

@Suite struct OverlayTests {
  @Test func listsGrowAndSingleValuesAreReplaced() {
    let loaded = Loaded(
      [
        "acme/handrail.yml": """
        guardrails: [rules/*.yml]
        vocabulary: {products: [RoboVac], company: [Acme]}
        periods: {quiet: [{from: 2026-01-01, until: 2026-02-01}]}
        posts: [{files: "**/*.md", channel: blog, audience: public}]
        folds: {x: 280, linkedin: 210}
        fail-on: error
        """,
        "acme/rules/a.yml": guardrail(name: "z-company"),
        "handrail.yml": """
        extends: [acme/handrail.yml]
        guardrails: [brand.yml]
        vocabulary: {products: [RoboVac, RoboMop], ticker: [ACMR]}
        periods: {quiet: [{from: 2026-05-01}], launch: [{until: 2026-03-01}]}
        posts: [{files: "**/*.md", channel: x}]
        folds: {x: 500}
        fail-on: warning
        """,
        "brand.yml": guardrail(name: "brand"),
      ])
    #expect(loaded.lines == [])
    let configuration = loaded.ruleSet.configuration
    #expect(configuration.vocabulary["products"] == [Term("RoboVac"), Term("RoboMop")])
    #expect(configuration.vocabulary["company"] == [Term("Acme")])
    #expect(configuration.vocabulary["ticker"] == [Term("ACMR")])
    #expect(configuration.periods.map(\.name) == ["quiet", "launch"])
    #expect(configuration.periods[0].windows.count == 2)
    #expect(configuration.folds == ["x": 500, "linkedin": 210])
    #expect(configuration.failOn == .warning)
    let metadata = configuration.metadata(forPath: "a/b.md")
    #expect(metadata.channel == "x" && metadata.audience == .public)
    #expect(loaded.ruleSet.guardrails.map(\.name) == ["z-company", "brand"])
  }

  /// Loads a file that extends `parents`, with a guardrail, and gives what fails and the problems.
  private func failOn(_ own: String, extending parents: [String: String]) -> (Severity, [String]) {
    var texts = parents
    texts["g.yml"] = guardrail()
    let names = parents.keys.filter { $0.hasPrefix("parent") }.sorted().joined(separator: ", ")
    texts["handrail.yml"] = "extends: [\(names)]\nguardrails: [g.yml]\n\(own)"
    let loaded = Loaded(texts)
    return (loaded.ruleSet.configuration.failOn, loaded.lines)
  }

  private func looser(than place: String) -> String {
    "handrail.yml:3:10 ‘fail-on’ may only become stricter than in the files that this one extends "
      + "(\(place)) (write warning, or ask for may-loosen: true there)"
  }

  @Test func failOnIsInherited() {
    let (severity, problems) = failOn("", extending: ["parent.yml": "fail-on: warning"])
    #expect(severity == .warning && problems == [])
  }

  @Test func failOnMayBecomeStricter() {
    let (severity, problems) = failOn(
      "fail-on: warning", extending: ["parent.yml": "fail-on: error"])
    #expect(severity == .warning && problems == [])
  }

  @Test func failOnMayNotBecomeLooser() {
    let (severity, problems) = failOn(
      "fail-on: error", extending: ["parent.yml": "fail-on: warning"])
    #expect(severity == .warning && problems == [looser(than: "parent.yml, line 1")])
  }

  @Test func aChildCannotLoosenOnItsOwnWord() {
    let (severity, problems) = failOn(
      "fail-on: error\nmay-loosen: true", extending: ["parent.yml": "fail-on: warning"])
    #expect(severity == .warning && problems == [looser(than: "parent.yml, line 1")])
  }

  @Test func aParentMayAllowLoosening() {
    let (severity, problems) = failOn(
      "fail-on: error", extending: ["parent.yml": "fail-on: warning\nmay-loosen: true"])
    #expect(severity == .error && problems == [])
  }

  @Test func oneLenientParentDoesNotSpeakForTheOther() {
    let (severity, problems) = failOn(
      "fail-on: error",
      extending: [
        "parent-a.yml": "fail-on: warning", "parent-b.yml": "fail-on: error\nmay-loosen: true",
      ])
    #expect(severity == .warning && problems == [looser(than: "parent-a.yml, line 1")])
  }

  @Test func aGrandparentIsStillBinding() {
    let (severity, problems) = failOn(
      "fail-on: error",
      extending: [
        "parent.yml": "extends: [ground.yml]\nfail-on: warning\nmay-loosen: true",
        "ground.yml": "fail-on: warning",
      ])
    #expect(severity == .warning && problems == [looser(than: "ground.yml, line 1")])
  }

  @Test func aFileReachedTwiceBindsBothWays() {
    let (severity, problems) = failOn(
      "",
      extending: [
        "parent-a.yml": "extends: [ground.yml]",
        "parent-b.yml": "extends: [ground.yml]\nfail-on: error", "ground.yml": "fail-on: warning",
      ])
    #expect(severity == .warning)
    #expect(problems.count == 1 && problems[0].hasPrefix("parent-b.yml:2:10 ‘fail-on’"))
  }

  @Test func circlesAreAProblem() {
    let loaded = Loaded([
      "handrail.yml": "extends: [b/handrail.yml]", "b/handrail.yml": "extends: [../handrail.yml]",
    ])
    #expect(
      loaded.lines == [
        "b/handrail.yml:1:11 a file cannot extend itself, nor a file that extends it: "
          + "handrail.yml → b/handrail.yml → handrail.yml (take this out)"
      ])
  }

  @Test func chainsMayNotBeDeeperThanSixteen() {
    func chain(_ count: Int) -> [String] {
      var texts = ["handrail.yml": "extends: [f1.yml]\nguardrails: [g.yml]", "g.yml": guardrail()]
      for number in 1..<count { texts["f\(number).yml"] = "extends: [f\(number + 1).yml]" }
      texts["f\(count).yml"] = "fail-on: error"
      return Loaded(texts).lines
    }
    #expect(chain(15) == [])
    #expect(
      chain(16) == [
        "f15.yml:1:11 more than 16 files extend one another here (extend fewer)"
      ])
  }

  @Test func starterLeavesVariantsToThoseWhoNameThem() {
    let packs = ["tone": guardrail(name: "tone"), "tone-uk": guardrail(name: "tone-uk")]
    func names(_ extended: String) -> [String] {
      Loaded(["handrail.yml": "extends: [\(extended)]"], packs: packs).ruleSet.guardrails.map(
        \.name)
    }
    #expect(names("starter") == ["tone"])
    #expect(names("starter, tone-uk") == ["tone", "tone-uk"])
    #expect(names("tone-uk") == ["tone-uk"])
  }

  @Test func whatCannotBeExtendedIsAProblem() {
    let loaded = Loaded(
      ["handrail.yml": "extends: [startr, confidentialty, nothing-like-it, missing.yml, 7]"],
      packs: ["confidentiality": guardrail()])
    #expect(
      loaded.lines == [
        "handrail.yml:1:11 this is not a pack that ships with handrail (did you mean ‘starter’?)",
        "handrail.yml:1:19 this is not a pack that ships with handrail "
          + "(did you mean ‘confidentiality’?)",
        "handrail.yml:1:35 this is not a pack that ships with handrail "
          + "(name one of starter, confidentiality, or a path to a handrail.yml)",
        "handrail.yml:1:52 the file named here cannot be read: there is no such file",
        "handrail.yml:1:65 this is not a pack that ships with handrail "
          + "(name one of starter, confidentiality, or a path to a handrail.yml)",
      ])
  }
}
