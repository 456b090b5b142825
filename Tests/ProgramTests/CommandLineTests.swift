import Foundation
import Testing

/// The real program, as a user runs it.
@Suite struct CommandLineTests {
  private static let configuration = "guardrails: [rules/*.yml]\n"

  private func folder(_ files: [String: String] = [:]) throws -> Folder {
    try Folder(
      ["handrail.yml": Self.configuration, "rules/names.yml": NamesGuardrail.text].merging(files) {
        $1
      })
  }

  @Test func theStatusSaysWhatTheVerdictIs() throws {
    let folder = try folder(["good.md": "All is well.", "bad.md": "Titan!"])
    #expect(try folder.program.run(["check", "good.md"]).status == 0)
    #expect(try folder.program.run(["check", "bad.md"]).status == 1)
    #expect(try folder.program.run(["check", "good.md", "bad.md"]).status == 1)
    #expect(try folder.program.run(["check", "bad.md", "none.md"]).status == 2)
  }

  @Test(
    arguments: [
      ["check", "none.md"], ["check"], ["check", "empty"], ["check", "--only", "nmaes", "good.md"],
      ["check", "--format", "frob", "good.md"], ["check", "--config", "none.yml", "good.md"],
      ["frob"], ["check", "--frob"], ["explain", "names/tita"], ["schema", "frob"],
      ["check", "--jobs", "0", "good.md"], ["check", "--as-of", "soon", "good.md"],
      ["check", "--format", "json:no/such/folder.json", "good.md"],
    ])
  func whatCannotBeDecidedIsNeverAPass(arguments: [String]) throws {
    let folder = try folder(["good.md": "All is well.", "empty/x.bin": "x"])
    let run = try folder.program.run(arguments)
    #expect(run.status == 2)
    #expect(!(run.output + run.errors).isEmpty)
  }

  @Test func unreadablePostsAreNeverAPass() throws {
    let folder = try folder()
    try folder.write(Data([0x61, 0xFF, 0xFE, 0x62]), to: "broken.md")
    try folder.write(Data([0x00, 0x01, 0x02]), to: "binary.md")
    try folder.write(Data(repeating: 0x61, count: 2 << 20), to: "large.md")
    for name in ["broken.md", "binary.md"] {
      let run = try folder.program.run(["check", name])
      #expect(run.status == 2)
      #expect(run.output.contains("incomplete"))
    }
    #expect(try folder.program.run(["check", "--max-size", "1", "large.md"]).status == 2)
    #expect(try folder.program.run(["check", "large.md"]).status == 0)
  }

  @Test func nothingIsCheckedWithBrokenRules() throws {
    let broken = NamesGuardrail.text.replacingOccurrences(
      of: "severity: error", with: "severty: error")
    let folder = try folder(["rules/names.yml": broken, "bad.md": "Titan!"])
    let run = try folder.program.run(["check", "bad.md"])
    #expect(run.status == 2)
    #expect(run.output.contains("rules/names.yml:8:5"))
    #expect(run.output.contains("did you mean ‘severity’?"))
    #expect(!run.output.contains("not announced"))
  }

  @Test func standardInputGoesByItsName() throws {
    let folder = try folder()
    let markdown = try folder.program.run(
      ["check", "-", "--stdin-filename", "draft.md"], input: "Ti*ta*n")
    #expect(markdown.status == 1)
    #expect(markdown.output.contains("draft.md"))
    let plain = try folder.program.run(
      ["check", "-", "--stdin-filename", "draft.txt"], input: "Ti*ta*n")
    #expect(plain.status == 0)
  }

  @Test func theConfigurationIsFoundUpToTheRootOfTheRepository() throws {
    let folder = try folder([".git/HEAD": "", "a/b/draft.md": "Titan"])
    let inner = Program(folder: folder.url.appendingPathComponent("a/b"))
    #expect(try inner.run(["check", "draft.md"]).status == 1)
    let outside = try Folder([
      "handrail.yml": Self.configuration, "rules/names.yml": NamesGuardrail.text,
      "repository/.git/HEAD": "", "repository/draft.md": "Titan",
    ])
    let other = Program(folder: outside.url.appendingPathComponent("repository"))
    let run = try other.run(["check", "draft.md"])
    #expect(run.status == 0)
    #expect(run.errors.contains("there is no handrail.yml here"))
  }

