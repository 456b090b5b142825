import Foundation
import HandrailReports

/// A company with a guardrail that hides its words, and an open one that finds “amazing”.
struct SecretCase {
  /// What the secret guardrail says besides its name, its reasons and its one rule.
  var guardrail = ""
  /// What the secret rule looks for, and when, where and in which posts.
  var rule = "flag: {terms: [Quixotl]}"
  /// More lines of the open guardrail.
  var open = ""
  /// More lines of its rule.
  var openRule = ""
  var openSeverity = "warning"
  var configuration = ""
  /// A post, if not this one.
  var post = "Quixotl is amazing.\n"

  /// The words that nothing may show.
  static let search = SecretSearch(words: ["quixotl"])

  var files: [String: String] {
    func file(_ name: String, _ lines: [String]) -> String {
      let head = ["title: Title", "owner: legal", "reviewed: 2026-11-01", "why: Because."]
      let keys = Set(lines.compactMap { $0.split(separator: ":").first })
      let kept = head.filter { !keys.contains($0.prefix { $0 != ":" }) }
      return (["guardrail: \(name)"] + kept + lines.filter { !$0.isEmpty }).joined(separator: "\n")
    }
    func lines(_ text: String) -> [String] { text.split(separator: "\n").map { "    \($0)" } }
    let secret =
      [guardrail, "redact: true", "rules:", "  - rule: names", "    severity: error"] + lines(rule)
      + [
        "    message: This is secret.", "    examples: {flagged: [Quixotl], passed: [Nothing.]}",
        "",
      ]
    let isWorded = openRule.contains("message:")
    let plain =
      [open, "rules:", "  - rule: hype", "    severity: \(openSeverity)"]
      + (openRule.contains("flag:") ? [] : ["    flag: {terms: [amazing]}"])
      + (isWorded ? [] : ["    message: This is hype."]) + lines(openRule)
      + ["    examples: {flagged: [amazing], passed: [Nothing.]}", ""]
    return [
      "handrail.yml": "guardrails: [secret.yml, open.yml]\n\(configuration)\n",
      "secret.yml": file("secret", secret), "open.yml": file("open", plain), "post.md": post,
    ]
  }

  func folder() throws -> Folder { try Folder(files) }

  /// Runs a check that reports in every format at once.
  ///
  /// - Returns: the status, what was said to people, and all bytes of all reports.
  static func check(_ folder: Folder, _ arguments: [String] = []) throws -> (
    status: Int32, said: String, reports: [String: String]
  ) {
    let others = ReportFormat.all.map { $0.name }.filter { $0 != "human" && $0 != "ndjson" }
    let run = try folder.program.run(
      ["check", "post.md", "--format", "human"] + arguments
        + others.flatMap { ["--format", "\($0):report.\($0)"] })
    let lines = try folder.program.run(["check", "post.md", "--format", "ndjson"] + arguments)
    var reports = ["human": run.output + run.errors, "ndjson": lines.output + lines.errors]
    for name in others { reports[name] = folder.text(of: "report.\(name)") }
    return (run.status, run.output, reports)
  }
}
