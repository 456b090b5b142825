import Foundation
import Testing

/// What a guardrail under `redact` names does not come out through a waiver.
@Suite struct WaiverRedactionTests {
  private static let guardrail =
    NamesGuardrail.text
    .replacingOccurrences(of: "owner:", with: "redact: true\nwaive: author\nowner:")
    .replacingOccurrences(of: "flag: {terms", with: "in: [everything]\n    flag: {terms")
    .replacingOccurrences(of: "Titan", with: "Zephyrine") + """
        - rule: code
          severity: error
          in: [everything]
          flag: {pattern: 'qx-\\d{4}'}
          message: A code.
          examples: {flagged: ["[[qx-1234]]"], passed: [Nothing is here.]}

      """

  private static let words = ["Zephyrine", "Z e p h y r i n e", "z\u{435}phyrine", "QX-9876"]
  private static let secrets = ["zephyrine", "z e p h", "z\u{435}phyr", "qx-9876"]

  private func expectNoSecret(_ files: [String: String], arguments: [String] = ["check"]) throws {
    let all = [
      "handrail.yml": "guardrails: [names.yml]\nposts: [{files: \"posts/**\"}]\n",
      "names.yml": Self.guardrail,
    ]
    let folder = try Folder(all.merging(files) { $1 })
    for format in ["human", "json", "ndjson"] {
      let run = try folder.program.run(
        arguments + ["--as-of", "2026-11-20", "--format", format])
      let output = (run.output + run.errors).lowercased()
      #expect(!output.isEmpty)
      for secret in Self.secrets {
        #expect(!output.contains(secret), "\(format) shows it: \(output)")
      }
    }
  }

  @Test(arguments: words)
  func postsDoNotShowThem(word: String) throws {
    var posts: [String: String] = [
      "posts/key.md": "---\nhandrail: {\(word): x}\n---\nHi.\n",
      "posts/stranger.md":
        "---\nhandrail: {allow: {rule: names/titan, \(word): x}}\n---\nHi.\n",
      "posts/map.md":
        "---\nhandrail: {allow: {rule: names/titan, \(word): x, reason: \(word)}}\n---\nHi.\n",
    ]
    for (number, directive) in [
      "allow names/titan -- because of WORD",
      "allow names/titan -- because of WORD; until 2026-10-01",
      "allow WORD -- because", "allow names/WORD -- because", "WORD names/titan",
      "allow names/titan; until WORD", "allow names/titan, WORD", "allow names -- WORD",
    ].enumerated() {
      let text = directive.replacingOccurrences(of: "WORD", with: word)
      posts["posts/\(number)a.md"] = "Hi.\n\n<!-- handrail: \(text) -->\nSo \(word) is here.\n"
      posts["posts/\(number)b.md"] = "---\nhandrail: \"\(text)\"\n---\nSo \(word) is here.\n"
      posts["posts/\(number)c.md"] = "So it is <!-- handrail: \(text) -->.\n"
    }
    try expectNoSecret(posts)
  }

  @Test(arguments: words)
  func recordedWaiversDoNotShowThem(word: String) throws {
    let sound = """
      - {rule: names/titan, post: posts/a.md, reason: WORD, approved-by: legal}
      - {rule: names/titan, post: posts/b.md, reason: x, approved-by: WORD}
      - {rule: names/titan, post: posts/a.md, reason: WORD, approved-by: x, until: 2026-01-01}
      - {rule: WORD, post: posts/a.md, reason: x, approved-by: x}
      - {rule: names, post: '**', reason: x, approved-by: WORD}
      - {rule: names/titan, post: posts/z.md, reason: WORD, approved-by: x}
      - {rule: names/titan, post: WORD, reason: x, approved-by: x}
      - {rule: names/titn, post: posts/a.md, reason: x, approved-by: x} # WORD

      """
    for text in [
      sound, "- {rule: names/titan, post: \"[WORD\", reason: x, approved-by: x}\n",
      "- {rule: names/titan, post: x, reason: x, WORD: x}\n", "- {rule: WORD [}\n",
    ] {
      let waivers = text.replacingOccurrences(of: "WORD", with: word)
      let post = "So \(word) is here.\n"
      try expectNoSecret(["posts/a.md": post, "posts/b.md": post, "waivers.yml": waivers])
    }
  }

  /// What is withheld of a waiver is no word of a guardrail, and is not called one.
  @Test func aWaiverHasNoWordsToShow() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": Self.guardrail,
      "a.md": "<!-- handrail: allow names/nothing -- Zephyrine -->\nHi, Zephyrine.\n",
    ])
    let run = try folder.program.run(["check", "a.md"])
    #expect(run.status == 1)
    let parts = run.output.split(separator: "waivers/unknown-rule")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("There is no rule") == true)
    #expect(parts.first?.contains("Words") == false)
    #expect(parts.last?.contains("Not shown, on purpose") == true)
  }

  @Test func aRedactedFindingIsWaivedByItsFingerprint() throws {
    let files = [
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": Self.guardrail,
      "a.md": "Zephyrine is here, and Zephyrine again.\n",
    ]
    let folder = try Folder(files)
    let report = try folder.program.run(["check", "a.md", "--format", "json"])
    let pattern = try Regex("\"fingerprint\": ?\"([^\"]+)\"")
    let prints = report.output.matches(of: pattern).compactMap { $0.output[1].substring }
    #expect(prints.count == 2)
    func entry(_ print: Substring) -> String {
      "- {rule: names/titan, fingerprint: \(print), reason: real, approved-by: legal}\n"
    }
    try folder.write(Data(prints.prefix(1).map(entry).joined().utf8), to: "waivers.yml")
    #expect(try folder.program.run(["check", "a.md"]).status == 1)
    try folder.write(Data(prints.map(entry).joined().utf8), to: "waivers.yml")
    #expect(try folder.program.run(["check", "a.md"]).status == 0)
  }
}
