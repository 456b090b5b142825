import Foundation
import HandrailSyntax
import Testing

/// Protected speech, as people and programs meet it.
@Suite struct ProtectedSpeechTests {
  private static let rules = """
    guardrail: manners
    title: Kind words
    owner: hr@acme.example
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: words
        severity: error
        waive: author
        flag: {terms: [awful, dreadful]}
        replace: {awful: poor}
        message: "“{match}” is no word."
        examples: {flagged: [{text: "[[awful]]", fixed: poor}], passed: [fine]}
      - rule: named
        severity: error
        also-in-protected-speech: true
        flag: {terms: [Titan]}
        message: That is not announced.
        examples: {flagged: ["[[Titan]]"], passed: [fine]}

    """
  private static let protection = """
    guardrail: protected-speech
    title: What people may always say
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: The law protects talk of pay.
    rules:
      - rule: pay
        protect: {terms: [wages]}
        message: Talk of pay.
        examples: {protected: ["Our [[wages]] are low."], passed: ["Our robots are low."]}

    """

  private static let files = [
    "handrail.yml": "guardrails: [manners.yml, protected.yml]\n", "manners.yml": rules,
    "protected.yml": protection, "p.md": "Our wages are awful.\n",
    "q.md": "Our robots are awful.\n", "r.md": "Titan.\n\nWages are dreadful.\n",
  ]

  private func folder(_ more: [String: String] = [:]) throws -> Folder {
    try Folder(Self.files.merging(more) { $1 })
  }

  private func run(_ arguments: String..., files: [String: String] = [:], input: String = "")
    throws -> Program.Run
  {
    try folder(files).program.run(arguments, input: input)
  }

  @Test func aProtectedFindingFailsNothingAndIsCountedOnly() throws {
    let run = try run("check", "p.md")
    #expect(run.status == 0)
    #expect(run.output.contains("pass: no findings in 1 post; 1 left alone as protected speech;"))
    #expect(!run.output.contains("awful") && !run.output.contains("manners/words"))
    let both = try self.run("check", "p.md", "q.md", "r.md")
    #expect(both.status == 1)
    #expect(both.output.contains("2 errors in 2 of 3 posts; 2 left alone as protected speech;"))
    #expect(both.output.contains("manners/named") && !both.output.contains("dreadful"))
  }

  @Test(arguments: [
    "human", "json", "ndjson", "sarif", "junit", "github", "gitlab", "rdjson", "checkstyle",
    "markdown",
  ])
  func noFormatListsIt(format: String) throws {
    let run = try run("check", "--format", format, "p.md", "r.md")
    #expect(run.status == 1)
    for words in ["awful", "dreadful", "manners/words"] {
      #expect(!run.output.contains(words), "\(words)")
    }
    let counts = [
      "human": "2 left alone as protected speech", "json": #""protected": 2"#,
      "sarif": #""protected": 2"#, "junit": #"name="protected" value="2""#,
      "markdown": "2 left alone as protected speech", "github": "2 left alone as protected speech",
    ]
    if let count = counts[format] { #expect(run.output.contains(count), "\(run.output)") }
  }

  @Test func itStaysInForceWhicheverRulesAreAsked() throws {
    #expect(try run("check", "p.md", "--only", "manners/words").status == 0)
    #expect(try run("check", "p.md", "--only", "manners.yml").status == 0)
    #expect(try run("check", "p.md", "--except", "manners/named").status == 0)
    #expect(try run("check", "p.md", "--except", "protected-speech/pay").status == 1)
    #expect(try run("check", "p.md", "--except", "protected-speech").status == 1)
  }

  @Test func aBatchIsAnsweredInBothWaysAlike() throws {
    let batch = """
      {"id":"1","text":"Our wages are awful."}
      {"id":"2","text":"Our robots are awful."}
      {"id":"3","text":"Our wages are fine."}
      {"id":"4","title":"Wages","text":"Awful."}
      {"id":"5","text":"Awful.","alt":["Wages"]}

      """
    let answers = try run(
      "check", "-", "--stdin-filename", "posts.ndjson", "--format", "ndjson", input: batch)
    #expect(answers.status == 1)
    let lines = answers.output.split(separator: "\n")
    #expect(lines.count == 5)
    for number in [0, 2, 3, 4] {
      #expect(
        lines[number] == #"{"id":"\#(number + 1)","verdict":"pass","findings":[]}"#[...])
    }
    #expect(lines[1].contains(#""verdict":"fail""#))
    let report = try run(
      "check", "-", "--stdin-filename", "posts.ndjson", "--format", "json", input: batch)
    #expect(report.output.contains(#""protected": 3"#) && report.output.contains(#""failed": 1"#))
  }

  @Test func itIsNotMended() throws {
    let folder = try folder()
    let run = try folder.program.run(["check", "--fix", "p.md", "q.md"], input: "")
    #expect(run.status == 0)
    #expect(folder.text(of: "p.md") == "Our wages are awful.\n")
    #expect(folder.text(of: "q.md") == "Our robots are poor.\n")
    #expect(run.errors == "handrail: mended 1 finding in 1 file\n")
    let diff = try self.run("check", "--diff", "p.md")
    #expect(!diff.output.contains("poor"))
  }

  @Test func noBaselineKeepsIt() throws {
    let folder = try folder()
    _ = try folder.program.run(["baseline", "write", "p.md", "r.md"], input: "")
    let baseline =
      FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String }
      .filter { !Self.files.keys.contains($0) }.compactMap(folder.text(of:)).joined() ?? ""
    #expect(baseline.contains("manners/named"))
    #expect(!baseline.contains("manners/words"))
  }

