import Foundation
import HandrailSyntax
import TestSupport
import Testing

/// Answers line by line, where most posts are passed over at a glance, against reports, for which
/// every post is read as a whole.
@Suite struct QuickAnswerTests {
  private static let rules = """
    guardrail: names
    title: Names
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    redact: true
    rules:
      - rule: secret
        severity: error
        in: [everything]
        flag: {terms: [Titan, Straße]}
        message: Not announced.
        examples: {flagged: ["[[Titan]]"], passed: [x]}
      - rule: hosts
        severity: warning
        in: [link]
        flag: {pattern: 'corp\\.acme'}
        message: Not for the public.
        examples: {flagged: ["https://[[corp.acme]].example/"], passed: [x]}
      - rule: greet
        severity: error
        applies: {channels: [forum]}
        require: {terms: [hello]}
        message: Say hello.
        examples: {flagged: [Nothing.], passed: [Hello you.]}
    """

  private func texts(_ node: Node?) -> [Node] {
    if case .list(let items) = node?.content { items } else { [] }
  }

  private func text(_ node: Node?) -> String {
    if case .scalar(let scalar) = node?.content { scalar.text } else { "-" }
  }

  private func outline(_ post: Node, _ findings: [Node]) -> String {
    let hits = findings.map { finding in
      let start = finding["span"]?["start"]
      return "\(text(finding["rule"])) \(text(finding["field"])) \(text(start?["byte"]))"
    }
    return "\(text(post["id"])) \(text(post["verdict"])) \(hits)"
  }

  /// The outline of each post, in both ways.
  private func outlines(_ batch: String, _ more: [String] = []) throws
    -> (lines: [String], report: [String])
  {
    let folder = try Folder([
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": Self.rules, "posts.ndjson": batch,
    ])
    func run(_ format: String) throws -> String {
      try folder.program.run(
        ["check", "posts.ndjson", "--format", format, "--as-of", "2026-11-22"] + more
      ).output
    }
    let lines = try run("ndjson").split(separator: "\n").compactMap { line in
      JSONReader.read(Array(line.utf8)).root.map { outline($0, texts($0["findings"])) }
    }
    let report = try #require(JSONReader.read(Array(try run("json").utf8)).root)
    let findings = Dictionary(grouping: texts(report["findings"])) { text($0["post"]) }
    return (
      lines, texts(report["posts"]).map { outline($0, findings[text($0["id"])] ?? []) }
    )
  }

  @Test func aFaultIsFoundWhereverItStands() throws {
    let batch = [
      #"{"id": "1", "text": "fine", "title": "On Titan"}"#,
      #"{"id": "2", "text": "fine", "alt": ["fine", "a Titan"]}"#,
      #"{"id": "3", "text": "fine\n\nsee https://corp.acme.example/x."}"#,
      #"{"id": "4", "text": "fine", "channel": "Forum"}"#,
      #"{"id": "5", "text": "hello, fine", "channel": "forum"}"#,
      "{\"id\": \"6\", \"text\": \"\u{FEFF}Titan\"}",
      #"{"id": "7", "text": "fine\rTitan"}"#,
      #"{"id": "8", "text": "\u0000 Titan"}"#,
      #"{"id": "9", "text": "\u0054\u0069tan"}"#,
      #"{"id": "10", "text": "\ud800 Titan"}"#,
      ##"{"id": "11", "text": "#Titan_x STRASSE"}"##,
      #"{"id": "12", "text": "Titan", "account": "personal"}"#,
      #"{"id": "13", "text": "T1tan T i t a n Тitan"}"#,
      #"{"id": "14", "text": "", "title": "", "alt": []}"#,
      #"{"id": "é \u0001", "text": "fine"}"#,
    ].map { line in
      // A post of which no channel is known may be one for the forum.
      line.contains("channel") ? line : "{\"channel\": \"x\", " + line.dropFirst()
    }.joined(separator: "\n")
    let both = try outlines(batch)
    #expect(both.lines == both.report)
    let verdicts = both.lines.map { $0.split(separator: " ").dropFirst().first ?? "" }
    #expect(
      verdicts.prefix(12) == [
        "fail", "fail", "pass", "fail", "pass", "fail", "fail", "fail", "fail", "incomplete",
        "fail",
        "pass",
      ])
    let employed = try outlines(batch, ["--account", "employee", "--channel", "forum"])
    #expect(employed.lines == employed.report)
  }

  @Test func theWordsUnderRedactAreInNoAnswer() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": Self.rules,
      "posts.ndjson":
        "{\"id\": \"1\", \"text\": \"On Titan\"}\n{\"id\": \"2\", \"text\": \"x\", \"channel\": \"titan\"}\n",
    ])
    for format in ["ndjson", "json"] {
      let run = try folder.program.run(["check", "posts.ndjson", "--format", format])
      #expect(!run.output.lowercased().contains("titan"), "\(format)")
    }
  }

  @Test func anyBatchIsAnsweredAsItIsReported() throws {
    var random = SplitMix64(seed: 5)
    let pieces = [
      "all is well ", "Titan ", "titan's ", "T1tan ", "é ", "“x” ", "\\n", "\\n\\n", " \\n", "\\r",
      "\\t", "https://corp.acme.example/ ", "www.a.example ", "#titan ", "hello ", "…", "\\u200b",
      "Straße ", "T i t a n ", "Ti", "tan ",
    ]
    func string(_ most: Int) -> String {
      "\"" + (0..<random.number(below: most)).map { _ in random.pick(pieces) }.joined() + "\""
    }
    let batch = (0..<3000).map { number in
      var members = ["\"id\": \"\(number)\"", "\"text\": \(string(9))"]
      if random.chance(20) { members.append("\"title\": \(string(4))") }
      if random.chance(20) { members.append("\"alt\": [\(string(4)), \(string(3))]") }
      if random.chance(95) {
        members.append("\"channel\": \"\(random.pick(["forum", "x", "x", "x", "x"]))\"")
      }
      return "{\(members.shuffled(using: &random).joined(separator: ", "))}\n"
    }.joined()
    let both = try outlines(batch)
    #expect(both.lines == both.report)
    #expect(both.lines.count { $0.contains("pass []") } > 500)
    #expect(both.lines.count { $0.contains("fail") } > 500)
  }
}
