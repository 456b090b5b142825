import Foundation
import HandrailReports
import Testing

/// Findings of one guardrail about the same words are told once, in every output; and nothing that
/// decides about findings one by one loses sight of the others.
@Suite struct ToldOnceTests {
  private static let money = """
    guardrail: money
    title: Money
    owner: finance@acme.example
    reviewed: 2026-11-01
    why: Figures come from published reports.
    waive: author
    rules:
      - rule: talk
        severity: warning
        flag: {terms: [revenue, sales]}
        message: "“{match}” is talk of money."
        examples: {flagged: ["Our quarterly [[revenue]].", "Our [[sales]]."], passed: [Nothing.]}
      - rule: changes
        severity: warning
        flag: {terms: [revenue doubled]}
        message: "“{match}” is a change."
        examples: {flagged: ["Our quarterly [[revenue doubled]]."], passed: [Nothing.]}
      - rule: figures
        severity: error
        flag: {terms: [quarterly revenue]}
        message: "“{match}” is not published."
        examples: {flagged: ["Our [[quarterly revenue]] doubled."], passed: [Nothing.]}
      - rule: words
        severity: advice
        flag: {terms: [quarterly]}
        replace: of the quarter
        message: "“{match}” is a long word."
        examples:
          flagged: [{text: "The [[quarterly]] report.", fixed: The of the quarter report.}]
          passed: [Nothing.]
    """

  private static let tone = """
    guardrail: tone
    title: Tone
    owner: comms@acme.example
    reviewed: 2026-11-01
    why: Readers trust plain words.
    rules:
      - rule: growth
        severity: warning
        flag: {terms: [doubled]}
        message: "“{match}” is loud."
        examples: {flagged: ["It [[doubled]]."], passed: [Nothing.]}
    """

  private static let formats = ReportFormat.all.map { $0.name }

  private static let text = "Our quarterly revenue doubled.\n"

  private static let files = [
    "handrail.yml": """
    guardrails: [money.yml, tone.yml]
    posts: [{files: "posts/*.md", channel: blog}]

    """,
    "money.yml": money, "tone.yml": tone, "posts/a.md": text,
  ]

  private func folder(_ more: [String: String] = [:]) throws -> Folder {
    try Folder(Self.files.merging(more) { $1 })
  }

  private func check(_ folder: Folder, _ more: String...) throws -> Program.Run {
    try folder.program.run(["check", "--as-of", "2026-11-20"] + more)
  }

  /// The findings of a report in JSON: rule, state, and the rules told of with it.
  private func findings(_ folder: Folder, _ more: String...) throws -> [String] {
    let run = try folder.program.run(
      ["check", "--as-of", "2026-11-20", "--format", "json"] + more)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    return Self.lines(try #require(json["findings"] as? [[String: Any]]))
  }

  private static func lines(_ findings: [[String: Any]]) -> [String] {
    findings.map { finding in
      [
        finding["rule"] as? String, finding["suppression"] as? String,
        (finding["also"] as? [String])?.joined(separator: ", ").appending(" too"),
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  private static let once = [
    "money/words", "money/figures money/changes, money/talk too", "tone/growth",
  ]

  @Test func theStrongestIsToldAndNamesTheOthers() throws {
    #expect(try findings(folder()) == Self.once)
  }

  @Test func peopleReadOneBox() throws {
    let run = try check(folder())
    #expect(run.output.contains("Rule     money/figures, also money/changes and money/talk"))
    #expect(run.output.contains("1 error, 1 warning and 1 piece of advice"), "\(run.output)")
    #expect(!run.output.contains("is talk of money") && !run.output.contains("is a change"))
  }

  /// The finding that is told stands in every format, and those that are not in none.
  @Test(arguments: formats) func everyFormatSaysTheSame(_ format: String)
    throws
  {
    let run = try check(folder(), "--format", format)
    #expect(run.status == 1)
    #expect(run.output.contains("“quarterly revenue” is not published."), "\(run.output)")
    #expect(run.output.contains("“doubled” is loud."), "\(run.output)")
    #expect(!run.output.contains("is talk of money") && !run.output.contains("is a change"))
  }

  @Test func answersToABatchSayTheSame() throws {
    let folder = try folder([
      "posts.ndjson": "{\"id\":\"1\",\"text\":\"Our quarterly revenue doubled.\"}\n"
    ])
    let baseline = try folder.program.run(["baseline", "write", "posts/a.md"])
    #expect(baseline.status == 0)
    for more in [[], ["--baseline", "handrail-baseline.yml"]] {
      let run = try folder.program.run(
        ["check", "posts.ndjson", "--as-of", "2026-11-20", "--format", "ndjson"] + more)
      let line = try #require(run.output.split(separator: "\n").first)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Self.lines(json["findings"] as? [[String: Any]] ?? []) == Self.once)
    }
  }

  @Test func anAuditKeepsTheSame() throws {
    let post = #"{"id":"1","text":"Our quarterly revenue doubled.","author":"acme","channel":"x"}"#
    let folder = try folder([
      "posts.ndjson": post + "\n", "accounts.yml": "- {account: acme, kind: company}\n",
    ])
    for more in [[], ["--format", "ndjson", "--store", "b.db"]] {
      let run = try folder.program.run(["audit", "posts.ndjson", "--as-of", "2026-11-20"] + more)
      if more.isEmpty { continue }
      let line = try #require(run.output.split(separator: "\n").first)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Self.lines(json["findings"] as? [[String: Any]] ?? []) == Self.once)
    }
    for store in ["handrail-audit.db", "b.db"] {
      let report = try AuditFolder.json(folder, store: store)
      let posts = try #require(report["posts"] as? [[String: Any]])
      let findings = posts.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      #expect(
        findings.compactMap { $0["rule"] as? String } == [
          "money/words", "money/figures", "tone/growth",
        ])
    }
  }

  // MARK: Decisions about single findings

  /// A finding that somebody lets stand hides none that counts, and is hidden by none.
  @Test func whatIsWaivedHidesNothing() throws {
    let waived = "<!-- handrail: allow money/figures -- it is public -->\n\n" + Self.text
    #expect(
      try findings(folder(["posts/a.md": waived])) == [
        "money/words", "money/figures waived", "money/changes money/talk too", "tone/growth",
      ])
    let other = "<!-- handrail: allow money/talk -- it is public -->\n\n" + Self.text
    #expect(
      try findings(folder(["posts/a.md": other])) == [
        "money/words", "money/figures money/changes too", "money/talk waived", "tone/growth",
      ])
  }

  @Test func aRecordedWaiverOfAFindingThatIsNotToldIsOfUse() throws {
    let waivers = """
      - {rule: [money/talk, money/figures, money/changes], post: posts/a.md, reason: fine, approved-by: jo}

      """
    let run = try check(folder(["waivers.yml": waivers]))
    #expect(!run.output.contains("waivers/unused"), "\(run.output)")
    #expect(run.output.contains("3 waived"), "\(run.output)")
  }

  /// A baseline lists every finding, so that none comes up when another one is gone.
  @Test func aBaselineKnowsEveryFinding() throws {
    let folder = try folder()
    let written = try folder.program.run(["baseline", "write"])
    #expect(written.output.contains("now lists 5 findings in 1 post"), "\(written.output)")
    #expect(
      try findings(folder, "--baseline", "handrail-baseline.yml")
        .allSatisfy { $0.hasSuffix(" baseline") })
    let known = try #require(folder.text(of: "handrail-baseline.yml"))
    let kept = known.split(separator: "\n").filter { !$0.contains("money/figures") }
    // An entry taken out of it: its finding counts again, and hides nothing.
    try folder.write(Data((kept.joined(separator: "\n") + "\n").utf8), to: "handrail-baseline.yml")
    let counting = try findings(folder, "--baseline", "handrail-baseline.yml")
      .filter { !$0.hasSuffix(" baseline") }
    #expect(counting == ["money/figures"])
  }

