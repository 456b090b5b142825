import Foundation
import Testing

/// `measure` and `metadata`, in files, batches and changes.
@Suite struct MeasureTests {
  private static let rules = """
    guardrail: voice
    title: How we sound
    owner: comms@acme.example
    reviewed: 2026-11-01
    why: Readers tire quickly.
    rules:
      - rule: calm
        severity: warning
        flag: {measure: {count: exclamation-marks, above: 2}}
        message: "{count} exclamation marks, where {limit} will do."
        examples: {flagged: ["Oh! Oh! Oh[[!]]"], passed: ["Oh! Oh!"]}
      - rule: reviewed
        severity: warning
        applies: {channels: [blog]}
        flag: {metadata: {missing: [author]}}
        message: "Nobody says who wrote {match}."
        examples:
          flagged: [{text: Hello., channel: blog}]
          passed: [{text: Hello., channel: blog, author: Jo}]

    """

  private func folder(_ files: [String: String]) throws -> Folder {
    try Folder(
      ["handrail.yml": "guardrails: [voice.yml]\nfail-on: warning\n", "voice.yml": Self.rules]
        .merging(files) { $1 })
  }

  @Test func aFileIsToldWhatIsTooMuchAndWhatIsMissing() throws {
    let folder = try folder([
      "a.md": "---\ntitle: Oh\nchannel: blog\n---\nOh! Oh! Oh!!\n",
      "b.md": "---\nauthor: Jo\nchannel: blog\n---\nOh! Oh!\n",
    ])
    let run = try folder.program.run(["check", "a.md", "b.md"], input: "")
    #expect(run.status == 1)
    #expect(run.output.contains("5:11  warning: 4 exclamation marks, where 2 will do."))
    #expect(run.output.contains("2:8  warning: Nobody says who wrote this post."))
    #expect(run.output.contains("2 warnings in 1 of 2 posts"))
    #expect(try folder.program.run(["test"], input: "").status == 0)
  }

  @Test func aBatchIsAnsweredInBothWaysAlike() throws {
    let folder = try folder([
      "posts.ndjson": """
      {"id":"1","text":"Oh! Oh! Oh!","channel":"x"}
      {"id":"2","text":"Oh! Oh!","channel":"x"}
      {"id":"3","text":"Oh.","channel":"blog"}
      {"id":"4","text":"Oh.","channel":"blog","author":"Jo"}
      {"id":"5","text":"Oh!","title":"Oh!!","channel":"x"}

      """
    ])
    let lines = try folder.program.run(
      ["check", "posts.ndjson", "--format", "ndjson"], input: ""
    ).output.split(separator: "\n")
    #expect(lines.map { $0.contains(#""verdict":"fail""#) } == [true, false, true, false, true])
    let json = try folder.program.run(["check", "posts.ndjson", "--format", "json"], input: "")
    #expect(json.output.contains(#""failed": 3"#) && json.output.contains(#""passed": 2"#))
  }

  @Test func aChangeAnywhereInThePostBringsTheCountUp() throws {
    let git = try GitFolder([
      "handrail.yml": "guardrails: [voice.yml]\nfail-on: warning\n", "voice.yml": Self.rules,
      "a.md": "Oh.\n\nOh!\n\nOh!\n",
    ])
    try git.write("Oh!\n\nOh!\n\nOh!\n", to: "a.md")
    let run = try git.handrail("check", "--changed-since", "HEAD", "a.md")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains("5:3  warning: 3 exclamation marks"))
  }
}
