import Foundation
import Testing

/// A baseline of posts that hold secret words: with a key, and without one.
@Suite struct BaselineSecrecyTests {
  private static let files = [
    "handrail.yml": """
    guardrails: [secret.yml, names.yml]
    posts: [{files: "posts/*.md"}]
    vocabulary: {unannounced: [Project Zephyrine, Quixotl]}

    """,
    "names.yml": NamesGuardrail.text,
    "secret.yml": """
    guardrail: secret
    title: Secret
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    redact: true
    rules:
      - rule: names
        severity: error
        flag: {vocabulary: unannounced}
        message: This is not announced.
        examples: {flagged: ["[[Quixotl]] is near."], passed: [Nothing.]}

    """,
    "posts/a.md": "Titan will beat Quixotl, and Project Zephyrine is next.\n",
    "posts/b.md": "Titan is here.\n",
  ]

  private static let file = "handrail-baseline.yml"

  private func expectNoSecret(in text: String?) {
    let text = (text ?? "").lowercased()
    #expect(!text.contains("zephyrine") && !text.contains("quixotl"), "\(text)")
  }

  @Test func withoutAKeyNothingIsWrittenAndAKeyIsOffered() throws {
    let folder = try Folder(Self.files)
    let run = try folder.program.run(["baseline", "write"])
    #expect(run.status == 2)
    #expect(folder.text(of: Self.file) == nil)
    #expect(run.output.hasPrefix("3 findings in 1 post "))
    expectNoSecret(in: run.output + run.errors)
    let other = try folder.program.run(["baseline", "write"])
    #expect(other.output != run.output, "a key of its own each time")

    let line = try #require(run.output.split(separator: "\n").last?.drop { $0 == " " })
    #expect(line.hasPrefix("fingerprint-key: "))
    let configuration = try #require(folder.text(of: "handrail.yml"))
    try folder.write(Data((configuration + line + "\n").utf8), to: "handrail.yml")
    #expect(try folder.program.run(["baseline", "write"]).status == 0)
    expectNoSecret(in: folder.text(of: Self.file))
    let key = line.dropFirst("fingerprint-key: ".count)
    for arguments in [
      ["check", "--baseline", Self.file], ["check", "--baseline", Self.file, "--format", "json"],
      ["baseline", "show"], ["baseline", "prune"],
    ] {
      let run = try folder.program.run(arguments)
      #expect(run.status == 0, "\(arguments)")
      expectNoSecret(in: run.output + run.errors)
      #expect(!(run.output + run.errors).contains(key))
    }
    #expect(folder.text(of: Self.file)?.contains(key) == false)
  }

  @Test func theKeyMayStandBesideTheWords() throws {
    let key = "redact: true\nfingerprint-key: 00112233445566778899aabbccddeeff"
    let guardrail = Self.files["secret.yml"]?.replacingOccurrences(of: "redact: true", with: key)
    let folder = try Folder(Self.files.merging(["secret.yml": guardrail ?? ""]) { $1 })
    #expect(try folder.program.run(["baseline", "write"]).status == 0)
    let check = ["check", "--baseline", Self.file]
    #expect(try folder.program.run(check).status == 0)
    try folder.write(Data((Self.files["secret.yml"] ?? "").utf8), to: "secret.yml")
    let lost = try folder.program.run(check)
    #expect(lost.status == 2)
    #expect(lost.output.contains("there is no fingerprint-key"))
    let other = guardrail?.replacingOccurrences(of: "ccddeeff", with: "ccddee00")
    try folder.write(Data((other ?? "").utf8), to: "secret.yml")
    let changed = try folder.program.run(check)
    #expect(changed.status == 2)
    #expect(changed.output.contains("another fingerprint-key"))
  }

  @Test func anotherSecretAtTheSamePlaceIsTold() throws {
    let key = "fingerprint-key: 00112233445566778899aabbccddeeff\n"
    let folder = try Folder(
      Self.files.merging(["handrail.yml": (Self.files["handrail.yml"] ?? "") + key]) { $1 })
    #expect(try folder.program.run(["baseline", "write"]).status == 0)
    try folder.write(
      Data("Titan will beat Project Zephyrine, and Project Zephyrine is next.\n".utf8),
      to: "posts/a.md")
    let run = try folder.program.run(["check", "--baseline", Self.file])
    #expect(run.status == 1)
    expectNoSecret(in: run.output + run.errors)
  }

  @Test(
    arguments: [
      "fingerprint-key: Quixotl", "fingerprint-key: 0011", "fingerprint-key: [Quixotl]",
      "fingerprint-kee: 00112233445566778899aabbccddeeff",
    ])
  func aKeyThatIsNoneIsNotShown(line: String) throws {
    let folder = try Folder(Self.files)
    for name in ["handrail.yml", "secret.yml", "names.yml"] {
      let text = (Self.files[name] ?? "").replacingOccurrences(
        of: "owner:", with: "\(line)\nowner:")
      try folder.write(
        Data((name == "handrail.yml" ? text + line + "\n" : text).utf8), to: name)
      let run = try folder.program.run(["check", "posts/b.md"])
      #expect(run.status == 2)
      expectNoSecret(in: run.output + run.errors)
      #expect(!(run.output + run.errors).contains("0011"))
      try folder.write(Data((Self.files[name] ?? "").utf8), to: name)
    }
  }

  @Test func aKeyBesideWordsThatAreShownIsRefused() throws {
    let line = "fingerprint-key: 00112233445566778899aabbccddeeff\nowner:"
    let text = NamesGuardrail.text.replacingOccurrences(of: "owner:", with: line)
    let folder = try Folder(Self.files.merging(["names.yml": text]) { $1 })
    let run = try folder.program.run(["check", "posts/b.md"])
    #expect(run.status == 2)
    #expect(run.output.contains("a fingerprint-key belongs beside the words that it keeps"))
    #expect(!run.output.contains("00112233"))
  }
}