  @Test func aWaiverThatIsNotNeededThereIsNoFault() throws {
    let waiver = "<!-- handrail: allow manners/words -- it is so -->\n\n"
    let run = try run("check", "p.md", files: ["p.md": waiver + "Our wages are awful.\n"])
    #expect(run.status == 0)
    #expect(!run.output.contains("waivers/"))
    let recorded = "- {rule: manners/words, post: p.md, reason: It is so., approved-by: Jo}\n"
    let other = try self.run("check", "p.md", files: ["waivers.yml": recorded])
    #expect(other.status == 0, "\(other.output)\(other.errors)")
    #expect(!other.output.contains("manners/words"))
  }

  @Test func whatCannotBeDecidedIsIncomplete() throws {
    let protection = Self.protection.replacingOccurrences(
      of: "{terms: [wages]}", with: "{pattern: '^(a|aa)+$'}"
    ).replacingOccurrences(of: "Our [[wages]] are low.", with: "[[aaa]]")
    let text = "Awful.\n\n" + String(repeating: "a", count: 60) + "b\n"
    let run = try run("check", "p.md", files: ["protected.yml": protection, "p.md": text])
    #expect(run.status == 2)
    #expect(run.output.contains("protected-speech/pay took too long"))
    #expect(!run.output.contains("manners/words"))
  }

  @Test func theRuleIsListedExplainedAndTested() throws {
    let list = try run("rules")
    #expect(list.output.contains("protected-speech/pay protects speech from other rules"))
    #expect(list.output.contains("1 more rule leaves protected speech alone"))
    let explained = try run("explain", "protected-speech")
    #expect(explained.output.contains("up to 150 words away"))
    #expect(explained.output.contains("Talk of pay."))
    #expect(explained.output.contains("Protected   “Our wages are low.”"))
    #expect(!explained.output.contains("manners"))
    let test = try run("test", "protected-speech")
    #expect(test.status == 0 && test.output.contains("2 examples of 1 rule hold"))
    let wrong = Self.protection.replacingOccurrences(of: "Our [[wages]]", with: "[[Our]] wages")
      .replacingOccurrences(of: "robots are low", with: "wages are fine")
    let failing = try run("test", "protected-speech", files: ["protected.yml": wrong])
    #expect(failing.status == 1)
    #expect(failing.output.contains("“Our” at column 1") && failing.output.contains("2 of 2"))
    #expect(failing.output.contains("nothing to be protected"))
  }

  @Test func anAuditCountsThePostsAndKeepsNoMore() throws {
    let folder = try folder([
      "posts.ndjson": """
      {"id":"1","text":"Our wages are awful.","author":"acme"}
      {"id":"2","text":"Our wages are awful and dreadful.","author":"acme"}
      {"id":"3","text":"Our robots are awful.","author":"acme"}

      """,
      "accounts.yml": "- {account: acme, kind: company}\n",
    ])
    let audit = ["audit", "posts.ndjson", "--as-of", "2026-11-20"]
    let run = try folder.program.run(audit, input: "")
    #expect(run.status == 1)
    #expect(run.output.contains("protected speech in 2 posts"), "\(run.output)")
    let kept = try AuditFolder.contents(of: folder.url.appendingPathComponent("handrail-audit.db"))
    #expect(!kept.contains("dreadful"))
    #expect(kept.components(separatedBy: "“awful”").count == 2, "\(kept)")
    #expect(!kept.contains("protected-speech"))
    let json = try folder.program.run(
      ["report", "handrail-audit.db", "--format", "json"], input: "")
    #expect(json.output.contains(#""protected": 2"#))
    // What an earlier audit said is taken over.
    let again = try folder.program.run(audit, input: "")
    #expect(again.output.contains("protected speech in 2 posts"), "\(again.output)")
    let answers = try folder.program.run(
      audit + ["--format", "ndjson", "--store", "b.db"], input: ""
    ).output.split(separator: "\n")
    #expect(answers.first == #"{"id":"1","verdict":"pass","findings":[]}"#)
  }
}
