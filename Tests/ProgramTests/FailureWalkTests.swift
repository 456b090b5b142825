import Foundation
import Testing

/// Every failure of Git, disk and input that can be provoked: exit 2, said in words, and never a hang.
@Suite struct FailureWalkTests {
  private static let files = [
    "handrail.yml": "guardrails: [names.yml]\nposts: [{files: \"posts/**\"}]\n",
    "names.yml": NamesGuardrail.text, "posts/fine.md": "Fine.\n",
    "posts.ndjson": "{\"id\": \"1\", \"text\": \"Fine.\"}\n",
  ]

  /// What can stand in the place of a file that nobody can read.
  enum Obstacle: String, CaseIterable, Sendable {
    case nothing, folder, deadLink, loop, pipe, pipeBehindALink, nonsense, noUTF8

    func stand(at path: String) throws {
      try? FileManager.default.removeItem(atPath: path)
      func link(to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      }
      switch self {
      case .nothing: break
      case .folder:
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .deadLink: try link(to: "nowhere-\(UUID().uuidString)")
      case .loop: try link(to: URL(fileURLWithPath: path).lastPathComponent)
      case .pipe: try #require(mkfifo(path, 0o644) == 0)
      case .pipeBehindALink:
        try #require(mkfifo(path + ".pipe", 0o644) == 0)
        try link(to: path + ".pipe")
      case .nonsense: try Data("[{\"\u{0}\"\n  - : *x &\n\t".utf8).write(to: URL(filePath: path))
      case .noUTF8: try Data([0xFF, 0x00, 0xC3, 0x28, 0x0A]).write(to: URL(filePath: path))
      }
    }
  }

  /// Runs the program; one that has not ended after a minute hangs, and is killed.
  private func run(
    _ arguments: [String], in folder: Folder, shell: String? = nil
  ) throws -> Program.Run {
    var program = folder.program
    program.file = URL(fileURLWithPath: "/usr/bin/timeout")
    let command = [Program.executable.path] + arguments
    let wrapped = shell.map { ["/bin/sh", "-c", $0 + "; exec \"$0\" \"$@\""] + command } ?? command
    return try program.run(["-s", "KILL", "60"] + wrapped)
  }

  private func expectUndecided(
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

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/timeout")),
    arguments: Obstacle.allCases)
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
    // A folder among posts is no post, and two of these are posts that say little.
    if ![.folder, .nonsense].contains(obstacle) {
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
    if obstacle != .folder { cases.append(("posts.ndjson", ["check", "posts.ndjson"])) }
    for (path, command) in cases {
      let folder = try Folder(Self.files)
      try obstacle.stand(at: folder.url.appendingPathComponent(path).path)
      let run = try run(command, in: folder)
      expectUndecided(run, "\(obstacle) at \(path): \(command)")
      #expect(folder.text(of: "handrail-baseline.yml")?.contains("findings") != true)
      #expect(folder.text(of: "posts/fine.md") == "Fine.\n")
    }
  }

  /// The file is there, and its owner says that nobody may read it.
  @Test(
    .enabled(if: getuid() != 0, "root may read everything"), arguments: ["posts/fine.md", "posts"])
  func whatNobodyMayRead(_ path: String) throws {
    let folder = try Folder(Self.files)
    let full = folder.url.appendingPathComponent(path).path
    try #require(chmod(full, 0) == 0)
    defer { chmod(full, 0o755) }
    expectUndecided(try run(["check"], in: folder), path)
  }

  // MARK: The disk

