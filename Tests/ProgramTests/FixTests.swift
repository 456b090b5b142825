import Foundation
import Testing

/// `check --fix` and `check --diff`, on real files.
@Suite struct FixTests {
  private static let guardrail = """
    guardrail: voice
    title: Plain words
    owner: comms@acme.example
    reviewed: 2026-11-01
    why: Readers have little time.
    rules:
      - rule: plain
        severity: warning
        flag: {terms: [utilise, vacuum bot]}
        replace: {utilise: use, vacuum bot: RoboVac}
        message: "“{match}” is a long word."
        examples:
          flagged: [{text: "We [[utilise]] it.", fixed: "We use it."}]
          passed: [We use it.]

    """

  private func folder(_ files: [String: String] = [:]) throws -> Folder {
    let rules = [
      "handrail.yml": "guardrails: [voice.yml, names.yml]\nfail-on: warning\n",
      "voice.yml": Self.guardrail,
      "names.yml": NamesGuardrail.text.replacingOccurrences(
        of: "why:", with: "redact: true\nwhy:"),
    ]
    return try Folder(rules.merging(files) { $1 })
  }

  @Test func fixingChangesTheWordsAndChecksWhatIsThen() throws {
    let folder = try folder(["a.md": "\u{FEFF}# Utilise\r\n\r\nA *vacuum bot*, 🚀", "b.md": "Fine."])
    let run = try folder.program.run(["check", "--fix", "a.md", "b.md"])
    #expect(run.status == 0)
    #expect(folder.text(of: "a.md") == "\u{FEFF}# Use\r\n\r\nA *RoboVac*, 🚀")
    #expect(folder.text(of: "b.md") == "Fine.")
    #expect(run.output.contains("pass: no findings in 2 posts"))
    #expect(run.errors == "handrail: mended 2 findings in 1 file\n")
    let again = try folder.program.run(["check", "--fix", "a.md", "b.md"])
    #expect(again.errors == "handrail: nothing to mend\n")
    #expect(again.output == run.output)
  }

