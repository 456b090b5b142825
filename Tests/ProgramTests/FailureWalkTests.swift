import Foundation
import Testing

/// Every failure of Git, disk and input that can be provoked: exit 2, said in words, nothing half
/// written, and never a hang.
@Suite struct FailureWalkTests {
  static let files = [
    "handrail.yml": "guardrails: [names.yml]\nposts: [{files: \"posts/**\"}]\n",
    "names.yml": NamesGuardrail.text, "posts/fine.md": "Fine.\n",
    "posts.ndjson": "{\"id\": \"1\", \"text\": \"Fine.\"}\n",
  ]

  /// The same rule, which mends what it finds.
  static let mendingRule = NamesGuardrail.text
    .replacingOccurrences(
      of: "terms: [Titan]}", with: "terms: [Titan]}\n    replace: {Titan: it}"
    )
    .replacingOccurrences(
      of: "flagged: [\"[[Titan]] is here.\"]",
      with: "flagged: [{text: \"[[Titan]] is here.\", fixed: It is here.}]")

  /// Runs the program; one that has not ended after a minute hangs, and is killed.
  ///
  /// - Parameters:
  ///   - arguments: the words after `handrail`.
  ///   - folder: where it runs.
  ///   - shell: what a shell does before.
  ///   - wrapper: a program that starts it, and the words before.
  /// - Returns: what it left.
  /// - Throws: what kept it from being started.
  func run(
    _ arguments: [String], in folder: Folder, shell: String? = nil, wrapper: [String] = []
  ) throws -> Program.Run {
    var program = folder.program
    program.file = URL(fileURLWithPath: "/usr/bin/env")
    let command = [Program.executable.path] + arguments
    let wrapped = shell.map { ["/bin/sh", "-c", $0 + "; exec \"$0\" \"$@\""] + command } ?? command
    return try program.run(Self.timeout + wrapper + wrapped)
  }

  private static let timeout =
    FileManager.default.fileExists(atPath: "/usr/bin/timeout")
    ? ["timeout", "-s", "KILL", "60"] : []

  func expectUndecided(
    _ run: Program.Run, _ what: String, says words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      run.status == 2, "\(what): \(run.output)\(run.errors)", sourceLocation: sourceLocation)
    #expect(
      words.isEmpty || (run.output + run.errors).contains(words),
      "\(what): \(run.output)\(run.errors)",
      sourceLocation: sourceLocation)
  }

  /// Names of all files in a folder, those that Git keeps included.
  func names(in folder: Folder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
  }

  /// Instead of Git, a program that ends, says nonsense, or says nothing.
  @Test(
    arguments: [
      "exit 1", "exit 128", "kill -9 $$", "kill -15 $$", "head -c 100000 /dev/urandom",
      "yes | head -n 100000", "printf ':100644'", "exec 1>&-; exit 0", "exit 0",
      "echo fatal: so >&2; exit 0",
    ],
    [["check", "--staged"], ["check", "--changed-since", "HEAD"], ["hook", "install"]])
  func anotherGit(script: String, command: [String]) throws {
    var repository = try GitFolder(["posts/a.md": "Fine.\n"])
    try repository.write("Titan.\n", to: "posts/a.md")
    let bin = repository.place.appendingPathComponent(".git/bin")
    try repository.write("#!/bin/sh\n\(script)\n", to: ".git/bin/git")
    chmod(bin.appendingPathComponent("git").path, 0o755)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    repository.environment["PATH"] = bin.path + ":" + path
    let run = try repository.handrail(command)
    expectUndecided(run, "\(script): \(command)")
  }

  /// A parent may have told the system to forget how the programs it starts end.
  @Test func gitIsUnderstoodThoughTheParentWaitsForNobody() throws {
    let repository = try GitFolder()
    try repository.stage("On Titan.\n", as: "posts/a.md")
    let run = try run(
      ["check", "--staged"], in: repository.folder,
      wrapper: ["perl", "-e", "$SIG{CHLD} = 'IGNORE'; exec @ARGV"])
    #expect(run.status == 1, "\(run.output)\(run.errors)")
  }
}
