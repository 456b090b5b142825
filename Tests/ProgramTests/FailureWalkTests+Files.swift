import Foundation
import Testing

/// What stands in the place of a file, or may not be read.
extension FailureWalkTests {
  @Test(arguments: Obstacle.allCases)
  func inThePlaceOfAFile(_ obstacle: Obstacle) throws {
    var cases: [(path: String, command: [String])] = [
      ("handrail.yml", ["check", "--config", "handrail.yml"]),
      ("handrail.yml", ["baseline", "write", "--config", "handrail.yml"]),
      ("names.yml", ["check"]), ("names.yml", ["test"]), ("names.yml", ["rules"]),
      ("names.yml", ["check", "--only", "names.yml", "posts/fine.md"]),
      ("handrail-baseline.yml", ["check", "--baseline", "handrail-baseline.yml"]),
      ("handrail-baseline.yml", ["baseline", "show"]),
      ("handrail-baseline.yml", ["baseline", "prune"]),
    ]
    let isFolder = [.folder, .linkToAFolder].contains(obstacle)
    // A folder among posts is no post, and two of these are posts that say little.
    if !isFolder, obstacle != .nonsense {
      cases += [
        ("posts/bad.md", ["check", "posts/bad.md"]),
        ("posts/bad.md", ["check", "--fix", "posts/bad.md"]),
      ]
      if obstacle != .nothing {
        cases += [
          ("posts/bad.md", ["check"]), ("posts/bad.md", ["check", "posts"]),
          ("posts/bad.md", ["baseline", "write"]), ("posts/bad.md", ["check", "--diff"]),
        ]
      }
    }
    if !isFolder { cases.append(("posts.ndjson", ["check", "posts.ndjson"])) }
    for (path, command) in cases {
      try expectUndecided(command, in: Self.files, with: obstacle, at: path)
    }
  }

  /// Files that nobody names, and that are looked for: what stands there is never as good as nothing.
  @Test(arguments: Obstacle.allCases.filter { $0 != .nothing })
  func inThePlaceOfAFileThatIsLookedFor(_ obstacle: Obstacle) throws {
    for command in [
      ["check"], ["check", "posts/fine.md"], ["baseline", "write"], ["baseline", "show"],
      ["rules"], ["test"], ["explain", "names/titan"],
    ] {
      try expectUndecided(
        command, in: Self.files, with: obstacle, at: "handrail.yml", says: "handrail.yml")
    }
    for command in [
      ["check"], ["check", "posts/fine.md"], ["check", "--format", "json"], ["baseline", "write"],
    ] {
      try expectUndecided(
        command, in: Self.files, with: obstacle, at: "waivers.yml", says: "waivers.yml")
    }
    let baseline = Self.files.merging([
      "handrail-baseline.yml": "handrail-baseline: 1\nfindings: []\n"
    ]) { $1 }
    try expectUndecided(
      ["baseline", "write"], in: baseline, with: obstacle, at: "handrail-baseline.yml",
      says: "handrail-baseline.yml")
  }

  /// Files that other files name, by their names and by patterns.
  @Test(
    arguments: Obstacle.allCases.filter { $0 != .nothing },
    ["more/handrail.yml", "words.txt", "rules/b.yml", "approved/b.yml", "decided.yml"])
  func inThePlaceOfAFileThatAnotherNames(_ obstacle: Obstacle, _ path: String) throws {
    let rule = NamesGuardrail.text
    let files = Self.files.merging([
      "handrail.yml": """
      extends: [more/handrail.yml]
      guardrails: [names.yml, "rules/*.yml"]
      waivers: [decided.yml, "approved/*.yml"]
      posts: [{files: "posts/**"}]

      """,
      "more/handrail.yml": "fail-on: warning\n",
      "names.yml": rule.replacing("terms: [Titan]", with: "terms-from: words.txt"),
      "words.txt": "Titan\n",
      "rules/a.yml": rule.replacing("guardrail: names", with: "guardrail: a"),
      "rules/b.yml": rule.replacing("guardrail: names", with: "guardrail: b"),
      "approved/a.yml": "[]\n", "approved/b.yml": "[]\n", "decided.yml": "[]\n",
    ]) { $1 }
    try #require(run(["check"], in: Folder(files)).status == 0)
    for command in [["check"], ["baseline", "write"]] {
      try expectUndecided(command, in: files, with: obstacle, at: path)
    }
  }

