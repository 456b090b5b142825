import Foundation
import Testing

/// A Git repository of its own for one test, with a guardrail against the word Titan.
struct GitFolder {
  /// The files that every repository starts with.
  static let rules = [
    "handrail.yml": "guardrails: [rules/*.yml]\nposts: [{files: \"posts/**\"}]\n",
    "rules/names.yml": NamesGuardrail.text,
  ]

  /// The work tree, or a folder around it.
  let folder: Folder
  /// Where the commands run.
  var place: URL
  var environment: [String: String]

  /// Creates a repository whose first commit holds the rules and these files; none without `commit`.
  init(_ files: [String: String] = [:], commit: Bool = true) throws {
    folder = try Folder(Self.rules.merging(files) { $1 })
    place = folder.url
    let home = folder.url.appendingPathComponent(".git/home")
    environment = [
      "HOME": home.path, "XDG_CONFIG_HOME": home.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@acme.example",
      "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@acme.example",
    ]
    try git("init", "-q", "-b", "main")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    if commit {
      try git("add", "-A")
      try git("commit", "-q", "-m", "start")
    }
  }

  /// Runs git, which must succeed; gives its output.
  @discardableResult func git(_ arguments: String...) throws -> String {
    let run = try tryGit(arguments)
    try #require(run.status == 0, "git \(arguments): \(run.errors)")
    return run.output
  }

  /// Runs git, whatever comes of it.
  func tryGit(_ arguments: [String], input: String = "") throws -> Program.Run {
    try program("/usr/bin/env").run(["git"] + arguments, input: input)
  }

  /// Runs handrail.
  func handrail(_ arguments: String...) throws -> Program.Run { try handrail(arguments) }

  /// Runs handrail, and sees that it left the index and the state of the work tree alone.
  func handrail(_ arguments: [String]) throws -> Program.Run {
    let index = place.appendingPathComponent(".git/index")
    let before = (try? Data(contentsOf: index), try? index.modified)
    let run = try program(Program.executable.path).run(arguments)
    #expect((try? Data(contentsOf: index)) == before.0, "the index was written")
    #expect((try? index.modified) == before.1, "the index was written")
    return run
  }

  /// Writes a file.
  func write(_ text: String, to path: String) throws {
    try folder.write(Data(text.utf8), to: path)
  }

  /// Writes a file and stages it.
  func stage(_ text: String, as path: String) throws {
    try write(text, to: path)
    try git("add", "--", path)
  }

  private func program(_ path: String) -> Program {
    var program = Program(folder: place, owner: folder, environment: environment)
    program.file = URL(fileURLWithPath: path)
    return program
  }
}

extension URL {
  fileprivate var modified: Date? {
    get throws {
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
  }
}

extension GitFolder {
  /// Makes a symbolic link.
  func link(_ path: String, to target: String) throws {
    let link = place.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: target)
  }
}
