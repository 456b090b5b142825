import Foundation
import HandrailReports
import Testing

/// Words under `redact`, in every place that a post, a waiver or a baseline has, and every command:
/// all bytes that come out are searched for them.
@Suite struct SecretSweepTests {
  private static let search = SecretSearch(words: ["zephyrine", "quixotl", "qx9876", "robots4all"])
  static let key = "fingerprint-key: 00112233445566778899aabbccddeeff\n"
  private func folder(_ more: [String: String] = [:]) throws -> Folder {
    try Folder(
      [
        "handrail.yml": Self.configuration, "secret.yml": Self.secret, "plain.yml": Self.plain,
        "waivers.yml": Self.waivers,
      ].merging(Self.posts) { $1 }.merging(more) { $1 })
  }

  /// Runs a command and searches what it said and every file that is new or was changed by it.
  @discardableResult func sweep(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Run {
    let before = try contents(of: folder)
    var program = folder.program
    program.environment = environment
    let run = try program.run(arguments)
    expectNoSecret(
      Data((run.output + run.errors).utf8), "\(arguments)", sourceLocation: sourceLocation)
    for (path, bytes) in try contents(of: folder) where before[path] != bytes {
      expectNoSecret(bytes, "\(path) of \(arguments)", sourceLocation: sourceLocation)
    }
    return run
  }

  private func expectNoSecret(_ bytes: Data, _ what: String, sourceLocation: SourceLocation) {
    let words = Self.search.words(in: bytes)
    #expect(
      words.isEmpty, "\(what) shows \(words): \(String(decoding: bytes, as: UTF8.self))",
      sourceLocation: sourceLocation)
  }

