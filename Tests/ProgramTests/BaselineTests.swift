import Foundation
import Testing

/// `handrail baseline`, and checks that go by one, with real files.
@Suite struct BaselineTests {
  private static let files = [
    "handrail.yml": """
    guardrails: [names.yml]
    posts: [{files: "posts/**/*.md", channel: blog}, {files: "*.ndjson", channel: x}]
    baseline: handrail-baseline.yml

    """,
    "names.yml": NamesGuardrail.text,
    "posts/a.md": "We like Titan more than anything else here.\n",
    "posts/b.md": "In spring Titan was a secret, and in autumn Titan still was.\n",
    "q.ndjson": "{\"id\":\"1\",\"text\":\"Titan!\"}\n{\"id\":\"2\",\"text\":\"Fine.\"}\n",
  ]

  private static let file = "handrail-baseline.yml"

  /// A folder with posts, and a baseline that lists what they hold.
  private func adopted(_ more: [String: String] = [:]) throws -> Folder {
    let folder = try Folder(Self.files.merging(more) { $1 })
    let run = try folder.program.run(["baseline", "write"])
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    return folder
  }

  private func status(_ folder: Folder, _ arguments: String...) throws -> Int32 {
    try folder.program.run(arguments).status
  }

  @Test func fromAdoptionDayOnOnlyNewSinsCount() throws {
    let folder = try Folder(Self.files)
    #expect(try status(folder, "check") == 2)
    let run = try folder.program.run(["baseline", "write"])
    #expect(run.status == 0)
    #expect(run.output == "handrail-baseline.yml now lists 4 findings in 3 posts.\n")
    #expect(try status(folder, "check") == 0)
    try folder.write(Data("Titan is here.\n".utf8), to: "posts/c.md")
    let check = try folder.program.run(["check", "--format", "json"])
    #expect(check.status == 1)
    #expect(try status(folder, "check", "posts/a.md", "posts/b.md") == 0)
    #expect(try status(folder, "check", "posts/c.md") == 1)
  }

  @Test func itIsTheSameFromEveryFolder() throws {
    let folder = try adopted([".git/HEAD": ""])
    for place in ["posts", "."] {
      let program = Program(folder: folder.url.appendingPathComponent(place), owner: folder)
      let path = place == "posts" ? "a.md" : folder.url.appendingPathComponent("posts/a.md").path
      #expect(try program.run(["check", path]).status == 0)
      #expect(try program.run(["check"]).status == 0)
      #expect(try program.run(["baseline", "prune"]).output.contains("Nothing to take out"))
    }
  }

  @Test func writingTwiceChangesNothing() throws {
    let folder = try adopted()
    let text = try #require(folder.text(of: Self.file))
    let run = try folder.program.run(["baseline", "write"])
    #expect(run.output.contains(": 0 new, 0 left out"))
    #expect(folder.text(of: Self.file) == text)
  }

  @Test func writingSomePostsLeavesTheOthers() throws {
    let folder = try adopted()
    let text = try #require(folder.text(of: Self.file))
    try folder.write(Data("Nothing.\n".utf8), to: "posts/a.md")
    try folder.write(Data("Nothing.\n".utf8), to: "posts/b.md")
    #expect(try status(folder, "baseline", "write", "posts/a.md") == 0)
    let lines = text.split(separator: "\n").filter { !$0.contains("posts/a.md") }
    #expect(folder.text(of: Self.file)?.split(separator: "\n") == lines)
  }

