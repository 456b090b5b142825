import Foundation
import Testing

/// What Git cannot say is never a pass, and nothing that a repository names is run.
@Suite struct GitFailureTests {
  private static let commands = [
    ["check", "--staged"], ["check", "--staged", "--changed-since", "HEAD"],
    ["check", "--changed-since", "HEAD"],
  ]

  /// Runs every form of the check, none of which may pass; gives what they said.
  private func refused(
    _ repository: GitFolder, _ commands: [[String]] = commands,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    var said = ""
    for command in commands {
      let run = try repository.handrail(command)
      #expect(run.status == 2, "\(command): \(run.output)", sourceLocation: sourceLocation)
      #expect(run.output.contains("incomplete"), sourceLocation: sourceLocation)
      said += (run.output + run.errors).replacing(/\s+/, with: " ")
    }
    return said
  }

  private func stagedPost() throws -> GitFolder {
    let repository = try GitFolder(["posts/old.md": "Fine.\n"])
    try repository.stage("Fine, too.\n", as: "posts/old.md")
    try repository.stage("Fine.\n", as: "posts/new.md")
    return repository
  }

  @Test func outsideOfARepositoryNothingIsDecided() throws {
    let folder = try Folder(GitFolder.rules)
    for command in Self.commands {
      let run = try folder.program.run(command + ["--format", "json"])
      #expect(run.status == 2)
      #expect(run.output.contains("not a git repository"))
    }
  }

  @Test func withoutGitNothingIsDecided() throws {
    var repository = try stagedPost()
    repository.environment["PATH"] = "/nonexistent"
    #expect(try refused(repository).contains("git is not installed"))
  }

  @Test func aBrokenIndexIsTold() throws {
    let repository = try stagedPost()
    let index = repository.place.appendingPathComponent(".git/index")
    try Data("DIRC nonsense".utf8).write(to: index)
    #expect(try refused(repository).contains("index"))
    try Data(repeating: 0, count: 0).write(to: index)
    _ = try refused(repository, Array(Self.commands.suffix(1)))
  }

  @Test func aMissingObjectIsTold() throws {
    let repository = try stagedPost()
    let id = try repository.git("rev-parse", ":posts/new.md")
    let path = ".git/objects/\(id.prefix(2))/\(id.dropFirst(2).prefix(38))"
    try FileManager.default.removeItem(at: repository.place.appendingPathComponent(path))
    let said = try refused(repository, [Self.commands[0]])
    #expect(said.contains("posts/new.md"))
    #expect(said.contains("missing"))
    _ = try refused(repository, [Self.commands[1]])
  }