  private func contents(of folder: Folder) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
      contents[path] = try? Data(contentsOf: folder.url.appendingPathComponent(path))
    }
    return contents
  }

  static let formats = ReportFormat.all.map { $0.name }
  static let check = ["check", "--as-of", "2026-11-20", "--jobs", "1"]

  /// The search finds what it is meant to find.
  @Test(
    arguments: [
      "a Quixotl b", "QUIXOTL", "%51uixotl", "qu%69x%6Ftl", "\\u0051uixotl", "&#81;uixotl",
      "&#x51;uixotl", "Q u i x o t l", "Quix**otl**", "𝗤𝘂𝗶𝘅𝗼𝘁𝗹", "QX-9876", "z\u{435}phyrine",
      Data("quixotl".utf8).base64EncodedString(), Data("a Quixotl".utf8).base64EncodedString(),
      Data("is QUIXOTL now".utf8).base64EncodedString(),
    ])
  func theSearchFinds(text: String) {
    #expect(!Self.search.words(in: "x " + text + " y").isEmpty)
    #expect(Self.search.words(in: "Nothing of the kind.").isEmpty)
  }

  @Test(arguments: formats) func noReportShowsThem(_ format: String) throws {
    let folder = try folder()
    let whole = try sweep(Self.check + ["--format", format], in: folder)
    #expect(whole.status == 2)
    #expect(whole.output.contains("secret/names"))
    #expect(whole.output.contains("plain/shouting"))
    if format != "ndjson" { #expect(whole.output.contains("waivers/")) }
    // Without what cannot be read, so that the rest is told.
    for path in ["posts/broken.md", "posts/toml.md", "posts/batch.ndjson"] {
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(path))
    }
    let more = [
      [], ["--fail-on", "warning"], ["--only", "plain"], ["--except", "secret"], ["posts/a.md"],
      ["--only", "plain/words"], ["--quiet"],
    ]
    for more in more {
      let run = try sweep(Self.check + more + ["--format", "\(format):out/../report"], in: folder)
      #expect(run.status == 2 || run.status == 1)
    }
    let file = try sweep(Self.check + ["--format", format, "--output", "report"], in: folder)
    #expect(file.status == 1)
    let text = try #require(folder.text(of: "report"))
    #expect(text.contains("secret/names"))
    for environment in [["GITHUB_ACTIONS": "true"], ["CLICOLOR_FORCE": "1"], ["GITLAB_CI": "true"]]
    {
      try sweep(Self.check + ["--format", format], in: folder, environment: environment)
    }
  }

  @Test(arguments: formats) func noChangeShowsThem(_ format: String) throws {
    let repository = try GitFolder(
      ["handrail.yml": Self.configuration, "secret.yml": Self.secret, "plain.yml": Self.plain]
        .merging(Self.posts) { $1 })
    try repository.write("Hurrah, Quixotl was here.\n", to: "posts/new.md")
    try repository.stage(
      (Self.posts["posts/a.md"] ?? "") + "\nHurrah Quixotl, again.\n", as: "posts/a.md")
    try repository.git("add", "-A")
    for more in [
      ["--staged"], ["--staged", "--changed-since", "HEAD"], ["--changed-since", "HEAD"],
      ["--changed-since", "HEAD", "--all-lines"], ["--changed-since", "Quixot1"],
    ] {
      let run = try repository.handrail(Self.check + more + ["--format", format])
      #expect(run.status == (more.last == "Quixot1" ? 2 : 1), "\(more): \(run.output)")
      expectNoSecret(
        Data((run.output + run.errors).utf8), "\(more)", sourceLocation: #_sourceLocation)
    }
  }

  @Test func noHookShowsThem() throws {
    var repository = try GitFolder([
      "handrail.yml": Self.configuration, "secret.yml": Self.secret, "plain.yml": Self.plain,
    ])
    repository.environment["PATH"] =
      Program.executable.deletingLastPathComponent().path + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let installed = try repository.handrail("hook", "install")
    for (path, text) in Self.posts { try repository.stage(text, as: path) }
    let commit = try repository.tryGit(["commit", "-q", "-m", "x"])
    #expect(commit.status != 0)
    #expect((commit.output + commit.errors).contains("secret/names"))
    let removed = try repository.handrail("hook", "uninstall")
    for run in [installed, commit, removed] {
      expectNoSecret(
        Data((run.output + run.errors).utf8), "the hook", sourceLocation: #_sourceLocation)
    }
  }

  @Test func noFixShowsThem() throws {
    let folder = try folder()
    for path in ["posts/a.md", "posts/c.txt", "posts/b.html"] {
      let run = try sweep(Self.check + ["--diff", path], in: folder)
      #expect(run.status != 0)
    }
    #expect(try sweep(Self.check + ["--diff", "posts"], in: folder).output.contains("+"))
    var program = folder.program
    program.environment = [:]
    let run = try program.run(Self.check + ["--fix", "posts"])
    expectNoSecret(
      Data((run.output + run.errors).utf8), "--fix", sourceLocation: #_sourceLocation)
    #expect(folder.text(of: "posts/a.md")?.contains("a big robot") == true)
    #expect(folder.text(of: "posts/a.md")?.contains("use it") == true)
  }

  /// Whoever gets a diff with masked words is told that it cannot be applied, and nobody else is.
  @Test(
    arguments: [
      ("We utilise it.\n", false), ("We utilise it, Quixotl.\n", true),
      ("We utilise it.\n\nQuixotl.\n", true),
      ("We utilise it.\n\na\n\nb\n\nc\n\nQuixotl.\n", false),
    ])
  func aMaskedDiffIsSaidToBeOne(_ text: String, _ isMasked: Bool) throws {
    let folder = try folder(["posts/d.txt": text])
    let run = try sweep(Self.check + ["--diff", "posts/d.txt"], in: folder)
    #expect(run.output.contains("+We use it"))
    #expect(run.output.contains("█") == isMasked)
    let remark = "words that must not be shown are masked, so this diff cannot be applied"
    #expect(run.errors.contains("posts/d.txt: \(remark)") == isMasked, "\(run.errors)")
  }

  @Test(arguments: [false, true]) func noBaselineShowsThem(hasKey: Bool) throws {
    let folder = try folder(["handrail.yml": Self.configuration + (hasKey ? Self.key : "")])
    for path in ["posts/broken.md", "posts/toml.md", "posts/batch.ndjson"] {
      let refused = try sweep(["baseline", "write"], in: folder)
      #expect(refused.status == 2)
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(path))
    }
    let file = "handrail-baseline.yml"
    let written = try sweep(["baseline", "write"], in: folder)
    #expect(written.status == (hasKey ? 0 : 2))
    #expect((folder.text(of: file) != nil) == hasKey)
    guard hasKey else { return }
    try folder.write(Data("Hurrah.\n".utf8), to: "posts/c.txt")
    for format in Self.formats {
      for more in [[], ["--fail-on-stale"]] {
        let run = try sweep(
          Self.check + more + ["--baseline", file, "--format", format], in: folder)
        #expect(run.status < 2)
      }
    }
    for action in ["show", "prune", "write", "show"] {
      #expect(try sweep(["baseline", action], in: folder).status == 0)
    }
  }

  @Test(
    arguments: [
      ["rules"], ["rules", "--cost"], ["test"], ["explain", "secret"], ["explain", "plain"],
      ["explain", "plain/words"], ["guide"], ["guide", "--format", "markdown"],
      ["guide", "--output", "guide.html"], ["quiz", "--seed", "1"], ["explain", "Quixot1"],
    ])
  func noCommandShowsThem(_ arguments: [String]) throws {
    let folder = try folder()
    let run = try sweep(arguments, in: folder)
    #expect(run.status == (arguments.last == "Quixot1" ? 2 : 0), "\(run.output)\(run.errors)")
    let failing = Self.plain
      .replacingOccurrences(of: "The Quixotl sleeps.", with: "Hurrah for the Quixotl.")
      .replacingOccurrences(of: "fixed: A Quixotl.", with: "fixed: The Quixotl.")
    try folder.write(Data(failing.utf8), to: "plain.yml")
    let failed = try sweep(arguments, in: folder)
    if arguments == ["test"] { #expect(failed.status == 1) }
  }

  /// What is broken is told without a word of it.
  @Test(
    arguments: [
      ("waivers.yml", "- {rule: secret/names, Quixotl: [\n"),
      ("waivers.yml", "- Quixotl\n- [Quixotl]\n"),
      ("waivers.yml", "- {rule: secret/names, post: Quixotl, reason: x, until: Quixotl}\n"),
      ("waivers.yml", "*Quixotl\n"), ("waivers.yml", "&Quixotl \"Quixotl\\Quixotl\"\n"),
      ("handrail-baseline.yml", "handrail-baseline: Quixotl\nfindings: []\n"),
      ("handrail-baseline.yml", "Quixotl\n"), ("handrail-baseline.yml", "*Quixotl\n"),
      ("handrail-baseline.yml", "<<<<<<< Quixotl\n=======\n>>>>>>> Quixotl\n"),
      ("handrail-baseline.yml", "handrail-baseline: 1\nQuixotl: [\n"),
      (
        "handrail-baseline.yml",
        "handrail-baseline: 1\nfindings:\n- {post: a, Quixotl: b, rule: Quixotl, words: Quixotl}\n"
      ),
      (
        "handrail-baseline.yml",
        """
        handrail-baseline: 1
        findings:
        - {post: posts/c.txt, rule: plain/words, words: "0123456789012345",
           # Quixotl
           place: "0123456789012345", opening: "0123456789012345"}

        """
      ),
      ("handrail.yml", configuration + "Quixotl: x\n"),
      ("handrail.yml", configuration + "baseline: [Quixotl]\n"),
      ("handrail.yml", configuration + "posts: [Quixotl\n"),
      ("posts/a.md", "---\nhandrail: [Quixotl\n---\nHurrah Quixotl\n"),
      ("posts/a.md", "---\nhandrail: {Quixotl: {Quixotl: Quixotl}}\n---\nHurrah Quixotl\n"),
      ("posts/a.md", "---\ntitle: \"Quixotl\\Quixotl\"\n---\nHurrah Quixotl\n"),
      ("posts/a.md", "---\nQuixotl: 1\nQuixotl: 2\n---\nHurrah Quixotl\n"),
    ])
  func nothingBrokenShowsThem(path: String, text: String) throws {
    let folder = try folder([path: text])
    let isBaseline = path == "handrail-baseline.yml"
    let formats = Self.formats.flatMap { ["--format", $0 == "human" ? $0 : "\($0):report.\($0)"] }
    let run = try sweep(
      Self.check + (isBaseline ? ["--baseline", path] : []) + formats, in: folder)
    #expect(run.status == 2)
    for format in Self.formats where format != "human" {
      #expect(folder.text(of: "report.\(format)") != nil)
    }
    for command in [["baseline", "show"], ["baseline", "prune"], ["rules"], ["test"]] {
      try sweep(command, in: folder)
    }
  }
}