  @Test func configuredPostsAreCheckedWithoutArguments() throws {
    let folder = try folder([
      "handrail.yml": Self.configuration + "posts: [{files: \"posts/**/*.md\", channel: blog}]\n",
      "posts/a/one.md": "Titan", "posts/two.md": "Fine.", "other.md": "Titan",
    ])
    let run = try folder.program.run(["check", "--format", "json"])
    #expect(run.status == 1)
    #expect(run.output.contains("posts/a/one.md"))
    #expect(run.output.contains("posts/two.md"))
    #expect(!run.output.contains("other.md"))
  }

  @Test func severalReportsComeFromOneRun() throws {
    let folder = try folder(["bad.md": "Titan!"])
    let run = try folder.program.run([
      "check", "bad.md", "--format", "human", "--format", "json:out/../report.json",
      "--format", "ndjson:answers.ndjson",
    ])
    #expect(run.status == 2)
    let good = try folder.program.run([
      "check", "bad.md", "--format", "human", "--format", "json:report.json", "--format",
      "ndjson:answers.ndjson",
    ])
    #expect(good.status == 1)
    #expect(good.output.contains("fail"))
    #expect(folder.text(of: "report.json")?.contains("\"handrail\": 1") == true)
    #expect(folder.text(of: "answers.ndjson")?.hasSuffix("\n") == true)
    let twice = try folder.program.run(["check", "bad.md", "--format", "json", "--format", "human"])
    #expect(twice.status == 2)
  }

