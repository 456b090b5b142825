import Foundation
import Testing

/// Waivers, as authors and owners meet them.
@Suite struct WaiverTests {
  private static let rules = NamesGuardrail.text.replacingOccurrences(
    of: "rules:\n",
    with: """
      rules:
        - rule: moon
          severity: warning
          in: [everything]
          flag: {terms: [moon]}
          message: "“{match}” is a rock."
          examples: {flagged: ["The [[moon]]."], passed: [Nothing is here.]}

      """)

  private func folder(_ files: [String: String]) throws -> Folder {
    let all = [
      "handrail.yml": "guardrails: [names.yml]\nposts: [{files: \"posts/**\"}]\n",
      "names.yml": Self.rules,
    ]
    return try Folder(all.merging(files) { $1 })
  }

  /// Checks, with warnings failing a post too, on a day of November 2026.
  private func check(
    _ files: [String: String], _ arguments: [String] = [], asOf: String = "2026-11-20"
  )
    throws -> Program.Run
  {
    try folder(files).program.run(
      ["check", "--as-of", asOf, "--fail-on", "warning"] + arguments)
  }

  @Test(arguments: [
    ("a.md", "<!-- handrail: allow names/moon -- it is the real one -->\nThe moon.\n"),
    ("a.md", "The moon. <!-- handrail: allow names/moon -- it is the real one -->\n"),
    ("a.md", "[//]: # (handrail: allow names/moon -- it is the real one)\n\nThe moon.\n"),
    ("a.md", "{% comment %}handrail: allow names/moon -- real{% endcomment %}\nThe moon.\n"),
    ("a.mdx", "{/* handrail: allow names/moon -- it is the real one */}\n\nThe moon.\n"),
    ("a.html", "<p>Up.</p><!-- handrail: allow names/moon -- real --><p>The moon.</p>\n"),
    ("a.md", "---\nhandrail: {allow: [{rule: names/moon, reason: real}]}\n---\nThe moon.\n"),
    ("a.md", "+++\nhandrail = 'allow names/moon -- real'\n+++\nThe moon.\n"),
    ("a.md", "{\"handrail\": {\"allow\": \"names/moon -- real\"}}\nThe moon.\n"),
    ("a.txt", "---\nhandrail: allow names/moon -- real\n---\nThe moon.\n"),
  ])
  func anAuthorLetsAWarningStand(path: String, post: String) throws {
    let run = try check(["posts/\(path)": post])
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("waivers/"))
    let without = try check([
      "posts/\(path)": post.replacingOccurrences(of: "names/moon", with: "names/titan")
    ])
    #expect(without.status == 1)
    #expect(without.output.contains("waivers/not-allowed"))
  }

  @Test func aWaiverIsForOneBlock() throws {
    let post = "<!-- handrail: allow names/moon -- real -->\nThe moon.\n\nA second moon.\n"
    let run = try check(["posts/a.md": post])
    #expect(run.status == 1)
    #expect(run.output.contains("4:10"))
  }

  @Test func anErrorIsTheOwners() throws {
    let post = "<!-- handrail: allow names/titan -- I say so -->\nTitan is here.\n"
    let run = try check(["posts/a.md": post])
    #expect(run.status == 1)
    #expect(run.output.contains("Only legal@acme.example may let stand what names/titan finds"))
    #expect(run.output.contains("waivers.yml"))
    let recorded = """
      - rule: names/titan
        post: posts/a.md
        reason: It was named on stage.
        approved-by: legal@acme.example
      """
    let plain = ["posts/a.md": "Titan is here.\n", "waivers.yml": recorded]
    #expect(try check(plain).status == 0)
    #expect(try check(plain, ["posts/a.md"]).status == 0)
    #expect(try check(plain.merging(["posts/b.md": "Titan too.\n"]) { $1 }).status == 1)
  }

  @Test(arguments: [("2026-11-30", 0), ("2026-12-01", 1)])
  func aWaiverEndsOnItsDay(asOf: String, status: Int32) throws {
    // The date of the post does not count: the decision is made now.
    let post = """
      ---
      date: 2020-01-01
      ---
      <!-- handrail: allow names/moon -- real; until 2026-12-01 -->
      The moon.

      """
    let run = try check(["posts/a.md": post], asOf: asOf)
    #expect(run.status == status)
    #expect(run.output.contains("waivers/expired") == (status == 1))
    let recorded =
      "- {rule: names/titan, post: posts/a.md, reason: real, approved-by: legal, until: 2026-12-01}\n"
    let other = try check(["posts/a.md": "Titan.\n", "waivers.yml": recorded], asOf: asOf)
    #expect(other.status == status)
  }

  @Test func housekeepingFailsNothing() throws {
    let post = """
      <!-- handrail: allow names/moon -- real; until 2026-12-01 -->
      All is well.

      <!-- handrail: allow names -- real -->
      All is well here too.

      """
    let run = try check(["posts/a.md": post], asOf: "2026-11-20")
    #expect(run.status == 0)
    #expect(run.output.contains("waivers/unused"))
    #expect(run.output.contains("waivers/over-broad"))
    let later = try check(["posts/a.md": post], asOf: "2027-01-01")
    #expect(later.status == 0)
    #expect(later.output.contains("waivers/expired"))
  }

  @Test func aSlipIsToldWithTheNearestWord() throws {
    let post = "<!-- handrail: alow names/moon -- real -->\nThe moon.\n"
    let run = try check(["posts/a.md": post])
    #expect(run.status == 1)
    #expect(run.output.contains("Did you mean ‘allow’?"))
    #expect(run.output.contains("names/moon"))
  }

  @Test func namingARuleIsNoFindingAndItsReasonIsRead() throws {
    let run = try check(["posts/a.md": "<!-- handrail: allow names/moon -- real -->\nThe moon.\n"])
    #expect(run.status == 0)
    let loud = "<!-- handrail: allow names/moon -- as the moon is real -->\nThe moon.\n"
    let second = try check(["posts/a.md": loud])
    #expect(second.status == 1)
    #expect(second.output.contains("1:43"))
  }

  @Test func aPostOfABatchIsWaivedByItsID() throws {
    let batch = """
      {"id": "q-1", "text": "Titan"}
      {"id": "q-2", "text": "Titan"}
      {"id": "q-3", "markup": "markdown", "text": "The moon <!-- handrail: allow names/moon -- x -->"}

      """
    let recorded = "- {rule: names/titan, post: q-2, reason: real, approved-by: legal}\n"
    let run = try check(
      ["posts/q.ndjson": batch, "waivers.yml": recorded], ["--format", "ndjson", "posts/q.ndjson"])
    let verdicts = run.output.split(separator: "\n").map { $0.prefix(30) }
    #expect(verdicts[0].hasPrefix("{\"id\":\"q-1\",\"verdict\":\"fail\""))
    #expect(verdicts[1].hasPrefix("{\"id\":\"q-2\",\"verdict\":\"pass\""))
    #expect(verdicts[2].hasPrefix("{\"id\":\"q-3\",\"verdict\":\"pass\""))
  }

  @Test func theFileIsFoundFromAnywhere() throws {
    let recorded = "- {rule: names/titan, post: \"posts/*.md\", reason: real, approved-by: legal}\n"
    let folder = try folder(["posts/a.md": "Titan.\n", "waivers.yml": recorded, ".git/HEAD": "x"])
    let program = Program(folder: folder.url.appendingPathComponent("posts"), owner: folder)
    #expect(try program.run(["check", "a.md"]).status == 0)
    let absolute = folder.url.appendingPathComponent("posts/a.md").path
    #expect(try program.run(["check", absolute]).status == 0)
  }

  @Test func aBrokenFileOfWaiversDecidesNothing() throws {
    let run = try check([
      "posts/a.md": "Fine.\n", "waivers.yml": "- {rule: names/titan, pots: a.md}\n",
    ])
    #expect(run.status == 2)
    #expect(run.output.contains("waivers.yml"))
    #expect(run.output.contains("did you mean ‘post’?"))
  }

  @Test func nothingIsSaidOfRulesThatWereLeftOut() throws {
    let post = "<!-- handrail: allow names/moon -- real -->\nAll is well.\n"
    #expect(try check(["posts/a.md": post]).output.contains("waivers/unused"))
    let run = try check(["posts/a.md": post], ["--only", "names/titan"])
    #expect(!run.output.contains("waivers/"))
  }

  @Test(arguments: [
    ("names/moon", "by the author, in the post"), ("names/titan", "only by legal@acme.example"),
  ])
  func explainSaysWhoMayWaive(rule: String, words: String) throws {
    let run = try folder([:]).program.run(["explain", rule])
    #expect(run.output.contains(words))
  }

  @Test(arguments: ["waivers/unused", "waivers"])
  func explainKnowsTheFindingsAboutWaivers(name: String) throws {
    let run = try folder([:]).program.run(["explain", name])
    #expect(run.status == 0)
    #expect(run.output.contains("A waiver that lets nothing stand."))
  }

  @Test func theReportDoesNotDependOnTheWorkers() throws {
    var files = [
      "waivers.yml": "- {rule: names/titan, post: \"posts/1*\", reason: x, approved-by: y}\n"
    ]
    for number in 0..<60 {
      files["posts/\(number).md"] =
        "<!-- handrail: allow names/moon, names/mon -- real -->\nThe moon, Titan.\n"
    }
    let folder = try folder(files)
    let runs = try ["1", "4"].map { jobs in
      try folder.program.run(["check", "--as-of", "2026-11-20", "--format", "json", "--jobs", jobs])
        .output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].contains("waivers/unknown-rule"))
  }
}
