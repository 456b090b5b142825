import Foundation
import HandrailReports
import Testing

/// Words under `redact` reach no output, whatever is asked and whatever is broken.
@Suite struct RedactionTests {
  private static let secrets = ["zephyrine", "Quixotl", "ZEPHYRINE", "quixotl", "Q u i x o t l"]

  private static func files(guardrail: String, post: String) -> [String: String] {
    [
      "handrail.yml": """
      guardrails: [secret.yml, plain.yml]
      vocabulary: {unannounced: [Project Zephyrine, Quixotl]}
      """,
      "secret.yml": guardrail,
      "plain.yml": """
      guardrail: plain
      title: Plain
      owner: comms
      reviewed: 2026-11-01
      why: Because.
      rules:
        - rule: shouting
          severity: warning
          applies: {channels: [blog], languages: [en]}
          flag: {pattern: 'hurrah.{0,40}'}
          message: "“{match}” is loud."
          examples: {flagged: [hurrah], passed: [The Quixotl sleeps.]}
      """,
      "post.md": post,
    ]
  }

  private static let guardrail = """
    guardrail: secret
    title: Secret
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    redact: true
    rules:
      - rule: names
        severity: error
        in: [everything]
        flag: {vocabulary: unannounced}
        unless: {terms: [quixotl dance]}
        message: "“{match}” is not announced."
        examples: {flagged: ["[[Quixotl]] is near."], passed: [Nothing.]}
    """

  private static let post = """
    ---
    title: Hurrah for Project Zephyrine
    description: hurrah
    ---

    Hurrah for Project Zephyrine and Quixotl! Hurrah, the Q u i x o t l dance. hurrah Quixotl dance
    """

  private func expectNoSecret(in text: String, _ what: String) {
    for secret in Self.secrets {
      #expect(!text.contains(secret), "\(what) shows \(secret): \(text)")
    }
  }

  @Test func noFormatShowsThem() throws {
    let folder = try Folder(Self.files(guardrail: Self.guardrail, post: Self.post))
    for format in ReportFormat.all.map({ $0.name }) {
      let run = try folder.program.run(["check", "post.md", "--format", format])
      #expect(run.status == 1)
      #expect(run.output.contains("secret/names"))
      expectNoSecret(in: run.output + run.errors, format)
    }
  }

  /// Neither words that a redacted guardrail lists, nor words that a pattern of it finds, nor when the
  /// guardrail is not for the post.
  @Test(
    arguments: [
      "flag: {vocabulary: unannounced}", "flag: {pattern: 'quix\\w+|Project \\w+'}",
      "applies: {channels: [x]}\n    flag: {pattern: 'quix\\w+'}",
    ])
  func noExampleOfAnotherRuleShowsThem(flag: String) throws {
    let guardrail = Self.guardrail.replacingOccurrences(
      of: "flag: {vocabulary: unannounced}", with: flag)
    let folder = try Folder(Self.files(guardrail: guardrail, post: "Hurrah!"))
    let run = try folder.program.run(["check", "post.md", "--format", "sarif"])
    #expect(run.output.contains("plain/shouting") && run.output.contains("Flagged: “hurrah”"))
    #expect(!run.output.contains("Passed: "))
    expectNoSecret(in: run.output, flag)
  }

  @Test(arguments: ["channel", "language", "author"])
  func noMetadataShowsThem(key: String) throws {
    let post = "---\n\(key): Project Zephyrine\n---\nAll is well.\n"
    let folder = try Folder(Self.files(guardrail: Self.guardrail, post: post))
    for format in ReportFormat.all.map({ $0.name }) {
      let run = try folder.program.run(["check", "post.md", "--format", format])
      expectNoSecret(in: (run.output + run.errors).lowercased(), "\(format) of a \(key)")
    }
  }

  @Test(arguments: [
    ["test"], ["explain", "secret/names"], ["rules"], ["explain", "secret"], ["guide"],
    ["guide", "--format", "markdown"],
  ])
  func noCommandShowsThem(arguments: [String]) throws {
    let folder = try Folder(Self.files(guardrail: Self.guardrail, post: Self.post))
    let run = try folder.program.run(arguments)
    #expect(run.status == 0)
    expectNoSecret(in: run.output + run.errors, arguments.joined(separator: " "))
    let failing = Self.guardrail.replacingOccurrences(of: "[Nothing.]", with: "[\"Quixotl again\"]")
    let other = try Folder(Self.files(guardrail: failing, post: Self.post))
    let second = try other.program.run(arguments)
    expectNoSecret(in: second.output + second.errors, arguments.joined(separator: " "))
  }

  @Test(
    arguments: [
      ("flag: {vocabulary: unannounced}", "flag: {terms: [Quixotl, Quixotl]}"),
      ("flag: {vocabulary: unannounced}", "flag: {term: Quixotl}"),
      ("flag: {vocabulary: unannounced}", "flag: {Quixotl: x}"),
      ("flag: {vocabulary: unannounced}", "flag: {pattern: '(Quixotl'}"),
      ("flag: {vocabulary: unannounced}", "flag: {pattern: '{quixotl}'}"),
      ("flag: {vocabulary: unannounced}", "flag: {vocabulary: Quixotl}"),
      ("severity: error", "severity: Quixotl"),
      ("    in: [everything]", "    in: [Quixotl]\n    oops: Quixotl"),
      ("redact: true", "redact: true\nQuixotl: [}"),
      ("owner: legal", "owner: \"Quixotl"),
      ("[[Quixotl]] is near", "[[Quixotl is near"),
    ])
  func noMistakeShowsThem(good: String, bad: String) throws {
    let broken = Self.guardrail.replacingOccurrences(of: good, with: bad)
    let folder = try Folder(Self.files(guardrail: broken, post: Self.post))
    for format in ReportFormat.all.map({ $0.name }) {
      let run = try folder.program.run(["check", "post.md", "--format", format])
      #expect(run.status == 2)
      expectNoSecret(in: run.output + run.errors, bad)
    }
  }

  @Test func aBrokenVocabularyDoesNotShowThem() throws {
    var files = Self.files(guardrail: Self.guardrail, post: Self.post)
    files["handrail.yml"] = """
      guardrails: [secret.yml, plain.yml]
      vocabulary: {unannounced: [{trm: Quixotl}, Project Zephyrine, Project Zephyrine, [x]]}
      """
    let run = try Folder(files).program.run(["check", "post.md"])
    #expect(run.status == 2)
    expectNoSecret(in: run.output + run.errors, "vocabulary")
  }
}