  private func expectUndecided(
    _ command: [String], in files: [String: String], with obstacle: Obstacle, at path: String,
    says words: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder(files)
    try obstacle.stand(at: folder.url.appendingPathComponent(path).path)
    let before = try names(in: folder)
    let run = try run(command, in: folder)
    expectUndecided(
      run, "\(obstacle) at \(path): \(command)", says: words, sourceLocation: sourceLocation)
    #expect(
      try names(in: folder) == before, "\(obstacle) at \(path): \(command)",
      sourceLocation: sourceLocation)
    #expect(folder.text(of: "posts/fine.md") == "Fine.\n", sourceLocation: sourceLocation)
  }

  // MARK: What may not be read or written

  /// Starts a program that may read and write only what the modes of files allow, even as root.
  private static let wrapper: [String] =
    getuid() == 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []

  /// The file is there, and its owner says that nobody may read it.
  @Test(
    .enabled(if: mayForbid, "root may read everything"),
    arguments: [
      ("posts/fine.md", ["check"]), ("posts/fine.md", ["check", "posts/fine.md"]),
      ("posts/fine.md", ["check", "--fix"]), ("posts/fine.md", ["baseline", "write"]),
      ("posts", ["check"]), ("posts", ["check", "posts"]), ("posts", ["check", "posts/fine.md"]),
      ("posts.ndjson", ["check", "posts.ndjson"]), ("handrail.yml", ["check"]),
      ("handrail.yml", ["check", "posts/fine.md"]), ("names.yml", ["check"]),
      ("names.yml", ["test"]), ("words.txt", ["check"]), ("words.txt", ["rules"]),
      ("waivers.yml", ["check"]), ("handrail-baseline.yml", ["check"]),
      ("handrail-baseline.yml", ["baseline", "write"]),
      ("handrail-baseline.yml", ["baseline", "prune"]),
      ("handrail-baseline.yml", ["baseline", "show"]), ("rules", ["check"]),
    ])
  func whatNobodyMayRead(_ path: String, _ command: [String]) throws {
    let rule = NamesGuardrail.text
    let folder = try Folder(
      Self.files.merging([
        "handrail.yml": """
        guardrails: [names.yml, "rules/*.yml"]
        posts: [{files: "posts/**"}]
        baseline: handrail-baseline.yml

        """,
        "names.yml": rule.replacing("terms: [Titan]", with: "terms-from: words.txt"),
        "words.txt": "Titan\n", "waivers.yml": "[]\n",
        "rules/a.yml": rule.replacing("guardrail: names", with: "guardrail: a"),
        "handrail-baseline.yml": "handrail-baseline: 1\nfindings: []\n",
      ]) { $1 })
    try #require(run(["check"], in: folder, wrapper: Self.wrapper).status == 0)
    let full = folder.url.appendingPathComponent(path).path
    try #require(chmod(full, 0) == 0)
    defer { chmod(full, 0o755) }
    let run = try run(command, in: folder, wrapper: Self.wrapper)
    // What handrail.yml names is told where it does, without the name.
    let place = ["names.yml", "rules"].contains(path) ? "handrail.yml" : path
    expectUndecided(run, "\(path): \(command)", says: place)
  }

  /// What Git and hooks read and write, and the folders that files are written to.
  @Test(
    .enabled(if: mayForbid, "root may write everywhere"),
    arguments: [
      (".git/index", 0, ["check", "--staged"]),
      (".git/objects", 0, ["check", "--staged"]), (".git/HEAD", 0, ["check", "--staged"]),
      (".git/hooks/pre-commit", 0, ["hook", "install"]),
      (".git/hooks/pre-commit", 0, ["hook", "uninstall"]),
      (".git/hooks", 0o555, ["hook", "install"]), (".git/hooks", 0, ["hook", "install"]),
      (".", 0o555, ["baseline", "write"]), (".", 0o555, ["check", "--output", "report.json"]),
      ("posts", 0o555, ["check", "--fix", "posts"]), ("posts/a.md", 0o444, ["check", "--fix"]),
    ])
  func whatNobodyMayWrite(_ path: String, _ mode: mode_t, _ command: [String]) throws {
    let hook = "#!/bin/sh\necho mine\n"
    let repository = try GitFolder(["rules/names.yml": Self.mendingRule])
    try repository.write(hook, to: ".git/hooks/pre-commit")
    try repository.stage("Titan is here.\n", as: "posts/a.md")
    let full = repository.place.appendingPathComponent(path).path
    chmod(repository.place.appendingPathComponent(".git/hooks/pre-commit").path, 0o755)
    let before = try names(in: repository.folder)
    try #require(chmod(full, mode) == 0)
    defer { chmod(full, 0o755) }
    let run = try run(command, in: repository.folder, wrapper: Self.wrapper)
    chmod(full, 0o755)
    expectUndecided(run, "\(path): \(command)")
    #expect(try names(in: repository.folder) == before)
    #expect(repository.folder.text(of: "posts/a.md") == "Titan is here.\n")
    #expect(repository.folder.text(of: ".git/hooks/pre-commit") == hook)
  }

  /// Whether files can be kept from the program: on Linux from root, too.
  private static let mayForbid: Bool = {
    #if os(Linux)
      true
    #else
      getuid() != 0
    #endif
  }()
}
