import Foundation
import Testing

/// `handrail hook`: the check before a commit, beside whatever else is there.
@Suite struct GitHookTests {
  private let hook = ".git/hooks/pre-commit"

  /// A repository in which a commit finds the built program.
  private func repository(_ files: [String: String] = [:]) throws -> GitFolder {
    var repository = try GitFolder(files)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    repository.environment["PATH"] =
      Program.executable.deletingLastPathComponent().path + ":" + path
    return repository
  }

  private func commit(_ repository: GitFolder, _ arguments: String...) throws -> Program.Run {
    try repository.tryGit(["commit", "-q", "-m", "change"] + arguments)
  }

  private func makeExecutable(_ path: String, in repository: GitFolder) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: repository.place.appendingPathComponent(path).path)
  }

  @Test func aCommitIsRefusedExplainedFixedAndAccepted() throws {
    let repository = try repository(["posts/old.md": "Titan stood here.\n\nx\n"])
    let installed = try repository.handrail("hook", "install")
    #expect(installed.status == 0)
    #expect(installed.output.contains(hook))
    try repository.stage("Titan stood here.\n\nOn Titan.\n", as: "posts/old.md")
    try repository.write("Titan stood here.\n\nTitan, and a draft.\n", to: "posts/old.md")
    let refused = try commit(repository)
    #expect(refused.status == 1)
    #expect((refused.output + refused.errors).contains("A name that slips out"))
    #expect(try repository.git("log", "--format=%s") == "start\n")
    // What is not staged stays as it is.
    #expect(repository.folder.text(of: "posts/old.md")?.contains("and a draft") == true)
    try repository.stage("Titan stood here.\n\nOn our next release.\n", as: "posts/old.md")
    #expect(try commit(repository).status == 0)
  }

  @Test(arguments: ["blog", "a 'b' $c"])
  func aConfigurationBelowTheTopIsTheOneOfTheHook(folder: String) throws {
    var below = try repository()
    for file in ["handrail.yml", "rules/names.yml"] {
      try below.write(below.folder.text(of: file) ?? "", to: "\(folder)/\(file)")
    }
    try below.git("rm", "-q", "-r", "handrail.yml", "rules")
    let top = below.place
    below.place = top.appendingPathComponent(folder)
    let installed = try below.handrail("hook", "install")
    #expect(installed.status == 0)
    #expect(installed.output.contains("--config"))
    below.place = top
    try below.stage("On Titan.\n", as: "\(folder)/posts/a.md")
    let refused = try commit(below)
    #expect(refused.status == 1)
    #expect((refused.output + refused.errors).contains("A name that slips out"))
    try below.stage("On our next release.\n", as: "\(folder)/posts/a.md")
    #expect(try commit(below).status == 0)
  }

  @Test func aCommitThatTouchesNoPostIsNotHeldUp() throws {
    let repository = try repository()
    #expect(try repository.handrail("hook", "install").status == 0)
    try repository.stage("int main;\n", as: "main.c")
    #expect(try commit(repository).status == 0)
  }

  @Test(arguments: [["-a"], ["posts/a.md"], ["-o", "posts/a.md"]])
  func aCommitThatStagesByItselfIsCheckedToo(arguments: [String]) throws {
    let repository = try repository(["posts/a.md": "Fine.\n"])
    #expect(try repository.handrail("hook", "install").status == 0)
    try repository.write("On Titan.\n", to: "posts/a.md")
    #expect(try repository.tryGit(["commit", "-q", "-m", "x"] + arguments).status == 1)
    try repository.write("On our next release.\n", to: "posts/a.md")
    #expect(try repository.tryGit(["commit", "-q", "-m", "x"] + arguments).status == 0)
  }

  @Test func theFirstCommitAndOtherWorkTreesAreChecked() throws {
    var repository = try repository()
    #expect(try repository.handrail("hook", "install").status == 0)
    try repository.git("checkout", "-q", "--orphan", "fresh")
    try repository.stage("On Titan.\n", as: "posts/a.md")
    #expect(try commit(repository).status == 1)
    let second = try Folder()
    try repository.git("worktree", "add", "-q", second.url.appendingPathComponent("w").path, "main")
    repository.place = second.url.appendingPathComponent("w")
    try second.write(Data("On Titan.\n".utf8), to: "w/posts/a.md")
    try repository.git("add", "-A")
    #expect(try commit(repository).status == 1)
    #expect(try repository.handrail("hook", "install").output.contains("already"))
  }

  @Test func theProgramIsFoundOffThePath() throws {
    var repository = try repository()
    #expect(try repository.handrail("hook", "install").status == 0)
    repository.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    try repository.stage("On Titan.\n", as: "posts/a.md")
    #expect(try commit(repository).errors.contains("A name that slips out"))
  }

  @Test func withoutTheProgramNothingIsCommitted() throws {
    var repository = try repository([".githooks/keep": ""])
    try repository.git("config", "core.hooksPath", ".githooks")
    #expect(try repository.handrail("hook", "install").status == 0)
    #expect(repository.folder.text(of: ".githooks/pre-commit")?.contains("b-git") == false)
    repository.environment["PATH"] = "/usr/bin:/bin"
    try repository.stage("Fine.\n", as: "posts/a.md")
    let run = try commit(repository)
    #expect(run.status == 1)
    #expect(run.errors.contains("handrail is not installed"))
  }

  @Test func itCanBeDoneTwiceAndUndone() throws {
    let repository = try repository()
    _ = try repository.handrail("hook", "install")
    let once = repository.folder.text(of: hook)
    let again = try repository.handrail("hook", "install")
    #expect(again.status == 0)
    #expect(again.output.contains("already"))
    #expect(repository.folder.text(of: hook) == once)
    #expect(try repository.handrail("hook", "uninstall").status == 0)
    #expect(repository.folder.text(of: hook) == nil)
    let nothing = try repository.handrail("hook", "uninstall")
    #expect(nothing.status == 0)
    #expect(nothing.output.contains("nothing was changed"))
  }

  @Test(arguments: [
    "#!/bin/sh\nset -eu\necho mine >>.git/ran\nexit 0\n",
    "#!/usr/bin/env bash\n[[ 1 == 1 ]]\necho mine >>.git/ran",
  ])
  func aHookThatIsThereIsKept(text: String) throws {
    let repository = try repository()
    try repository.write(text, to: hook)
    try makeExecutable(hook, in: repository)
    #expect(try repository.handrail("hook", "install").output.contains("left the rest"))
    try repository.stage("On Titan.\n", as: "posts/a.md")
    #expect(try commit(repository).status == 1)
    try repository.stage("Fine.\n", as: "posts/a.md")
    #expect(try commit(repository).status == 0)
    #expect(repository.folder.text(of: ".git/ran") == "mine\n")
    #expect(try repository.handrail("hook", "uninstall").status == 0)
    #expect(repository.folder.text(of: hook) == text)
  }

  @Test func anOldBlockIsBroughtUpToDate() throws {
    let repository = try repository()
    _ = try repository.handrail("hook", "install")
    let text = try #require(repository.folder.text(of: hook))
    try repository.write(
      text.replacing("--staged", with: "--old") + "echo mine\n", to: hook)
    #expect(try repository.handrail("hook", "install").output.contains("up to date"))
    #expect(repository.folder.text(of: hook) == text + "echo mine\n")
    try repository.write(text.replacing("# handrail: end\n", with: ""), to: hook)
    #expect(try repository.handrail("hook", "install").status == 2)
    #expect(try repository.handrail("hook", "uninstall").status == 2)
  }

  @Test(arguments: [
    ("#!/usr/bin/env python3\nprint(1)\n", 0o755), ("\u{7F}ELF\0\0", 0o755),
    ("#!/bin/sh\nexit 1\n", 0o644),
  ])
  func aHookThatCannotTakeLinesIsLeftAlone(text: String, mode: Int) throws {
    let repository = try repository()
    try repository.write(text, to: hook)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: repository.place.appendingPathComponent(hook).path)
    let run = try repository.handrail("hook", "install")
    #expect(run.status == 2)
    #expect(run.errors.contains("hook"))
    #expect(repository.folder.text(of: hook) == text)
  }

  @Test func aHookBehindALinkIsChangedWhereItIs() throws {
    let text = "#!/bin/sh\necho mine\n"
    let repository = try repository(["scripts/check": text])
    try makeExecutable("scripts/check", in: repository)
    try? FileManager.default.createDirectory(
      at: repository.place.appendingPathComponent(".git/hooks"), withIntermediateDirectories: true)
    try repository.link(hook, to: "../../scripts/check")
    #expect(try repository.handrail("hook", "install").output.contains("scripts/check"))
    #expect(repository.folder.text(of: "scripts/check")?.contains("handrail: begin") == true)
    _ = try repository.handrail("hook", "uninstall")
    #expect(repository.folder.text(of: "scripts/check") == text)
  }

  @Test func hooksOfAllRepositoriesAreLeftAlone() throws {
    let repository = try repository()
    try repository.git("config", "--global", "core.hooksPath", "~/hooks")
    let run = try repository.handrail("hook", "install")
    #expect(run.status == 2)
    #expect(run.errors.contains("all of your repositories"))
    #expect(repository.folder.text(of: ".git/home/hooks/pre-commit") == nil)
    try repository.git("config", "core.hooksPath", ".git/hooks")
    #expect(try repository.handrail("hook", "install").status == 0)
  }

  @Test(arguments: [".husky", ".husky/_"])
  func huskyRunsItBesideItsOwn(folder: String) throws {
    let repository = try repository([".husky/pre-commit": "npm test\n"])
    #expect(try repository.handrail("hook", "install").output.contains("npx husky"))
    try repository.git("config", "core.hooksPath", folder)
    let run = try repository.handrail("hook", "install")
    #expect(run.output.contains("already"))
    #expect(!run.output.contains("npx husky"))
    let text = try #require(repository.folder.text(of: ".husky/pre-commit"))
    #expect(text.hasPrefix("# handrail: begin"))
    #expect(text.hasSuffix("# handrail: end\nnpm test\n"))
    #expect(try repository.handrail("hook", "uninstall").status == 0)
    #expect(repository.folder.text(of: ".husky/pre-commit") == "npm test\n")
  }

  @Test(arguments: ["lefthook.yml", ".pre-commit-config.yaml"])
  func otherManagersAreToldOf(file: String) throws {
    let repository = try repository([file: "# mine\n"])
    let run = try repository.handrail("hook", "install")
    #expect(run.status == 2)
    #expect(run.output.contains(file))
    #expect(run.output.contains("handrail check --staged"))
    #expect(repository.folder.text(of: hook) == nil)
    #expect(repository.folder.text(of: file) == "# mine\n")
    try repository.write("# run: handrail check --staged\n", to: file)
    #expect(try repository.handrail("hook", "install").status == 0)
  }

  @Test func outsideOfARepositoryThereIsNoHook() throws {
    #expect(try Folder().program.run(["hook", "install"]).status == 2)
    #expect(try Folder().program.run(["hook", "uninstall"]).status == 2)
  }
}