  @Test func theOrderIsThatOfThePathsAndNothingCountsTwice() throws {
    let folder = try folder(["a.md": "Titan", "b.md": "Titan", "c/d.md": "Fine."])
    let one = try folder.program.run(["check", "a.md", "b.md", "c", "--format", "json"])
    let other = try folder.program.run(
      ["check", "c", "b.md", "./a.md", "a.md", "c/d.md", "b.md", "--format", "json"])
    #expect(one.output.contains("\"posts\": 3"))
    #expect(
      other.output.replacingOccurrences(of: "./a.md", with: "a.md").split(separator: "\n").count
        == one.output.split(separator: "\n").count)
    let turned = try folder.program.run(["check", "b.md", "c", "a.md", "--format", "json"])
    #expect(turned.output == one.output)
  }

  @Test func anyNumberOfWorkersGivesTheSameBytes() throws {
    var files: [String: String] = [:]
    for number in 0..<150 {
      files["posts/\(number).md"] = number % 3 == 0 ? "Titan \(number)" : "Post \(number)"
    }
    let folder = try folder(files)
    let one = try folder.program.run(["check", "posts", "--jobs", "1", "--format", "json"])
    for jobs in ["2", "3", "8"] {
      let many = try folder.program.run(["check", "posts", "--jobs", jobs, "--format", "json"])
      #expect(many.output == one.output)
      #expect(many.status == 1)
    }
  }

  @Test func colourIsOnlyForThoseWhoCanSeeIt() throws {
    let folder = try folder(["bad.md": "Titan!"])
    var program = folder.program
    #expect(try !program.run(["check", "bad.md"]).output.contains("\u{1B}"))
    program.environment = ["CLICOLOR_FORCE": "1"]
    #expect(try program.run(["check", "bad.md"]).output.contains("\u{1B}["))
    #expect(try !program.run(["check", "bad.md", "--no-color"]).output.contains("\u{1B}"))
    program.environment = ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]
    #expect(try !program.run(["check", "bad.md"]).output.contains("\u{1B}"))
  }

  @Test func quietSaysNothingOfAPass() throws {
    let folder = try folder(["good.md": "All is well.", "bad.md": "Titan!"])
    let good = try folder.program.run(["check", "--quiet", "good.md"])
    #expect(good.output.isEmpty && good.errors.isEmpty && good.status == 0)
    #expect(try folder.program.run(["check", "--quiet", "bad.md"]).output.contains("Titan"))
  }

  @Test func aPostCannotExcuseItselfWhereTheCompanySaysWhoseItIs() throws {
    let folder = try folder([
      "handrail.yml": Self.configuration
        + "posts: [{files: \"posts/*.md\", account: employee}]\n",
      "posts/mine.md": "---\naccount: personal\n---\nTitan",
    ])
    #expect(try folder.program.run(["check"]).status == 1)
  }

  @Test func personalPostsAreLeftAlone() throws {
    let folder = try folder(["mine.md": "---\naccount: personal\n---\nTitan"])
    let run = try folder.program.run(["check", "mine.md"])
    #expect(run.status == 0)
    #expect(run.output.contains("personal"))
  }

  @Test func examplesAreTests() throws {
    #expect(try folder().program.run(["test"]).status == 0)
    #expect(try folder().program.run(["test", "rules/names.yml"]).status == 0)
    let alone = try Folder(["names.yml": NamesGuardrail.text])
    #expect(try alone.program.run(["test", "names.yml"]).output.contains("2 examples of 1 rule"))
    #expect(try alone.program.run(["test", "none.yml"]).status == 2)
    let wrong = NamesGuardrail.text.replacingOccurrences(of: "Nothing is", with: "Titan is")
    let run = try folder(["rules/names.yml": wrong]).program.run(["test", "names/titan"])
    #expect(run.status == 1)
    #expect(run.output.contains("rules/names.yml, line 11"))
    #expect(run.output.contains("“Titan” at column 1"))
  }

  @Test func rulesAreListedAndExplained() throws {
    let folder = try folder()
    let rules = try folder.program.run(["rules"])
    #expect(rules.status == 0 && rules.output.contains("names/titan"))
    let explained = try folder.program.run(["explain", "names/titan"])
    #expect(explained.status == 0)
    #expect(explained.output.contains("A name that slips out cannot be taken back."))
  }

  @Test func rulesThatCostTimeOnEveryPostAreTold() throws {
    let quick = try folder().program.run(["rules", "--cost"])
    #expect(quick.status == 0 && quick.output.contains("No rule has a pattern"))
    let slow = NamesGuardrail.text.replacingOccurrences(
      of: "{terms: [Titan]}", with: "{patterns: ['Titan', '\\w+ \\w+']}")
    let run = try folder(["rules/names.yml": slow]).program.run(["rules", "--cost"])
    #expect(run.status == 0)
    #expect(run.output.contains("names/titan, in rules/names.yml, line 7"))
  }

  @Test func anInterruptionDecidesNothing() throws {
    let folder = try folder()
    let program = folder.program
    let pipe = Pipe()
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = [
      "check", "-", "--stdin-filename", "x.ndjson", "--format", "ndjson", "--jobs", "2",
    ]
    process.currentDirectoryURL = program.folder
    process.standardInput = pipe
    let answers = Pipe()
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    // More posts than two workers keep waiting, so an answer shows that it is at work.
    let post = "{\"id\": \"1\", \"text\": \"All is well.\"}\n"
    pipe.fileHandleForWriting.write(Data(String(repeating: post, count: 100).utf8))
    _ = try answers.fileHandleForReading.read(upToCount: 1)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
  }

  @Test func schemasVersionAndCompletionsArePrinted() throws {
    let folder = try folder()
    #expect(try folder.program.run(["--version"]).output == "handrail 0.1.0\n")
    #expect(try folder.program.run(["schema"]).output.contains("draft/2020-12"))
    for name in ["report", "guardrail", "config"] {
      let named = try folder.program.run(["schema", name])
      #expect(named.output.contains("urn:handrail:schema:\(name):1"))
      #expect(try folder.program.run(["schema", "--\(name)"]).output == named.output)
    }
    #expect(try folder.program.run(["schema", "--config", "--report"]).status == 2)
    for shell in ["bash", "zsh", "fish"] {
      #expect(try folder.program.run(["completions", shell]).output.contains("handrail"))
    }
  }
}
