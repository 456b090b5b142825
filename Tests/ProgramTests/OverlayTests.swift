import Testing

/// A company, a brand and a location that share guardrails, as the program sees them.
@Suite struct OverlayTests {
  private static func guardrail(_ name: String, head: String = "", term: String) -> String {
    """
    guardrail: \(name)
    title: Some words
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: Because.
    \(head)rules:
      - rule: words
        severity: warning
        flag: {terms: [\(term)]}
        message: Do not say it.
        examples: {flagged: ["a [[\(term)]]"], passed: ["a word"]}

    """
  }

  private func folder(location: String = "", company: String = "") throws -> Folder {
    try Folder([
      "company/handrail.yml":
        "guardrails: [names.yml, hype.yml]\nvocabulary: {unannounced: [Quixotl]}\n\(company)",
      "company/hype.yml": Self.guardrail("hype", term: "amazing"),
      "company/names.yml": Self.guardrail("names", head: "redact: true\n", term: "Quixotl"),
      "location/handrail.yml": "extends: [../company/handrail.yml]\n\(location)",
      "location/draft.md": "An amazing Quixotl.\n",
    ])
  }

  private func run(_ folder: Folder, _ arguments: String...) throws -> Program.Run {
    try Program(folder: folder.url.appendingPathComponent("location"), owner: folder)
      .run(arguments, input: "")
  }

  @Test func aTightenedRuleFailsAPost() throws {
    let loose = try run(folder(), "check", "draft.md")
    #expect(loose.status == 0, "\(loose.output)")
    let strict = try run(
      folder(location: "rules: {hype/words: {severity: error}}"), "check", "draft.md")
    #expect(strict.status == 1, "\(strict.output)")
  }

  @Test func weakeningChecksNothing() throws {
    let run = try run(
      folder(location: "rules: {hype/words: {severity: off}}"), "check", "draft.md")
    #expect(run.status == 2)
    #expect(run.output.contains("expected warning or stricter (../company/hype.yml, line 7)"))
    #expect(run.output.contains("ask legal@acme.example for may-loosen: true"))
  }

  @Test func aWeakerFailOnNamesTheStricterOne() throws {
    let run = try run(
      folder(location: "fail-on: error", company: "fail-on: warning"), "check", "draft.md")
    #expect(run.status == 2)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("(../company/handrail.yml, line 3)"), "\(run.output)")
  }

  @Test func aRuleThatIsSwitchedOffIsToldAndItsWordsStayHidden() throws {
    let folder = try folder(
      location: "rules: {names: {severity: off}}", company: "may-loosen: true")
    let rules = try run(folder, "rules")
    #expect(rules.status == 0, "\(rules.output)")
    #expect(rules.output.contains("handrail.yml, line 2, switches it off"))
    let check = try run(folder, "check", "draft.md")
    #expect(check.output.contains("hype/words") && check.output.contains("1 warning in 1 post"))
    #expect(!check.output.contains("Quixotl"))
  }

  @Test func originsAreToldWithoutSecretWords() throws {
    let run = try run(
      folder(location: "rules: {hype/words: {severity: error}}\nfail-on: warning"),
      "rules", "--origin")
    #expect(run.status == 0)
    let output = run.output.replacing("\n              ", with: " ").replacing("\n  ", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      output.contains(
        "hype/words, severity: error: ../company/hype.yml, line 7; then severity: error in "
          + "handrail.yml, line 2"), "\(run.output)")
    #expect(output.contains("vocabulary unannounced, 1 word: ../company/handrail.yml, line 2"))
    #expect(output.contains("extends ../company/handrail.yml: handrail.yml, line 1"))
    #expect(output.contains("fail-on warning: handrail.yml, line 3"))
    #expect(!run.output.contains("Quixotl"))
  }
}