  @Test func aBrokenObjectIsToldAndTheRestIsRead() throws {
    let repository = try stagedPost()
    try repository.stage("Titan\n", as: "posts/z.md")
    let id = try repository.git("rev-parse", ":posts/new.md")
    let object = repository.place.appendingPathComponent(
      ".git/objects/\(id.prefix(2))/\(id.dropFirst(2).prefix(38))")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: object.path)
    try Data("nonsense".utf8).write(to: object)
    let said = try refused(repository, [Self.commands[0]])
    #expect(said.contains("posts/new.md"))
    #expect(said.contains("“Titan” is not announced"))
  }

  @Test func aBrokenConfigurationIsTold() throws {
    let repository = try stagedPost()
    try repository.write("[core\n", to: ".git/config")
    _ = try refused(repository)
  }

  @Test func aFolderOfSomebodyElseIsTold() throws {
    var repository = try stagedPost()
    repository.environment["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"
    #expect(try refused(repository).contains("dubious ownership"))
  }

  /// A `git` that stops at one of its commands.
  @Test(arguments: ["rev-parse", "diff", "cat-file"], ["kill -9 $$", "exit 3", "exec cat"])
  func aGitThatStopsIsNoPass(command: String, end: String) throws {
    var repository = try stagedPost()
    if end == "exec cat", command != "cat-file" { return }
    let git = try repository.tryGit(["--exec-path"])
    let real = git.output.trimmingCharacters(in: .newlines) + "/git"
    let bin = repository.place.appendingPathComponent(".git/bin/git")
    // It says the half of what it should, and stops.
    let action = end == "exec cat" ? end : "printf ':100644 1006'; \(end)"
    try repository.write(
      "#!/bin/sh\ncase \" $* \" in *' \(command) '*) \(action);; *) exec \(real) \"$@\";; esac\n",
      to: ".git/bin/git")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin.path)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    repository.environment["PATH"] = bin.deletingLastPathComponent().path + ":" + path
    _ = try refused(repository, Array(Self.commands.prefix(2)))
  }

  @Test(arguments: ["nowhere", "HEAD~99", "-x", "--output=x", "", "HEAD^{tree}", "main..main"])
  func aRevisionThatIsNoneIsTold(revision: String) throws {
    let repository = try stagedPost()
    let run = try repository.handrail("check", "--changed-since=\(revision)")
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: repository.place.path + "/x"))
  }

  @Test func aHistoryThatDoesNotMeetIsTold() throws {
    let repository = try stagedPost()
    try repository.git("checkout", "-q", "--orphan", "other")
    try repository.git("commit", "-q", "-m", "alone")
    let run = try repository.handrail("check", "--changed-since", "main")
    #expect(run.status == 2)
    #expect(run.output.contains("no commit in common"))
  }

  @Test func aShallowCloneSaysWhatToFetch() throws {
    let origin = try stagedPost()
    try origin.git("commit", "-q", "-m", "two")
    try origin.git("checkout", "-q", "-b", "feature", "HEAD~1")
    for number in 0..<3 {
      try origin.stage("Fine \(number).\n", as: "posts/\(number).md")
      try origin.git("commit", "-q", "-m", "feature \(number)")
    }
    var clone = try GitFolder(commit: false)
    let place = clone.place.appendingPathComponent("clone")
    try clone.git(
      "clone", "-q", "--depth=1", "--no-single-branch", "file://\(origin.place.path)", place.path)
    clone.place = place
    let run = try clone.handrail("check", "--changed-since", "origin/main")
    #expect(run.status == 2)
    for words in ["shallow", "git fetch --deepen", "fetch-depth: 0"] {
      #expect(run.output.replacing(/\s+/, with: " ").contains(words))
    }
    let unknown = try clone.handrail("check", "--changed-since", "origin/nowhere")
    #expect(unknown.status == 2)
    #expect(unknown.output.contains("shallow"))
    try clone.git("-c", "protocol.file.allow=always", "fetch", "-q", "--unshallow")
    #expect(try clone.handrail("check", "--changed-since", "origin/main").status == 0)
  }

  /// Every program that a repository's configuration can name leaves a mark when it is run.
  @Test func nothingThatTheRepositoryNamesIsRun() throws {
    let repository = try GitFolder([
      ".gitattributes": "*.md diff=evil filter=evil\n", "posts/a.md": "Titan\n\nFine.\n",
    ])
    let mark = repository.place.appendingPathComponent(".git/mark")
    let script = "sh -c 'echo ran >> \(mark.path); cat' --"
    try repository.write("Titan\n\nFine!\n", to: "posts/a.md")
    for (key, value) in [
      "core.fsmonitor": script, "core.pager": script, "pager.diff": "true",
      "diff.external": script, "diff.evil.command": script, "diff.evil.textconv": script,
      "filter.evil.clean": script, "filter.evil.smudge": script, "filter.evil.process": script,
      "filter.evil.required": "true", "core.editor": script, "core.sshCommand": script,
      "core.hooksPath": ".git/evil", "interactive.diffFilter": script, "gpg.program": script,
      "core.alternateRefsCommand": script, "credential.helper": script,
    ] {
      try repository.git("config", key, value)
    }
    try repository.write("#!/bin/sh\n\(script)\n", to: ".git/evil/post-index-change")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: repository.place.appendingPathComponent(".git/evil/post-index-change").path)
    for more in [
      ["--changed-since", "HEAD"], ["--staged"], ["--staged", "--changed-since", "main"],
    ] {
      #expect(try repository.handrail(["check"] + more).status == 0)
    }
    #expect(!FileManager.default.fileExists(atPath: mark.path))
    // The trap works: Git alone falls into it.
    _ = try repository.tryGit(["diff"])
    #expect(FileManager.default.fileExists(atPath: mark.path))
  }

  /// A repository may say that what is missing can be fetched, by a program of its choice.
  @Test func nothingIsFetched() throws {
    let repository = try stagedPost()
    let mark = repository.place.appendingPathComponent(".git/mark")
    for (key, value) in [
      "core.repositoryFormatVersion": "1", "extensions.partialClone": "origin",
      "remote.origin.promisor": "true", "protocol.ext.allow": "always",
      "remote.origin.url": "ext::sh -c echo% ran% >>\(mark.path)",
    ] {
      try repository.git("config", key, value)
    }
    let id = try repository.git("rev-parse", ":posts/new.md")
    try FileManager.default.removeItem(
      at: repository.place.appendingPathComponent(
        ".git/objects/\(id.prefix(2))/\(id.dropFirst(2).prefix(38))"))
    _ = try refused(repository, [Self.commands[0]])
    #expect(!FileManager.default.fileExists(atPath: mark.path))
    _ = try repository.tryGit(["cat-file", "-p", String(id.prefix(40))])
    #expect(FileManager.default.fileExists(atPath: mark.path))
  }

  @Test func settingsOfDiffChangeNothing() throws {
    var repository = try GitFolder(["posts/sub/a b.md": "Titan\n\nFine.\n\nFine.\n\nx\n"])
    for (key, value) in [
      "diff.noprefix": "true", "diff.mnemonicPrefix": "true", "diff.relative": "true",
      "color.ui": "always", "diff.interHunkContext": "9", "diff.context": "9",
      "core.quotePath": "false", "diff.renames": "copies", "diff.submodule": "log",
      "diff.wordRegex": ".", "diff.suppressBlankEmpty": "true", "diff.algorithm": "patience",
      "diff.ignoreSubmodules": "none", "diff.colorMoved": "zebra",
    ] {
      try repository.git("config", key, value)
    }
    repository.environment["GIT_DIFF_OPTS"] = "--unified=9"
    repository.environment["GIT_EXTERNAL_DIFF"] = "false"
    try repository.stage("Titan\n\nFine!\n\nFine.\n\nx!\n", as: "posts/sub/a b.md")
    for folder in [".", "posts/sub", "rules"] {
      var here = repository
      here.place.appendPathComponent(folder)
      for more in [[], ["--staged"]] {
        let run = try here.handrail(["check", "--changed-since", "HEAD"] + more)
        #expect(run.status == 0, "\(folder) \(more): \(run.output)\(run.errors)")
      }
    }
    #expect(try repository.handrail("check", "--staged").status == 1)
  }
}