  @Test func whatCannotBeMendedIsToldAndCounts() throws {
    let text = "Utili**se** it.\nUtilise it.\n\nTitan"
    let folder = try folder(["a.md": text])
    let run = try folder.program.run(["check", "--fix", "a.md"])
    #expect(run.status == 1)
    #expect(folder.text(of: "a.md") == "Utili**se** it.\nUse it.\n\nTitan")
    #expect(
      run.errors == """
        a.md:1:1: left as it is, because ‘replace’ does not name its words, or they are not plain  \
        voice/plain
        handrail: mended 1 finding in 1 file; 1 left

        """)
    #expect(run.output.contains("1 error and 1 warning in 1 post"))
  }

  @Test func theDiffCanBeApplied() throws {
    let text = "# Utilise\r\n\nx\nx\nx\nx\nx\nx\nA vacuum bot, utilise it"
    let folder = try folder(["a b.md": text, "c/d.md": "utilise\n"])
    let run = try folder.program.run(["check", "--diff", "a b.md", "c"])
    #expect(run.status == 1)
    #expect(folder.text(of: "a b.md") == text)
    #expect(run.errors.contains("voice/plain"))
    #expect(run.errors.hasSuffix("handrail: --fix would mend 4 findings in 2 files\n"))
    try folder.write(Data(run.output.utf8), to: "changes.diff")
    try Self.run("git", ["apply", "--no-index", "changes.diff"], in: folder)
    #expect(folder.text(of: "a b.md") == "# Use\r\n\nx\nx\nx\nx\nx\nx\nA RoboVac, use it")
    #expect(folder.text(of: "c/d.md") == "use\n")
  }

  @Test func adviceThatWouldBeMendedIsAChangeToo() throws {
    let folder = try folder(["a.md": "utilise", "b.md": "use"])
    let advice = ["check", "--fail-on", "error", "--diff", "--quiet"]
    #expect(try folder.program.run(advice + ["a.md"]).status == 1)
    let none = try folder.program.run(advice + ["b.md"])
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
    #expect(none.errors.isEmpty)
  }

  @Test func theDiffNeverShowsWhatIsRedacted() throws {
    let folder = try folder(["a.md": "Utilise Titan.\nTitan too.\n"])
    let run = try folder.program.run(["check", "--diff", "a.md"])
    #expect(run.output.contains("-Utilise █████.\n+Use █████.\n █████ too.\n"))
    #expect(!(run.output + run.errors).contains("Titan"))
    #expect(run.errors.contains("a.md: words that must not be shown are masked"))
    _ = try folder.program.run(["check", "--fix", "a.md"])
    #expect(folder.text(of: "a.md") == "Use Titan.\nTitan too.\n")
  }

  @Test func aTextFromStandardInputGoesToStandardOutput() throws {
    let folder = try folder()
    let fixed = try folder.program.run(
      ["check", "-", "--fix", "--stdin-filename", "x.txt"], input: "Utilise\r\nTitan")
    #expect(fixed.status == 1)
    #expect(fixed.output == "Use\r\nTitan")
    #expect(fixed.errors.contains("fail: 1 error in 1 post"))
    let same = try folder.program.run(["check", "-", "--fix"], input: "Fine.")
    #expect(same.status == 0)
    #expect(same.output == "Fine.")
    let shown = try folder.program.run(["check", "-", "--diff", "--quiet"], input: "utilise\n")
    #expect(shown.output == "--- a/stdin.md\n+++ b/stdin.md\n@@ -1,1 +1,1 @@\n-utilise\n+use\n")
  }

  @Test(
    arguments: [
      ["--fix", "--diff", "a.md"], ["--fix", "-", "a.md"],
      ["--fix", "-", "--stdin-filename", "posts.ndjson"],
    ])
  func whatDoesNotGoTogetherIsRefused(arguments: [String]) throws {
    let folder = try folder(["a.md": "utilise"])
    let run = try folder.program.run(["check"] + arguments, input: "utilise")
    #expect(run.status == 2)
    #expect(run.errors.contains("--fix"))
    #expect(run.output.isEmpty)
    #expect(folder.text(of: "a.md") == "utilise")
  }

  @Test func modesStayAndLinksDoNotBecomeFiles() throws {
    let folder = try folder(["a.md": "utilise", "b.md": "utilise", "linked.md": "utilise"])
    let manager = FileManager.default
    func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a.md"))
    try manager.createSymbolicLink(atPath: path("link.md"), withDestinationPath: "linked.md")
    try manager.linkItem(atPath: path("b.md"), toPath: path("twin.md"))
    let run = try folder.program.run(["check", "--fix", "a.md", "b.md", "link.md"])
    #expect(run.status == 1)
    #expect(folder.text(of: "a.md") == "use")
    #expect(try manager.attributesOfItem(atPath: path("a.md"))[.posixPermissions] as? Int == 0o640)
    #expect(folder.text(of: "b.md") == "utilise")
    #expect(folder.text(of: "linked.md") == "utilise")
    #expect(run.errors.contains("link.md:1:1: left as it is, because it is a link"))
    #expect(run.errors.contains("b.md:1:1: left as it is, because the file has other names"))
    #expect(
      try manager.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains(".handrail-") }
        .isEmpty)
  }

  @Test func batchesAreNotChanged() throws {
    let batch = #"{"id": "q", "text": "utilise"}"# + "\n"
    let folder = try folder(["posts.ndjson": batch])
    let run = try folder.program.run(["check", "--fix", "posts.ndjson"])
    #expect(run.status == 1)
    #expect(folder.text(of: "posts.ndjson") == batch)
    #expect(run.errors.contains("posts.ndjson:1:1 (q): left as it is, because posts of a batch"))
  }

  @Test func nothingIsWrittenWithBrokenRulesOrUnreadablePosts() throws {
    let folder = try folder(["a.md": "utilise", "voice.yml": "guardrail: voice"])
    #expect(try folder.program.run(["check", "--fix", "a.md"]).status == 2)
    #expect(folder.text(of: "a.md") == "utilise")
    let other = try self.folder()
    try other.write(Data([0x75, 0xFF, 0xFE]), to: "broken.md")
    #expect(try other.program.run(["check", "--fix", "broken.md"]).status == 2)
    #expect(other.text(of: "broken.md") == "u\u{FFFD}\u{FFFD}")
  }

  @Test(arguments: [1, 2, 7]) func workersChangeNothingOfIt(jobs: Int) throws {
    var files: [String: String] = [:]
    for number in 10..<50 { files["posts/\(number).md"] = "Utilise \(number) util*ise*" }
    let folder = try folder(files)
    let run = try folder.program.run(["check", "--fix", "--jobs", "\(jobs)", "posts"])
    #expect(run.errors.hasSuffix("handrail: mended 40 findings in 40 files; 40 left\n"))
    let lines = run.errors.split(separator: "\n").dropLast()
    #expect(lines.count == 40)
    #expect(Array(lines) == lines.sorted())
    for number in 10..<50 {
      #expect(folder.text(of: "posts/\(number).md") == "Use \(number) util*ise*")
    }
  }

  @Test func explainingSaysWhatIsReplaced() throws {
    let run = try folder().program.run(["explain", "voice/plain"])
    #expect(run.output.contains("Replaces    “utilise” by “use”, “vacuum bot” by “RoboVac”\n"))
    #expect(run.output.contains("“We utilise it.”\n              becomes “We use it.”\n"))
  }

  @Test func theReportSaysWhatWouldBeWritten() throws {
    let folder = try folder(["a.md": "utilise utili**se**"])
    let run = try folder.program.run(["check", "a.md"])
    #expect(
      run.output.components(separatedBy: "Fix      “use”, which --fix writes for you.").count == 2)
  }

  @Test func anExampleThatDoesNotComeOutIsTold() throws {
    let folder = try folder([
      "voice.yml": Self.guardrail.replacingOccurrences(of: "We use it.\"}", with: "We used it.\"}")
    ])
    let run = try folder.program.run(["test", "voice.yml"])
    #expect(run.status == 1)
    #expect(run.output.contains("to become “We used it.”"))
    #expect(run.output.contains("Became      “We use it.”"))
    #expect(try folder.program.run(["test", "names.yml"]).status == 0)
  }

  @Test func aReportInAFileIsStillWritten() throws {
    let folder = try folder(["a.md": "utilise"])
    let run = try folder.program.run(["check", "--diff", "--format", "json:r.json", "a.md"])
    #expect(run.output.hasPrefix("--- a/a.md"))
    #expect(folder.text(of: "r.json")?.contains("\"verdict\": \"fail\"") == true)
    #expect(run.errors == "handrail: --fix would mend 1 finding in 1 file\n")
  }

  private static func run(_ tool: String, _ arguments: [String], in folder: Folder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