  /// Places that take no bytes, and what the shell does to make it so.
  static let fullDisks: [(place: String, shell: String?)] = [
    ("/dev/full", nil), ("out", "ulimit -f 0"), ("nowhere/out", nil), ("posts", nil),
    ("/proc/out", nil), ("posts/fine.md/out", nil),
  ]

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: fullDisks.indices)
  func aFullDisk(_ index: Int) throws {
    let (place, shell) = Self.fullDisks[index]
    for command in [
      ["check", "--format", "json", "--output", place], ["check", "--format", "sarif:\(place)"],
      ["check", "--format", "human", "--format", "junit:\(place)"],
      ["baseline", "write", "--baseline", place],
    ] {
      let folder = try Folder(Self.files.merging(["posts/bad.md": "Titan.\n"]) { $1 })
      let before = try names(in: folder)
      // Where the shell lets nothing be written, that holds for what is said, too.
      expectUndecided(
        try run(command, in: folder, shell: shell), "\(command)", says: shell == nil ? place : "")
      #expect(try names(in: folder) == before, "\(command)")
    }
  }

  @Test func aFullDiskForWhatIsThere() throws {
    let old = "handrail-baseline: 1\nfindings: []\n"
    let voice = NamesGuardrail.text
      .replacingOccurrences(
        of: "terms: [Titan]}", with: "terms: [Titan]}\n    replace: {Titan: it}"
      )
      .replacingOccurrences(
        of: "flagged: [\"[[Titan]] is here.\"]",
        with: "flagged: [{text: \"[[Titan]] is here.\", fixed: It is here.}]")
    var files = Self.files.merging(["handrail-baseline.yml": old, "names.yml": voice]) { $1 }
    let post = String(repeating: "Titan.\n\n", count: 400)
    for number in 0..<4 { files["posts/\(number).md"] = post }
    for command in [["baseline", "write"], ["check", "--fix", "posts"]] {
      let folder = try Folder(files)
      let before = try names(in: folder)
      expectUndecided(
        try run(command, in: folder, shell: "ulimit -f 1"), "\(command)", says: "cannot be")
      #expect(try names(in: folder) == before)
      #expect(folder.text(of: "handrail-baseline.yml") == old)
      for number in 0..<4 { #expect(folder.text(of: "posts/\(number).md") == post) }
    }
  }

  @Test func aFullDiskForAHook() throws {
    let repository = try GitFolder()
    let hook = "#!/bin/sh\n" + String(repeating: "# mine\n", count: 200)
    try repository.write(hook, to: ".git/hooks/pre-commit")
    chmod(repository.place.path + "/.git/hooks/pre-commit", 0o755)
    let run = try run(["hook", "install"], in: repository.folder, shell: "ulimit -f 1")
    expectUndecided(run, "hook install", says: "the hook cannot be written")
    #expect(repository.folder.text(of: ".git/hooks/pre-commit") == hook)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: repository.place.path + "/.git/hooks")
    #expect(names.allSatisfy { !$0.contains(".handrail-") })
  }

  // MARK: Git

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

  // MARK: The end

  /// Names of all files but those that Git keeps.
  private func names(in folder: Folder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
  }

  /// Ended at any moment by any signal, every file is the old one or the new one, and what a signal
  /// allows to be cleared away is.
  @Test(arguments: [SIGTERM, SIGINT, SIGKILL], ["--fix", "baseline", "report"])
  func endedHalfWay(_ signal: Int32, _ what: String) throws {
    let voice = NamesGuardrail.text
      .replacingOccurrences(
        of: "terms: [Titan]}", with: "terms: [Titan]}\n    replace: {Titan: it}"
      )
      .replacingOccurrences(
        of: "flagged: [\"[[Titan]] is here.\"]",
        with: "flagged: [{text: \"[[Titan]] is here.\", fixed: It is here.}]")
    let command =
      switch what {
      case "--fix": ["check", "--fix", "posts"]
      case "baseline": ["baseline", "write"]
      default: ["check", "--format", "json:report.json"]
      }
    var files = Self.files.merging(["names.yml": voice]) { $1 }
    let post = "Titan is here.\n\nAnd Titan.\n"
    for number in 0..<120 { files["posts/\(number).md"] = post }
    var whole: Set<String?> = [nil]
    var ends: Set<Int32> = []
    for round in 0..<8 {
      let folder = try Folder(files)
      let before = Set(try names(in: folder))
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = command
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(round) * UInt32(round) * 2_500)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      ends.insert(process.terminationStatus)
      for number in 0..<120 {
        let text = folder.text(of: "posts/\(number).md")
        #expect(text == post || what == "--fix" && text == "It is here.\n\nAnd It.\n")
      }
      for name in ["handrail-baseline.yml", "report.json"] {
        let text = folder.text(of: name)
        if let text { #expect(text.hasSuffix("}\n"), "\(name) is \(text.suffix(80))") }
        whole.insert(text)
      }
      let left = Set(try names(in: folder)).subtracting(before)
        .subtracting(["handrail-baseline.yml", "report.json"])
      if signal != SIGKILL { #expect(left.isEmpty, "left behind: \(left)") }
      // Whatever was left behind is nothing to the next run.
      let again = try folder.program.run(["check", "--format", "json"])
      #expect(again.status < 2, "\(again.output)\(again.errors)")
      #expect(!again.output.contains(".handrail-"))
    }
    #expect(whole.count <= 2, "a file was there in two forms")
    if signal != SIGKILL { #expect(ends.isSubset(of: [0, 1, 2])) }
  }

  /// A file that was being written when its program was killed stands beside the post, and is none.
  @Test func whatIsLeftBehindIsNoPost() throws {
    let folder = try Folder(
      Self.files.merging([
        "posts/fine.md.handrail-4711": "Titan, half of", "posts/alone.handrail-12": "Titan.",
      ]) { $1 })
    let run = try folder.program.run(["check", "--format", "json"])
    #expect(!run.output.contains("4711"))
    // What only looks like one is a post that handrail.yml names.
    #expect(run.status == 1)
    #expect(run.output.contains("posts/alone.handrail-12"))
  }
}
