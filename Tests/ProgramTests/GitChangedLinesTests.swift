import Foundation
import Testing

/// `--changed-since`: only what a change brought counts.
@Suite struct GitChangedLinesTests {
  /// Which findings count and which do not: `path:line` each, those that do not with a `-`.
  private func outline(_ run: Program.Run) -> [String] {
    guard let report = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)),
      let findings = (report as? [String: Any])?["findings"] as? [[String: Any]]
    else { return ["no report: \(run.errors)"] }
    return findings.map { finding in
      let start = (finding["span"] as? [String: Any])?["start"] as? [String: Any]
      return "\(finding["path"] ?? ""):\(start?["line"] ?? "")"
    }
  }

  private let old = "# A post\n\nTitan one.\n\nTwo.\n\nThree.\n\nTitan four.\n"

  /// Runs over the work tree, then over the index; both must say the same.
  private func check(
    _ repository: GitFolder, since revision: String = "HEAD", status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let arguments = ["check", "--changed-since", revision, "--format", "json", "--all-lines"]
    let lying = try repository.handrail(arguments)
    try repository.git("add", "-A")
    let staged = try repository.handrail(arguments + ["--staged"])
    #expect(lying.status == status, "\(lying.errors)", sourceLocation: sourceLocation)
    #expect(staged.status == status, "\(staged.errors)", sourceLocation: sourceLocation)
    #expect(outline(staged) == outline(lying), sourceLocation: sourceLocation)
    return outline(lying)
  }

  @Test func aLineNobodyTouchedDoesNotFailAPost() throws {
    let repository = try GitFolder(["posts/a.md": old])
    try repository.write(old.replacing("Two.", with: "Number two."), to: "posts/a.md")
    #expect(try check(repository, status: 0) == ["posts/a.md:3", "posts/a.md:9"])
  }

  @Test func aLineThatChangedDoes() throws {
    let repository = try GitFolder(["posts/a.md": old])
    try repository.write(old.replacing("Titan four.", with: "Titan 4."), to: "posts/a.md")
    _ = try check(repository, status: 1)
  }

  @Test func aLineThatWasAddedDoes() throws {
    let repository = try GitFolder(["posts/a.md": old])
    try repository.write(old.replacing("Two.\n", with: "Two.\nTitan.\n"), to: "posts/a.md")
    _ = try check(repository, status: 1)
  }

  @Test func wordsThatCameTogetherCount() throws {
    let names = NamesGuardrail.text.replacing("terms: [Titan]", with: "terms: [Project Titan]")
      .replacing("[[Titan]]", with: "[[Project Titan]]")
    let repository = try GitFolder([
      "rules/names.yml": names, "posts/a.md": "The Project\nis called\nTitan here.\n",
    ])
    try repository.write("The Project\nTitan here.\n", to: "posts/a.md")
    _ = try check(repository, status: 1)
  }

  @Test func aNewPostCountsAsAWhole() throws {
    let repository = try GitFolder()
    try repository.write("Fine.\n\nTitan\n", to: "posts/new.md")
    #expect(try check(repository, status: 1) == ["posts/new.md:3"])
  }

  @Test func postsThatDidNotChangeAreNotRead() throws {
    let repository = try GitFolder(["posts/old.md": old, "posts/broken.md": "x"])
    try repository.folder.write(Data([0x66, 0xFF, 0xFE, 0x00]), to: "posts/broken.md")
    try repository.git("commit", "-q", "-a", "-m", "an old sin")
    try repository.write("Fine.\n", to: "posts/new.md")
    #expect(try check(repository, status: 0) == [])
  }

  @Test func nothingNewPassesAndSaysSo() throws {
    let repository = try GitFolder(["posts/old.md": old])
    let run = try repository.handrail("check", "--changed-since", "HEAD")
    #expect(run.status == 0)
    #expect(run.errors.contains("no post has changed since ‘HEAD’"))
    let staged = try repository.handrail("check", "--staged", "--changed-since", "HEAD")
    #expect(staged.status == 0)
    #expect(staged.errors.contains("no post is staged"))
  }

  @Test func aFileWithNewTimesIsNotChanged() throws {
    let repository = try GitFolder(["posts/old.md": old])
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: repository.place.appendingPathComponent("posts/old.md").path)
    let run = try repository.handrail("check", "--changed-since", "HEAD")
    #expect(run.status == 0)
    #expect(run.errors.contains("no post has changed"))
  }

  @Test func theCommitWhereTheBranchStartedIsComparedWith() throws {
    let repository = try GitFolder(["posts/a.md": old, "posts/b.md": "Fine.\n"])
    try repository.git("checkout", "-q", "-b", "feature")
    try repository.stage(old + "\nMine.\n", as: "posts/a.md")
    try repository.git("commit", "-q", "-m", "mine")
    try repository.git("checkout", "-q", "main")
    try repository.stage("Titan\n", as: "posts/b.md")
    try repository.git("commit", "-q", "-m", "theirs")
    try repository.git("checkout", "-q", "feature")
    // Against the tip of main, the line of b.md would have changed.
    let run = try repository.handrail(
      "check", "--changed-since", "main", "--format", "ndjson", "--all-lines")
    #expect(run.status == 0)
    #expect(run.output.contains("posts/a.md"))
    #expect(!run.output.contains("posts/b.md"))
  }

  @Test func whatAMergeBringsIsNoNews() throws {
    let repository = try GitFolder(["posts/a.md": "One.\n\nTwo.\n", "posts/b.md": "Fine.\n"])
    try repository.git("checkout", "-q", "-b", "feature")
    try repository.stage("Uno.\n\nTwo.\n", as: "posts/a.md")
    try repository.git("commit", "-q", "-m", "mine")
    try repository.git("checkout", "-q", "main")
    try repository.stage("Eins.\n\nTwo.\n\nTitan.\n", as: "posts/a.md")
    try repository.stage("Titan.\n", as: "posts/b.md")
    try repository.stage("Titan.\n", as: "posts/c.md")
    try repository.git("commit", "-q", "-m", "theirs")
    try repository.git("checkout", "-q", "feature")
    #expect(try repository.tryGit(["merge", "-q", "main"]).status == 1)
    let hook = ["check", "--staged", "--changed-since", "HEAD"]
    #expect(try repository.handrail(hook).status == 2)
    try repository.stage("Uno, eins.\n\nTwo.\n\nTitan.\n", as: "posts/a.md")
    let run = try repository.handrail(hook)
    #expect(run.status == 0, "\(run.output)")
    try repository.stage("Titan, eins.\n\nTwo.\n\nTitan.\n", as: "posts/a.md")
    #expect(try repository.handrail(hook).status == 1)
    // All of it is in the commit, and without --changed-since all of it counts.
    #expect(try repository.handrail("check", "--staged").status == 1)
  }

  @Test func aMovedPostKeepsItsOldLines() throws {
    let text = old + String(repeating: "More of the same.\n", count: 20)
    let repository = try GitFolder(["posts/a.md": text])
    try repository.git("mv", "posts/a.md", "posts/b.md")
    try repository.write(text + "And more.\n", to: "posts/b.md")
    _ = try check(repository, status: 0)
    try repository.write(text + "And Titan.\n", to: "posts/b.md")
    _ = try check(repository, status: 1)
  }

  @Test func aDraftThatBecomesAPostIsNew() throws {
    let repository = try GitFolder(["drafts/a.md": old])
    try FileManager.default.createDirectory(
      at: repository.place.appendingPathComponent("posts"), withIntermediateDirectories: true)
    try repository.git("mv", "drafts/a.md", "posts/a.md")
    _ = try check(repository, status: 1)
  }

  @Test(arguments: [
    "---\naudience: internal\ntitle: A\n---\n", "+++\naudience = \"internal\"\n+++\n",
  ])
  func aPostThatGetsOtherReadersIsNew(head: String) throws {
    let names = NamesGuardrail.text.replacing(
      "owner:", with: "applies: {audiences: [public]}\nowner:")
    let repository = try GitFolder([
      "rules/names.yml": names, "posts/a.md": head + "\nTitan\n",
    ])
    try repository.write(
      head.replacing("internal", with: "public") + "\nTitan\n", to: "posts/a.md")
    _ = try check(repository, status: 1)
    try repository.git("commit", "-q", "-m", "public")
    try repository.write(
      head.replacing("internal", with: "public").replacing("title: A", with: "title: B")
        + "\nTitan\n\nMore.\n", to: "posts/a.md")
    _ = try check(repository, status: 0)
  }

  @Test func whatIsMissingCountsWhereverThePostChanged() throws {
    let rule = """
      guardrail: work
      title: Work
      owner: legal@acme.example
      reviewed: 2026-11-01
      why: Readers should know.
      rules:
        - rule: say-so
          severity: error
          when: {terms: [RoboVac]}
          require: {any: [{terms: [I work at Acme]}], where: anywhere}
          message: Say where you work.
          examples:
            flagged: ["[[RoboVac]] is good."]
            passed: ["I work at Acme. RoboVac is good."]

      """
    let repository = try GitFolder([
      "rules/work.yml": rule, "posts/a.md": "RoboVac.\n\nI work at Acme.\n\nMore.\n",
    ])
    try repository.write("RoboVac.\n\nMore.\n", to: "posts/a.md")
    #expect(try check(repository, status: 1) == ["posts/a.md:1"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsAreCountedRight(end: String) throws {
    let text = old.replacing("\n", with: end)
    let repository = try GitFolder(["posts/a.md": text + "x"])
    try repository.write(text + "xy", to: "posts/a.md")
    // A CR alone ends no line for Git, so that all of the file is one.
    _ = try check(repository, status: end == "\r" ? 1 : 0)
    try repository.write(text + "x\(end)Titan", to: "posts/a.md")
    _ = try check(repository, status: 1)
  }

  @Test func linesAreThoseOfTheFileAfterConversion() throws {
    let repository = try GitFolder([
      ".gitattributes": "*.md text eol=crlf\n", "posts/a.md": old,
    ])
    try repository.write(
      old.replacing("\n", with: "\r\n").replacing("Two.", with: "2."), to: "posts/a.md")
    _ = try check(repository, status: 0)
  }

  @Test(arguments: ["*.md -diff\n", "*.md binary\n", "*.md diff=mine\n"])
  func attributesHideNothing(attributes: String) throws {
    let repository = try GitFolder([".gitattributes": attributes, "posts/a b.md": old])
    try repository.git("config", "diff.mine.textconv", "true")
    try repository.git("config", "diff.mine.binary", "true")
    try repository.write(old + "\nTitan again.\n", to: "posts/a b.md")
    _ = try check(repository, status: 1)
  }

  @Test func aPostInUTF16CountsAsAWhole() throws {
    let repository = try GitFolder()
    func bytes(_ text: String) -> Data { text.data(using: .utf16) ?? Data() }
    try repository.folder.write(bytes("Titan\nFine.\n"), to: "posts/a.md")
    try repository.git("add", "-A")
    try repository.git("commit", "-q", "-m", "utf16")
    try repository.folder.write(bytes("Titan\nFine!\n"), to: "posts/a.md")
    _ = try check(repository, status: 1)
  }

  @Test func contentThatLooksLikeADiffIsContent() throws {
    let nonsense = "@@ -1 +1 @@\n+++ b/posts/a.md\ndiff --git a/x b/x\n-- \n++ \n\\ No newline\n"
    let repository = try GitFolder(["posts/a.md": old, "posts/b.md": "Titan\n\nx\n"])
    try repository.write(nonsense + "\n" + old, to: "posts/a.md")
    try repository.write("Titan\n\n" + nonsense, to: "posts/b.md")
    _ = try check(repository, status: 0)
    try repository.git("commit", "-q", "-m", "nonsense")
    try repository.write(old, to: "posts/a.md")
    _ = try check(repository, status: 0)
  }

  @Test func onlyTheChangedLinesOfABatchAreRead() throws {
    let line = "{\"id\": \"1\", \"text\": \"Titan\"}\n"
    let repository = try GitFolder(["posts/q.ndjson": line + "nonsense\n"])
    try repository.write(
      line + "nonsense\n{\"id\": \"2\", \"text\": \"Fine\"}\n", to: "posts/q.ndjson")
    #expect(try check(repository, status: 0) == [])
    try repository.write(
      line + "nonsense\n{\"id\": \"2\", \"text\": \"Titan\"}\n", to: "posts/q.ndjson")
    #expect(try check(repository, status: 1) == ["posts/q.ndjson:1"])
  }

  @Test func aLinkChangesWithWhatItLeadsTo() throws {
    let repository = try GitFolder(["drafts/a.md": old])
    try repository.link("posts/a.md", to: "../drafts/a.md")
    try repository.git("add", "-A")
    try repository.git("commit", "-q", "-m", "link")
    #expect(
      try repository.handrail("check", "--changed-since", "HEAD").errors.contains("no post has"))
    try repository.write(old.replacing("Two", with: "2"), to: "drafts/a.md")
    #expect(try repository.handrail("check", "--changed-since", "HEAD").status == 0)
    try repository.write(old.replacing("Two", with: "Titan"), to: "drafts/a.md")
    #expect(try repository.handrail("check", "--changed-since", "HEAD").status == 1)
  }

  @Test(arguments: ["posts", "posts/a.md", "posts/ignored.md"])
  func whatIsNamedIsNarrowedToWhatChanged(path: String) throws {
    let repository = try GitFolder([".gitignore": "ignored.md\n", "posts/a.md": old])
    try repository.write("Titan\n", to: "posts/ignored.md")
    let run = try repository.handrail("check", "--changed-since", "HEAD", path)
    // Git does not know the ignored file, so nobody can say that it is old.
    #expect(run.status == (path == "posts/a.md" ? 0 : 1))
  }

  @Test func aNamedFileThatIsGoneIsTold() throws {
    let repository = try GitFolder(["posts/a.md": old])
    try FileManager.default.removeItem(at: repository.place.appendingPathComponent("posts/a.md"))
    #expect(try repository.handrail("check", "--changed-since", "HEAD", "posts/a.md").status == 2)
  }
}
