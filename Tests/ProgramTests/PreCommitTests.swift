import Foundation
import Testing

/// The pre-commit framework.
private enum PreCommit {
  /// The program; nil where there is none.
  static let program: String? = {
    let named = ProcessInfo.processInfo.environment["HANDRAIL_PRE_COMMIT"]
    let built = Program.package.appendingPathComponent(".build/pre-commit/bin/pre-commit").path
    return [named, built].compactMap(\.self)
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}

/// The hooks of `.pre-commit-hooks.yaml`, run by the real pre-commit. `make test` installs it.
@Suite(
  .enabled(
    if: PreCommit.program != nil,
    "pre-commit is not installed: ‘make test’ installs it, or name it in HANDRAIL_PRE_COMMIT"))
struct PreCommitTests {
  /// A repository that has the hooks of this package, with the built program on the PATH.
  private func repository(args: String = "[]") throws -> GitFolder {
    let hooks = try String(
      contentsOf: Program.package.appendingPathComponent(".pre-commit-hooks.yaml"),
      encoding: .utf8)
    // What a hook of another repository says, as a hook of this one.
    let local = try #require(
      hooks.components(separatedBy: "\n- ").first { $0.hasPrefix("id: handrail-check-system") })
    var repository = try GitFolder([
      ".pre-commit-config.yaml": "repos:\n- repo: local\n  hooks:\n  - "
        + local.trimmingCharacters(in: .newlines).replacing("\n", with: "\n  ")
        + "\n    args: \(args)\n",
      "posts/old.md": "Titan stood here.\n", "README.md": "About Titan.\n",
    ])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    repository.environment["PATH"] =
      Program.executable.deletingLastPathComponent().path + ":" + path
    repository.environment["PRE_COMMIT_HOME"] =
      repository.place.appendingPathComponent(".git/pre-commit").path
    return repository
  }

  private func preCommit(_ repository: GitFolder, _ arguments: String...) throws -> Program.Run {
    var program = Program(
      folder: repository.place, owner: repository.folder, environment: repository.environment)
    program.file = URL(fileURLWithPath: try #require(PreCommit.program))
    return try program.run(arguments)
  }

  @Test func aCommitIsRefusedExplainedFixedAndAccepted() throws {
    let repository = try repository()
    #expect(try preCommit(repository, "install").status == 0)
    try repository.stage("On Titan.\n", as: "posts/a.md")
    try repository.stage("Titan again.\n", as: "README.md")
    try repository.write("On Titan, and a draft.\n", to: "posts/a.md")
    let refused = try repository.tryGit(["commit", "-q", "-m", "change"])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("A name that slips out"))
    #expect(!refused.errors.contains("README.md"))
    // What is not staged stays as it is.
    #expect(repository.folder.text(of: "posts/a.md") == "On Titan, and a draft.\n")
    #expect(try repository.git("status", "--porcelain") == "M  README.md\nAM posts/a.md\n")
    try repository.stage("On our next release.\n", as: "posts/a.md")
    let accepted = try repository.tryGit(["commit", "-q", "-m", "change"])
    #expect(accepted.status == 0, "\(accepted.errors)")
  }

  @Test func allFilesAreAllPosts() throws {
    let repository = try repository()
    let run = try preCommit(repository, "run", "--all-files")
    #expect(run.status == 1)
    #expect(run.output.contains("posts/old.md"))
    #expect(!run.output.contains("README.md"))
  }

  @Test func onlyNewLinesCountWhereThatIsWanted() throws {
    let repository = try repository(args: "[--changed-since, HEAD]")
    #expect(try preCommit(repository, "install").status == 0)
    try repository.stage("Titan stood here.\nFine.\n", as: "posts/old.md")
    #expect(try repository.tryGit(["commit", "-q", "-m", "change"]).status == 0)
    try repository.stage("Titan stood here.\nFine.\nTitan.\n", as: "posts/old.md")
    #expect(try repository.tryGit(["commit", "-q", "-m", "change"]).status == 1)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(
        atPath: Program.package.appendingPathComponent(".git").path),
      "these sources are no Git repository, which is what pre-commit clones"),
    arguments: ["handrail-check-system", "handrail-test-system"])
  func thisRepositoryCanBeTried(hook: String) throws {
    let repository = try repository()
    try repository.stage("On Titan.\n", as: "posts/a.md")
    // Git asks who owns a repository that it is to clone.
    try repository.git("config", "--global", "safe.directory", "*")
    let run = try preCommit(repository, "try-repo", Program.package.path, hook, "--all-files")
    #expect(run.status == (hook == "handrail-check-system" ? 1 : 0), "\(run.output)")
    #expect(run.output.contains("handrail \(hook.split(separator: "-")[1])"))
  }

  /// Every hook is one that pre-commit understands.
  @Test func theManifestIsSound() throws {
    var program = Program(folder: Program.package)
    program.file = URL(fileURLWithPath: try #require(PreCommit.program))
    let run = try program.run(["validate-manifest", ".pre-commit-hooks.yaml"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