  /// What a rule would write in place of words is still offered, and written.
  @Test func nothingIsLostToMend() throws {
    let folder = try folder(["posts/a.md": "Our quarterly report.\n\n" + Self.text])
    let run = try check(folder, "--fix")
    #expect(run.errors.contains("2"), "\(run.errors)")
    #expect(
      folder.text(of: "posts/a.md")
        == "Our of the quarter report.\n\nOur of the quarter revenue doubled.\n")
  }

  // MARK: Rules by themselves

  @Test func everyRuleIsTestedByItself() throws {
    let folder = try folder([
      "corpus.ndjson": """
      {"id": "1", "text": "Our quarterly revenue doubled.", "labels": ["money/talk", "money/figures"], "spans": ["revenue", "quarterly revenue"]}

      """
    ])
    let examples = try folder.program.run(["test"])
    #expect(examples.status == 0, "\(examples.output)")
    let corpus = try folder.program.run(["test", "--corpus", "corpus.ndjson"])
    #expect(corpus.output.contains("2 of 2 found, to the letter"), "\(corpus.output)")
    #expect(!corpus.output.contains("Missed"), "\(corpus.output)")
    let trace = try folder.program.run(["explain", "--trace", "money/talk", "posts/a.md"])
    #expect(trace.output.contains("\nFlagged.\n"), "\(trace.output)")
    #expect(try findings(folder, "--only", "money/talk") == ["money/talk"])
  }

  /// A secret is masked in what is told, also where the rule that found it is not.
  @Test func aSecretThatIsNotToldIsHidden() throws {
    let rules = """
      guardrail: doors
      title: Doors
      owner: it@acme.example
      reviewed: 2026-11-01
      why: Whoever knows it comes in.
      rules:
        - rule: words
          severity: error
          flag: {pattern: 'door code is \\d+ on the .*'}
          message: "“{match}” opens a door."
          examples: {flagged: ["The [[door code is 5521 on the left]]"], passed: [Nothing.]}
        - rule: codes
          severity: warning
          flag: {pattern: 'code is \\K\\d{4}', secret: true}
          message: A code.
          examples: {flagged: ["The code is [[5521]]."], passed: [Nothing.]}
      """
    let folder = try folder([
      "money.yml": rules, "posts/a.md": "Come in, the door code is 7403 on the left\n",
    ])
    #expect(try findings(folder) == ["doors/words doors/codes too"])
    for format in Self.formats {
      let run = try check(folder, "--format", format)
      #expect(run.output.contains("doors/words"))
      #expect(!(run.output + run.errors).contains("7403"), "\(run.output)")
    }
  }
}