  @Test func theFileCanBeNamedElsewhere() throws {
    let folder = try adopted()
    let run = try folder.program.run(["baseline", "write", "--baseline", "ci/old.yml"])
    #expect(run.status == 2)
    #expect(run.errors.contains("the baseline cannot be written"))
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("ci"), withIntermediateDirectories: true)
    let second = try folder.program.run(["baseline", "write", "--baseline", "ci/old.yml"])
    #expect(second.status == 0)
    #expect(second.output.hasSuffix("    baseline: ci/old.yml\n"))
    #expect(folder.text(of: "ci/old.yml")?.contains("post: ../posts/a.md") == true)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent(Self.file))
    #expect(try status(folder, "check", "--baseline", "ci/old.yml") == 0)
  }

  // MARK: What is left over

  @Test func whatIsLeftOverIsToldAndTakenOut() throws {
    let folder = try adopted()
    try folder.write(Data("In spring Titan was a secret.\n".utf8), to: "posts/b.md")
    #expect(try status(folder, "check") == 0)
    #expect(try status(folder, "check", "--fail-on-stale") == 1)
    #expect(try status(folder, "check", "--fail-on-stale", "posts/a.md") == 0)
    let run = try folder.program.run(["baseline", "prune"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        names/titan: 1 finding
          posts/b.md: 1

        Took 1 finding out of handrail-baseline.yml.

        """)
    #expect(try status(folder, "check", "--fail-on-stale") == 0)
    let text = folder.text(of: Self.file)
    #expect(try folder.program.run(["baseline", "prune"]).output.contains("Nothing to take out"))
    #expect(folder.text(of: Self.file) == text)
  }

  @Test func deletedPostsAreLeftOverOnceAllPostsAreLookedAt() throws {
    let folder = try adopted()
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("posts/b.md"))
    #expect(try status(folder, "check", "--fail-on-stale", "posts/a.md") == 0)
    #expect(try status(folder, "check", "--fail-on-stale", "posts") == 1)
    #expect(try status(folder, "check", "--fail-on-stale") == 1)
    #expect(try folder.program.run(["baseline", "prune"]).output.contains("Took 2 findings"))
  }

  @Test func rulesThatWereLeftOutLeaveNothingOver() throws {
    let folder = try adopted()
    #expect(try status(folder, "check", "--fail-on-stale", "--except", "names/titan", "posts") == 2)
    try folder.write(Data("All is well.\n".utf8), to: "posts/a.md")
    try folder.write(
      Data(
        NamesGuardrail.text.replacingOccurrences(of: "rules:", with: "until: 2020-01-01\nrules:")
          .utf8),
      to: "names.yml")
    #expect(try status(folder, "check", "--fail-on-stale", "--as-of", "2026-11-20") == 0)
  }

  @Test func aRenamedPostStands() throws {
    let folder = try adopted()
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("posts/b.md"),
      to: folder.url.appendingPathComponent("posts/z.md"))
    #expect(try status(folder, "check", "--fail-on-stale") == 0)
    #expect(try status(folder, "check", "posts/z.md") == 0)
    #expect(try status(folder, "baseline", "write") == 0)
    let text = try #require(folder.text(of: Self.file))
    #expect(text.contains("posts/z.md") && !text.contains("posts/b.md"))
  }

  @Test func showSaysWhatIsListed() throws {
    let run = try adopted().program.run(["baseline", "show"])
    #expect(
      run.output == """
        names/titan: 4 findings
          posts/a.md: 1
          posts/b.md: 2
          q.ndjson, post 1: 1

        handrail-baseline.yml lists 4 findings.

        """)
  }

  // MARK: Batches and workers

  @Test func aBatchIsAnsweredAlikeInEveryFormat() throws {
    let lines = (0..<300).map {
      "{\"id\":\"\($0)\",\"text\":\"\($0 % 3 == 0 ? "Titan" : "Fine") \($0)\"}"
    }
    let folder = try adopted(["q.ndjson": lines.joined(separator: "\n")])
    let more = lines + ["{\"id\":\"new\",\"text\":\"Titan\"}"]
    try folder.write(Data(more.joined(separator: "\n").utf8), to: "q.ndjson")
    for format in ["ndjson", "json", "human"] {
      var outputs: Set<String> = []
      for jobs in ["1", "2", "7"] {
        let run = try folder.program.run(["check", "--format", format, "--jobs", jobs])
        #expect(run.status == 1)
        outputs.insert(run.output)
      }
      #expect(outputs.count == 1, "\(format)")
      let streamed = try folder.program.run(["check", "q.ndjson", "--format", "ndjson"])
      let failed = streamed.output.split(separator: "\n").filter {
        $0.contains("\"verdict\":\"fail\"")
      }
      #expect(failed.count == 1 && failed.first?.contains("\"id\":\"new\"") == true)
    }
  }

  @Test func aStreamedBatchTellsWhatIsLeftOver() throws {
    let folder = try adopted()
    try folder.write(Data("{\"id\":\"2\",\"text\":\"Fine.\"}\n".utf8), to: "q.ndjson")
    let arguments = ["check", "q.ndjson", "--format", "ndjson", "--fail-on-stale"]
    let run = try folder.program.run(arguments)
    #expect(run.status == 1)
    let last = run.output.split(separator: "\n").last ?? ""
    #expect(last.contains("baseline/stale") && last.contains("handrail baseline prune"))
  }

  // MARK: Git

  @discardableResult
  private func git(_ folder: Folder, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=t", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false"]
      + arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Each of two branches mends a post and adds one; Git merges their baselines, squashed or not.
  @Test(arguments: [["--no-edit"], ["--squash"]]) func branchesMerge(how: [String]) throws {
    var posts: [String: String] = [:]
    for number in 0..<9 {
      posts["posts/p\(number).md"] = "Titan number \(number) is the best of all.\n"
    }
    let folder = try adopted(posts)
    try #require(try git(folder, ["init", "-q", "-b", "main"]) == 0)
    try git(folder, ["add", "."])
    try git(folder, ["commit", "-qm", "adopt"])
    for (branch, mended, new) in [("one", 2, "posts/aa.md"), ("two", 6, "posts/zz.md")] {
      try git(folder, ["checkout", "-q", "-b", branch, "main"])
      try folder.write(Data("All is well.\n".utf8), to: "posts/p\(mended).md")
      try folder.write(Data("Titan came to \(branch), of all towns.\n".utf8), to: new)
      #expect(try status(folder, "check") == 1)
      #expect(try status(folder, "baseline", "prune") == 0)
      #expect(try status(folder, "baseline", "write", new) == 0)
      #expect(try status(folder, "check", "--fail-on-stale") == 0)
      try git(folder, ["add", "."])
      try git(folder, ["commit", "-qm", branch])
    }
    try git(folder, ["checkout", "-q", "main"])
    try git(folder, ["merge", "-q", "--no-edit", "one"])
    #expect(try git(folder, ["merge", "-q"] + how + ["two"]) == 0)
    #expect(try status(folder, "check", "--fail-on-stale") == 0)
    let text = try #require(folder.text(of: Self.file))
    #expect(try status(folder, "baseline", "write") == 0)
    #expect(folder.text(of: Self.file) == text)
  }

  // MARK: What is written today is read tomorrow

  /// The baseline of the sample blog is recorded. When it comes out otherwise, those that people have
  /// written are worth nothing any more: that needs a new version of the format.
  @Test func theSampleBaselineIsAsItWas() throws {
    let sample = Program.package.appendingPathComponent("fixtures/old-blog")
    let recorded = try String(
      decoding: Data(contentsOf: sample.appendingPathComponent(Self.file)), as: UTF8.self)
    let page = try String(
      decoding: Data(contentsOf: Program.package.appendingPathComponent("docs/adopting.md")),
      as: UTF8.self)
    #expect(page.contains("```yaml\n\(recorded)```"))
    let folder = try Folder()
    let copy = folder.url.appendingPathComponent("old-blog")
    try FileManager.default.copyItem(at: sample, to: copy)
    let program = Program(folder: copy, owner: folder)
    #expect(try program.run(["check", "--fail-on-stale"]).status == 0)
    try FileManager.default.removeItem(at: copy.appendingPathComponent(Self.file))
    #expect(try program.run(["baseline", "write"]).status == 0)
    #expect(folder.text(of: "old-blog/\(Self.file)") == recorded)
  }
}
