import Foundation
import Testing

/// A blog from before handrail, in a Git repository: its posts hold an error, a warning that can be
/// mended, and a word that is secret.
struct OldBlog {
  /// The word that nothing may tell.
  static let secret = "Bluebird"
  static let keyLine = "fingerprint-key: 97a5a11e3442d3e4a03824cc5055faf4\n"
  static let baselineLine = "baseline: handrail-baseline.yml\n"

  private static let launches = """
    guardrail: launches
    title: Launches
    owner: launches@acme.example
    reviewed: 2026-11-01
    why: A launch is told once.
    redact: true
    rules:
      - rule: names
        severity: error
        flag: {terms: [Bluebird]}
        message: This names a launch.
        examples: {flagged: ["[[Bluebird]] flies."], passed: [Nothing flies.]}

    """

  private static let style = """
    guardrail: style
    title: Style
    owner: comms@acme.example
    reviewed: 2026-11-01
    why: Readers look for the name on the box.
    rules:
      - rule: one-name
        severity: error
        waive: author
        flag: {terms: [vacuum bot]}
        replace: RoboVac
        message: "“{match}” is not what it says on the box."
        examples:
          flagged: [{text: "My [[vacuum bot]].", fixed: "My RoboVac."}]
          passed: [My RoboVac.]

    """

  let repository: GitFolder
  /// Every byte that a run wrote to its output and errors.
  private(set) var told = ""

  /// Creates the repository; its posts are committed.
  ///
  /// - Parameters:
  ///   - settings: more lines of `handrail.yml`.
  ///   - more: more files.
  /// - Throws: what kept the repository from being made.
  init(_ settings: String = "", more: [String: String] = [:]) throws {
    var files = [
      "handrail.yml": "guardrails: [rules/*.yml]\nposts: [{files: \"posts/**\"}]\n" + settings,
      "rules/launches.yml": Self.launches, "rules/style.yml": Self.style,
      "posts/q.ndjson": """
      {"id": "q1", "text": "Titan in a batch."}
      {"id": "q2", "text": "Bluebird in a batch."}
      {"id": "q3", "text": "<!-- handrail: allow style/one-name -- a joke -->\\n\\nA vacuum bot.", "markup": "markdown"}

      """,
    ]
    for number in 0..<40 {
      let sin = ["Titan was here.", "A vacuum bot.", "Bluebird flew.", "All was well."][number % 4]
      files["posts/\(2000 + number).md"] =
        "# Of \(number)\n\nIn \(number) words. \(sin)\n\nThe end.\n"
    }
    var repository = try GitFolder(files.merging(more) { $1 })
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    repository.environment["PATH"] =
      Program.executable.deletingLastPathComponent().path + ":" + path
    self.repository = repository
  }

  /// Runs handrail, in a folder of the repository.
  mutating func handrail(_ arguments: [String], in folder: String? = nil) throws -> Program.Run {
    var place = repository
    if let folder { place.place = place.place.appendingPathComponent(folder) }
    let run = try place.handrail(arguments)
    told += run.output + run.errors
    return run
  }

  /// Commits all there is; gives what Git says of it.
  mutating func commit(staging: Bool = true) throws -> Program.Run {
    if staging { try repository.git("add", "-A") }
    let run = try repository.tryGit(["commit", "-q", "-m", "change"])
    told += run.output + run.errors
    return run
  }

  /// Writes the baseline and commits it.
  mutating func adopt() throws {
    let run = try handrail(["baseline", "write"])
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    try repository.write(
      (repository.folder.text(of: "handrail.yml") ?? "") + Self.baselineLine, to: "handrail.yml")
    try #require(try commit().status == 0)
  }
}
