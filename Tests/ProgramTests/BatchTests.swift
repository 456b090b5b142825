import Foundation
import HandrailCore
import HandrailSyntax
import Testing

/// A batch of posts, one a line, answered line by line.
@Suite struct BatchTests {
  private func folder(_ batch: String) throws -> Folder {
    try Folder([
      "handrail.yml": "guardrails: [names.yml]\n",
      "names.yml": """
      guardrail: names
      title: Names
      owner: legal
      reviewed: 2026-11-01
      why: Because.
      rules:
        - rule: titan
          severity: error
          in: [everything]
          flag: {terms: [{term: Titan, until: 2026-12-01}]}
          message: "“{match}” is not announced."
          examples: {flagged: ["[[Titan]]"], passed: [x]}
      """, "posts.ndjson": batch,
    ])
  }

  private func answers(_ output: String) throws -> [Node] {
    try output.split(separator: "\n").map { line in
      let tree = JSONReader.read(Array(line.utf8))
      return try #require(tree.root)
    }
  }

  private func text(_ node: Node?) -> String? {
    if case .scalar(let scalar) = node?.content { scalar.text } else { nil }
  }

  @Test func everyPostIsAnsweredInOrder() throws {
    let folder = try folder(
      """
      {"id": "1", "text": "All is well."}
      {"id": "2", "text": "An emoji 👩‍👧 and Titan"}

      {"id": "3", "text": "Ti*ta*n", "markup": "markdown"}
      {"id": "4", "text": "Titan", "published": "2026-12-02T00:00:00Z"}
      {"id": "5", "text": "x", "title": "On Titan", "alt": ["a", "The Titan"]}
      {"id": "6", "text": "Titan", "account": "personal"}
      """)
    let run = try folder.program.run([
      "check", "posts.ndjson", "--format", "ndjson", "--as-of", "2026-11-22",
    ])
    let answers = try answers(run.output)
    #expect(answers.map { text($0["id"]) } == ["1", "2", "3", "4", "5", "6"])
    #expect(
      answers.map { text($0["verdict"]) } == ["pass", "fail", "fail", "pass", "fail", "pass"])
    #expect(run.status == 1)
    let second = try #require(answers[1]["findings"])
    guard case .list(let findings) = second.content else { Issue.record("no list"); return }
    #expect(text(findings.first?["span"]?["start"]?["byte"]) == "25")
    #expect(text(findings.first?["span"]?["start"]?["column"]) == "18")
    guard case .list(let fifth) = answers[4]["findings"]?.content else { Issue.record(""); return }
    #expect(fifth.map { text($0["field"]) } == ["title", "alt[1]"])
    #expect(fifth.map { text($0["span"]?["start"]?["byte"]) } == ["3", "4"])
  }

  @Test func brokenLinesAreProblemsAndTheRestIsAnswered() throws {
    let folder = try folder(
      """
      {"id": "1", "text": "fine"}
      {"id": "2", "text": "fine", "chanel": "blog"}
      not json
      {"id": "4"}
      {"id": "5", "text": "Titan"}
      """)
    let run = try folder.program.run([
      "check", "posts.ndjson", "--format", "ndjson", "--as-of", "2026-11-22",
    ])
    #expect(run.status == 2)
    #expect(
      try answers(run.output).map { text($0["verdict"]) }
        == ["pass", "incomplete", "incomplete", "incomplete", "fail"])
    #expect(try answers(run.output).map { text($0["id"]) } == ["1", "2", nil, "4", "5"])
    let human = try folder.program.run(["check", "posts.ndjson"])
    #expect(human.status == 2)
    #expect(human.output.contains("2:29  could not be checked: ‘chanel’"))
  }

  @Test func standardInputCanBeABatch() throws {
    let folder = try folder("")
    let run = try folder.program.run(
      ["check", "-", "--stdin-filename", "x.ndjson", "--format", "ndjson"],
      input: "{\"id\": \"a\", \"text\": \"fine\"}\r\n")
    #expect(run.status == 0)
    #expect(try answers(run.output).count == 1)
    #expect(try folder.program.run(["check", "posts.ndjson"]).status == 2)
    try folder.write(Data("All is well.".utf8), to: "good.md")
    let both = try folder.program.run(["check", "good.md", "posts.ndjson"])
    #expect(both.status == 2)
    #expect(both.output.contains("there are no posts in this batch"))
  }
}
