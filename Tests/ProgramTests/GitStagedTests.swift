import Foundation
import Testing

/// `check --staged`: the commit as it will be, not the files as they lie there.
@Suite struct GitStagedTests {
  @Test func whatIsStagedIsCheckedAndNotWhatLiesThere() throws {
    let repository = try GitFolder()
    try repository.stage("On Titan.\n", as: "posts/a.md")
    try repository.write("All is well.\n", to: "posts/a.md")
    let status = try repository.git("status", "--porcelain")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 1)
    #expect(run.output.contains("posts/a.md"))
    #expect(try repository.git("status", "--porcelain") == status)
  }

  @Test func whatIsNotStagedDoesNotMatter() throws {
    let repository = try GitFolder(["posts/old.md": "Titan stood here before.\n"])
    try repository.stage("All is well.\n", as: "posts/a.md")
    try repository.write("On Titan.\n", to: "posts/a.md")
    try repository.write("On Titan.\n", to: "posts/untracked.md")
    let run = try repository.handrail("check", "--staged", "--format", "ndjson")
    #expect(run.status == 0)
    #expect(run.output == "{\"path\":\"posts/a.md\",\"verdict\":\"pass\",\"findings\":[]}\n")
  }

  @Test func aCommitWithoutPostsPassesAndSaysSo() throws {
    let repository = try GitFolder(["posts/old.md": "Titan\n"])
    try repository.stage("On Titan.\n", as: "notes.md")
    for more in [[], ["--quiet"], ["--format", "ndjson"]] {
      let run = try repository.handrail(["check", "--staged"] + more)
      #expect(run.status == 0)
      #expect(run.errors.contains("no post is staged"))
    }
    #expect(
      try repository.handrail("check", "--staged").output == "pass: there were no posts to check\n")
    try repository.git("rm", "-q", "--cached", "posts/old.md")
    #expect(try repository.handrail("check", "--staged").status == 0)
  }

  @Test func withoutPostsInTheConfigurationTheNameTells() throws {
    let repository = try GitFolder(["handrail.yml": "guardrails: [rules/*.yml]\n"])
    try repository.stage("On Titan.\n", as: "src/titan.c")
    #expect(try repository.handrail("check", "--staged").errors.contains("no post is staged"))
    try repository.stage("On Titan.\n", as: "notes.md")
    try repository.stage("On Titan.\n", as: "node_modules/x/README.md")
    let run = try repository.handrail("check", "--staged", "--format", "ndjson")
    #expect(run.status == 1)
    #expect(run.output.contains("notes.md"))
    #expect(!run.output.contains("node_modules"))
  }

  @Test func aRenamedPostIsReadUnderItsNewName() throws {
    let text = String(repeating: "All is well here.\n", count: 30)
    let repository = try GitFolder(["posts/a.md": text])
    try repository.git("mv", "posts/a.md", "posts/b.md")
    try repository.stage(text + "On Titan.\n", as: "posts/b.md")
    let run = try repository.handrail("check", "--staged", "--format", "ndjson")
    #expect(run.status == 1)
    #expect(run.output.contains("\"path\":\"posts/b.md\""))
    #expect(!run.output.contains("posts/a.md"))
  }

  @Test func aPostThatIsOnlyIntendedIsNotInTheCommit() throws {
    let repository = try GitFolder()
    try repository.write("On Titan.\n", to: "posts/later.md")
    try repository.git("add", "-N", "posts/later.md")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 0)
    #expect(run.errors.contains("no post is staged"))
  }

  @Test func aLinkIsReadWhereItLeads() throws {
    let repository = try GitFolder(["drafts/a.txt": "On Titan.\n"])
    try repository.link("posts/a.md", to: "../drafts/a.txt")
    try repository.git("add", "posts/a.md")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 1)
    #expect(run.output.contains("posts/a.md"))
  }

  @Test(arguments: ["nowhere.md", "/etc/hostname", "../../outside.md", "../drafts"])
  func aLinkThatLeadsOutOfTheCommitIsNoPass(target: String) throws {
    let repository = try GitFolder(["drafts/a.txt": "All is well.\n"])
    try repository.link("posts/a.md", to: target)
    try repository.git("add", "posts/a.md")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 2)
    #expect(run.output.contains("posts/a.md"))
  }

  @Test func aFolderBehindALinkIsTold() throws {
    let repository = try GitFolder([
      "handrail.yml": "guardrails: [rules/*.yml]\nposts: [{files: \"posts/**/*.md\"}]\n",
      "drafts/a.md": "Titan\n",
    ])
    try repository.link("posts/more", to: "../drafts")
    try repository.git("add", "posts/more")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 2)
    #expect(run.output.contains("posts/more"))
  }

  @Test func aFileThatBecameALinkIsRead() throws {
    let repository = try GitFolder(["posts/a.md": "All is well.\n", "drafts/a.md": "On Titan.\n"])
    try FileManager.default.removeItem(at: repository.place.appendingPathComponent("posts/a.md"))
    try repository.link("posts/a.md", to: "../drafts/a.md")
    try repository.git("add", "-A")
    for more in [[], ["--changed-since", "HEAD"]] {
      #expect(try repository.handrail(["check", "--staged"] + more).status == 1)
    }
  }

  @Test func aSubmoduleIsAnothersBusiness() throws {
    let other = try GitFolder(["posts/x.md": "Titan\n"])
    let repository = try GitFolder()
    try repository.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.place.path,
      "posts/module")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("posts/module"))
    #expect(run.errors.contains("no post is staged"))
  }

  @Test func anUndecidedMergeIsNoPass() throws {
    let repository = try GitFolder(["posts/a.md": "one\n"])
    try repository.git("checkout", "-q", "-b", "other")
    try repository.stage("two\n", as: "posts/a.md")
    try repository.git("commit", "-q", "-m", "two")
    try repository.git("checkout", "-q", "main")
    try repository.stage("three\n", as: "posts/a.md")
    try repository.git("commit", "-q", "-m", "three")
    #expect(try repository.tryGit(["merge", "-q", "other"]).status == 1)
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 2)
    #expect(run.output.contains("conflict"))
  }

  @Test func aBatchIsReadFromTheIndex() throws {
    let repository = try GitFolder()
    try repository.stage(
      "{\"id\": \"1\", \"text\": \"fine\"}\n{\"id\": \"2\", \"text\": \"Titan\"}\n",
      as: "posts/queue.ndjson")
    try repository.write("", to: "posts/queue.ndjson")
    let run = try repository.handrail("check", "--staged", "--format", "ndjson")
    #expect(run.status == 1)
    #expect(run.output.contains("\"id\":\"1\",\"verdict\":\"pass\""))
    #expect(run.output.contains("\"id\":\"2\",\"verdict\":\"fail\""))
  }

  @Test func aPostOverTheLimitIsNoPassAndTheRestIsRead() throws {
    let repository = try GitFolder()
    try repository.stage(String(repeating: "word ", count: 300_000), as: "posts/a.md")
    try repository.stage("On Titan.\n", as: "posts/b.md")
    let run = try repository.handrail("check", "--staged", "--max-size", "1")
    #expect(run.status == 2)
    #expect(run.output.contains("more than 1 MiB"))
    #expect(run.output.contains("“Titan” is not announced"))
  }

  @Test func everyNumberOfWorkersGivesTheSameReport() throws {
    let repository = try GitFolder()
    for number in 0..<60 {
      try repository.write(number % 7 == 0 ? "On Titan." : "Fine.", to: "posts/\(number).md")
    }
    try repository.git("add", "-A")
    let alone = try repository.handrail("check", "--staged", "--format", "json", "--jobs", "1")
    #expect(alone.status == 1)
    for jobs in ["2", "5"] {
      let run = try repository.handrail("check", "--staged", "--format", "json", "--jobs", jobs)
      #expect(run.output == alone.output)
    }
  }

  @Test func pathsNarrowIt() throws {
    let repository = try GitFolder(["posts/old.md": "Titan stood here before.\n"])
    try repository.stage("On Titan.\n", as: "posts/a.md")
    try repository.stage("Fine.\n", as: "posts/sub/b.md")
    try repository.stage("Titan\n", as: "README.md")
    func status(_ paths: String...) throws -> Int32 {
      try repository.handrail(["check", "--staged"] + paths).status
    }
    #expect(try status("posts/sub") == 0)
    #expect(try status("posts/sub/b.md") == 0)
    #expect(try status("posts/a.md") == 1)
    #expect(try status("posts") == 1)
    #expect(try status("README.md") == 0)
    // A file that is named is checked, whether this commit changes it or not.
    #expect(try status("posts/old.md") == 1)
    #expect(try status("posts/missing.md") == 2)
    try repository.write("Fine.\n", to: "posts/untracked.md")
    #expect(try status("posts/untracked.md") == 2)
    #expect(try status("/etc/hostname") == 2)
  }

  @Test func standardInputIsNotStaged() throws {
    #expect(try GitFolder().handrail("check", "--staged", "-").status == 2)
  }
}
