import Foundation
import Testing

/// Names that tools trip over, and places from which Git is asked.
@Suite struct GitNamesTests {
  @Test(arguments: [
    "with space", "line\nbreak", "tab\there", "quote\"s", "back\\slash", "-dash", "ümläut", "日本",
    "a\u{301}", ":colon", "*star[x]",
  ])
  func anyNameIsRead(name: String) throws {
    let path = "posts/\(name).md"
    for more in [[], ["--changed-since", "HEAD"]] {
      let repository = try GitFolder([path: "All is well.\n"])
      try repository.stage("All is well.\nOn Titan.\n", as: path)
      let run = try repository.handrail(["check", "--staged", "--format", "json"] + more)
      #expect(run.status == 1)
      #expect(findings(run) == [path])
    }
    let repository = try GitFolder([path: "All is well.\n"])
    try repository.write("All is well.\nOn Titan.\n", to: path)
    let run = try repository.handrail("check", "--changed-since", "HEAD", "--format", "json")
    #expect(findings(run) == [path])
  }

  @Test func aNameThatIsNoTextIsReadAndSpeltOut() throws {
    let repository = try GitFolder()
    let blob = try repository.tryGit(["hash-object", "-w", "--stdin"], input: "On Titan.\n").output
    let script =
      "printf '100644 %s\\tposts/caf\\351.md\\000' \(blob.prefix(40)) "
      + "| git update-index -z --index-info"
    try repository.git("-c", "alias.script=!\(script)", "script")
    for more in [[], ["--changed-since", "HEAD"]] {
      let run = try repository.handrail(["check", "--staged", "--format", "json"] + more)
      #expect(run.status == 1)
      #expect(findings(run) == ["posts/caf\\xE9.md"])
    }
  }

  @Test func namesAreShownAsSeenFromHere() throws {
    var repository = try GitFolder(["posts/sub/old.md": "x\n"])
    try repository.stage("Titan\n", as: "posts/a.md")
    try repository.stage("Titan\n", as: "posts/sub/b.md")
    repository.place.appendPathComponent("posts/sub")
    let run = try repository.handrail("check", "--staged", "--format", "json")
    #expect(findings(run) == ["../a.md", "b.md"])
    let narrowed = try repository.handrail("check", "--staged", "--format", "json", "../a.md")
    #expect(findings(narrowed) == ["../a.md"])
  }

  @Test func theFirstCommitIsChecked() throws {
    let repository = try GitFolder(commit: false)
    try repository.stage("Titan\n", as: "posts/a.md")
    for more in [[], ["--changed-since", "HEAD"]] {
      #expect(try repository.handrail(["check", "--staged"] + more).status == 1)
    }
    #expect(try repository.handrail("check", "--changed-since", "HEAD").status == 1)
  }

  @Test func anotherWorkTreeHasItsOwnIndex() throws {
    var repository = try GitFolder()
    let second = try Folder()
    try repository.git("worktree", "add", "-q", second.url.appendingPathComponent("w").path)
    try repository.stage("Titan\n", as: "posts/a.md")
    repository.place = second.url.appendingPathComponent("w")
    #expect(try repository.handrail("check", "--staged").status == 0)
    try Data("On Titan.\n".utf8).write(
      to: repository.place.appendingPathComponent("rules/../b.md"))
    try FileManager.default.createDirectory(
      at: repository.place.appendingPathComponent("posts"), withIntermediateDirectories: true)
    try Data("On Titan.\n".utf8).write(to: repository.place.appendingPathComponent("posts/b.md"))
    try repository.git("add", "-A")
    let run = try repository.handrail("check", "--staged", "--format", "json")
    #expect(findings(run) == ["posts/b.md"])
  }

  @Test func aBareRepositoryWithAWorkTreeBesideItIsUnderstood() throws {
    var repository = try GitFolder(commit: false)
    let git = repository.place.appendingPathComponent(".git")
    let bare = try Folder()
    try repository.git("config", "core.bare", "true")
    let moved = bare.url.appendingPathComponent("r.git")
    try FileManager.default.moveItem(at: git, to: moved)
    let home = moved.appendingPathComponent("home").path
    repository.environment.merge([
      "GIT_DIR": moved.path, "GIT_WORK_TREE": repository.place.path, "HOME": home,
    ]) { $1 }
    try repository.stage("Titan\n", as: "posts/a.md")
    let run = try repository.handrail("check", "--staged", "--format", "json")
    #expect(findings(run) == ["posts/a.md"])
    repository.environment["GIT_WORK_TREE"] = nil
    repository.place = moved
    let none = try repository.handrail("check", "--staged")
    #expect(none.status == 2)
  }

  @Test func anIndexOfItsOwnIsTheOneThatIsRead() throws {
    var repository = try GitFolder()
    try repository.stage("Titan\n", as: "posts/a.md")
    repository.environment["GIT_INDEX_FILE"] = ".git/other-index"
    try repository.git("read-tree", "HEAD")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 0)
    #expect(run.errors.contains("no post is staged"))
  }

  private func findings(_ run: Program.Run) -> [String] {
    guard let report = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)),
      let findings = (report as? [String: Any])?["findings"] as? [[String: Any]]
    else { return ["no report: \(run.errors)"] }
    return findings.compactMap { $0["path"] as? String }
  }
}
