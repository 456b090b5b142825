import Foundation
import Testing

/// Passwords that a rule finds by the shape of a sentence (`secret: true`) or by `data`, in everything that
/// comes out: no guardrail here is under `redact`.
extension SecretSweepTests {
  private static let security = """
    extends: [security]
    guardrails: [plain.yml]
    posts: [{files: "posts/**", channel: blog}]

    """

  /// Passwords in a sentence, alone and with findings of others around them, and in other places.
  private static let passwords = [
    "posts/wifi.md": "The wifi password is Robots4All!\n",
    "posts/loud.md": """
    ---
    title: Hurrah, the wifi password is Robots4All!
    ---
    Hurrah, the wifi password is Robots4All! We utilise it: password: Robots4All!

    ![The wifi password is Robots4All!](a.png)

    <!-- the wifi password is Robots4All! -->

    """,
    "posts/twice.txt": "Guest login: guest, guest. The wifi password is Robots4All! hurrah\n",
  ]

  private func passwords(_ more: [String: String] = [:]) throws -> Folder {
    try Folder(
      [
        "handrail.yml": Self.security,
        // Its words are no secret here.
        "plain.yml": Self.plain.replacing("Quixotl", with: "Tulip"),
      ].merging(Self.passwords) { $1 }
        .merging(more) { $1 })
  }

  @Test(arguments: formats) func noReportShowsAPassword(_ format: String) throws {
    let folder = try passwords()
    for more in [[], ["posts/wifi.md"], ["--only", "plain"], ["--except", "security"]] {
      let run = try sweep(Self.check + more + ["--format", format], in: folder)
      #expect(run.status == 1, "\(more): \(run.output)")
      if more.first == "posts/wifi.md" { #expect(run.output.contains("security/")) }
    }
    try sweep(Self.check + ["--format", format, "--output", "report"], in: folder)
    #expect(folder.text(of: "report")?.contains("security/") == true)
    try sweep(Self.check + ["--diff", "posts"], in: folder)
  }

  @Test func noTraceShowsAPassword() throws {
    let folder = try passwords()
    let listed = try folder.program.run(["rules"]).output
    let rules = listed.matches(of: /security\/[a-z-]+/).map { String($0.output) }
    #expect(rules.count > 5)
    var flagged = 0
    for rule in Set(rules).union(["plain/shouting"]).sorted() {
      for post in Self.passwords.keys.sorted() {
        let run = try sweep(["explain", "--trace", rule, post], in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        flagged += run.output.contains("\nFlagged") ? 1 : 0
      }
    }
    #expect(flagged > 3)
  }

  @Test(arguments: [false, true]) func noBaselineShowsAPassword(hasKey: Bool) throws {
    let folder = try passwords(["handrail.yml": Self.security + (hasKey ? Self.key : "")])
    let run = try sweep(["baseline", "write"], in: folder)
    #expect(run.status == (hasKey ? 0 : 2), "\(run.output)\(run.errors)")
    for action in ["show", "prune"] where hasKey { try sweep(["baseline", action], in: folder) }
  }

  @Test(arguments: [[], ["--keep-text"], ["--format", "ndjson"]])
  func noAuditKeepsAPassword(_ more: [String]) throws {
    let posts = Self.passwords.values.sorted().enumerated().map { number, text in
      let text = text.replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
      return
        #"{"id":"\#(number)","text":"\#(text)","author":"acme","channel":"x","markup":"markdown"}"#
    }
    let folder = try passwords([
      "posts.ndjson": posts.joined(separator: "\n") + "\n",
      "accounts.yml": "- {account: acme, kind: company}\n",
    ])
    let run = try sweep(
      ["audit", "posts.ndjson", "--as-of", "2026-11-20", "--store", "a.db"] + more, in: folder)
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    for format in ["human", "json", "markdown", "html", "csv"] {
      let report = try sweep(["report", "a.db", "--format", format], in: folder)
      #expect(report.status == 0)
      if format != "human" { #expect(report.output.contains("security/"), "\(report.output)") }
    }
  }

  /// Why an example does not come out as its author said: each of these holds something else.
  @Test(
    arguments: [
      "flag: {data: password}", "flag: {data: [email, password]}",
      "flag: {pattern: 'password is \\K\\S+', secret: true}",
      "flag: {near: {all: [{terms: [wifi]}, {data: password}], within: sentence}}",
      "flag: {terms: [wifi]}\n    unless: {data: password, within: sentence}",
    ])
  func noReasonShowsAPassword(_ rule: String) throws {
    let rules = """
      guardrail: doors
      title: Doors
      owner: it
      reviewed: 2026-11-01
      why: Because.
      rules:
      - rule: it
        severity: error
        \(rule.replacing("\n    ", with: "\n  "))
        message: "“{match}” opens a door."
        examples:
          flagged: ["The [[wi]]fi password is Robots4All!", "wifi", "jo@acme.example", "the password is Tulips7"]
          passed: ["The wifi password is Robots4All!", "Nothing."]
      """
    let folder = try passwords(["doors.yml": rules, "handrail.yml": "guardrails: [doors.yml]\n"])
    let run = try sweep(["test"], in: folder)
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains("not shown: it may name what a guardrail keeps quiet"))
  }
}
