import Testing

/// `handrail rules --lint`, as people and programs meet it.
@Suite struct PolicyLintTests {
  private static func guardrail(term: String, head: String = "") -> String {
    """
    guardrail: house
    title: Some words
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: Because.
    \(head)rules:
      - rule: words
        severity: error
        flag: {terms: [\(term)]}
        message: Do not say it.
        examples: {flagged: ["a [[\(term)]]"], passed: ["a word"]}
      - rule: ours
        protect: {terms: [our pay]}
        examples: {protected: ["about [[our pay]]"], passed: ["a word"]}

    """
  }

  private func lint(_ files: [String: String], _ arguments: String...) throws -> Program.Run {
    try Folder(files).program.run(
      ["rules", "--lint", "--as-of", "2026-11-23"] + arguments, input: "")
  }

  @Test func aCleanPolicyPasses() throws {
    let run = try lint([
      "handrail.yml": "guardrails: [g.yml]", "g.yml": Self.guardrail(term: "quux"),
    ])
    #expect(run.status == 0)
    #expect(
      run.output == """
        2 rules from 1 guardrail looked over: nothing to remark on.

        This is not legal advice.

        """)
  }

  @Test func anOverbroadRuleIsTold() throws {
    let files = ["handrail.yml": "guardrails: [g.yml]", "g.yml": Self.guardrail(term: "salary")]
    let run = try lint(files)
    #expect(run.status == 1)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "warning line 7, house/words: This rule looks for “salary”, whatever stands around it. "
          + "That may forbid talk about pay."), "\(run.output)")
    #expect(words.contains("Stericycle, 372 NLRB No. 113 (2 August 2023)"))
    #expect(words.contains("California Labor Code, section 232"))
    #expect(run.output.hasSuffix("\nThis is not legal advice.\n"))
    let json = try lint(files, "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.hasPrefix("{\n  \"handrail\": 1,\n  \"remarks\": [\n    {\n"))
    #expect(json.output.contains("\"check\": \"overbroad\""))
    #expect(json.output.contains("\"notice\": \"This is not legal advice.\""))
  }

  @Test func theReviewIsHeldAgainstTheDayThatIsNamed() throws {
    let files = ["handrail.yml": "guardrails: [g.yml]", "g.yml": Self.guardrail(term: "quux")]
    let run = try Folder(files).program.run(
      ["rules", "--lint", "--as-of", "2028-01-01"], input: "")
    #expect(run.status == 1 && run.output.contains("since 2026-11-01"))
  }

  @Test func rulesThatCannotBeReadAreNoCleanPolicy() throws {
    let run = try lint(["handrail.yml": "guardrails: [gone.yml]"])
    #expect(run.status == 2)
  }

  @Test func pagesAreAskedForOneByOne() throws {
    let folder = try Folder()
    for arguments in [["--lint", "--cost"], ["--format", "json"], ["--lint", "--format", "pdf"]] {
      #expect(try folder.program.run(["rules"] + arguments, input: "").status == 2)
    }
  }

  /// The packs that ship with handrail are clean in themselves.
  @Test func thePacksAreClean() throws {
    let run = try lint(["handrail.yml": "extends: [starter]\nvocabulary: {company: [Acme]}"])
    #expect(run.status == 0, "\(run.output)")
  }
}
