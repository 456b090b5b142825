import Foundation
import HandrailCore
import HandrailSyntax
import TestSupport
import Testing

/// A post or a pattern that costs too much is named, in bounded time, and harms no other post.
@Suite struct LimitsTests {
  private static let patterns = [
    "nested": "(a+)+$", "words": #"(\w+\s?)+!"#, "empty": "((a*)*)*b", "choices": "(?:a|aa|aaa)+$",
    "dots": "(.*)*x$",
    "huge": "(?:" + (0..<2000).map { "name\($0 * 7)" }.joined(separator: "|") + ")+$",
  ]
  /// As large as a post may be in the long mode; else small enough for a program without
  /// optimisation.
  private static let size = Rounds.count(usual: 0) > 0 ? 15 << 20 : 15_000

  private static let patternRules = patterns.sorted { $0.key < $1.key }.map { name, pattern in
    """
      - rule: \(name)
        severity: warning
        flag: {pattern: '\(pattern)'}
        message: Found it.
        examples: {flagged: [x], passed: [y]}

    """
  }.joined()

  private static let rules = [
    "handrail.yml": "guardrails: [names.yml, patterns.yml]\n",
    "names.yml": NamesGuardrail.text.replacingOccurrences(
      of: "flag:", with: "in: [everything]\n    flag:"),
    "patterns.yml": """
    guardrail: patterns
    title: Patterns
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    rules:
    \(patternRules)
    """,
  ]

  /// Ordinary posts; every fifth breaks a rule.
  private static let ordinary = (0..<50).map { number in
    "Post \(number) is about " + (number % 5 == 0 ? "Titan." : "nothing much.")
  }

  private static func record(_ id: String, _ text: String, markup: String) throws -> String {
    let record = ["id": id, "text": text, "markup": markup]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: record, options: .sortedKeys),
      as: UTF8.self)
  }

  /// A batch of ordinary posts, with attacks between them.
  private static func batch(_ attacks: [Attack]) throws -> String {
    var lines = try ordinary.enumerated().map { try record("\($0)", $1, markup: "plain") }
    for (number, attack) in attacks.enumerated() {
      let line = try record(attack.name, attack.text, markup: attack.markup)
      lines.insert(line, at: min(number * 3, lines.count))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ node: Node?) -> String? {
    if case .scalar(let scalar) = node?.content { scalar.text } else { nil }
  }

  private func list(_ node: Node?) -> [Node] {
    if case .list(let items) = node?.content { items } else { [] }
  }

  /// The answers of a batch by the posts' ids: each line as it is.
  private func answers(_ output: String) throws -> [String: String] {
    var answers: [String: String] = [:]
    for line in output.split(separator: "\n") {
      let id = try #require(text(JSONReader.read(Array(line.utf8)).root?["id"]))
      #expect(answers.updateValue(String(line), forKey: id) == nil, "\(id) is answered twice")
    }
    return answers
  }

  private func expect(_ outcome: Attack.Outcome, in answer: String, of name: String) throws {
    let node = try #require(JSONReader.read(Array(answer.utf8)).root)
    let found = list(node["findings"]).filter { text($0["rule"]) == "names/titan" }
    let problems = list(node["problems"]).compactMap { text($0["message"]) }
    switch outcome {
    case .found(let count):
      #expect(found.count >= count, "\(name) gave \(found.count) findings, \(problems)")
    case .incomplete(let words):
      #expect(text(node["verdict"]) == "incomplete", "\(name)")
      #expect(problems.contains { $0.contains(words) }, "\(name): \(problems)")
    }
    #expect(found.count <= 1000, "\(name)")
    #expect(text(node["verdict"]) != "pass", "\(name)")
  }

  @Test(.timeLimit(.minutes(30))) func attacksInABatchHarmNoOtherPost() throws {
    let attacks = Attack.all(size: Self.size)
    let folder = try Folder(
      Self.rules.merging([
        "quiet.ndjson": try Self.batch([]), "loud.ndjson": try Self.batch(attacks),
      ]) { $1 })
    func run(_ batch: String, jobs: String) throws -> String {
      let run = try folder.program.run([
        "check", batch, "--format", "ndjson", "--jobs", jobs, "--as-of", "2026-11-22",
      ])
      #expect(run.status == (batch == "quiet.ndjson" ? 1 : 2), "\(run.errors)")
      return run.output
    }
    let quiet = try answers(try run("quiet.ndjson", jobs: "1"))
    let loud = try run("loud.ndjson", jobs: "1")
    #expect(try run("loud.ndjson", jobs: "3") == loud)
    let all = try answers(loud)
    #expect(all.count == quiet.count + attacks.count)
    for (id, answer) in quiet {
      #expect(sameButForItsPlace(all[id] ?? "", answer), "post \(id) is judged otherwise")
    }
    for attack in attacks {
      try expect(attack.outcome, in: try #require(all[attack.name]), of: attack.name)
    }
  }

  /// Whether two answers are the same: findings of a batch count in the texts of each post alone.
  private func sameButForItsPlace(_ a: String, _ b: String) -> Bool {
    func plain(_ answer: String) -> String {
      answer.replacingOccurrences(of: "loud.ndjson", with: "quiet.ndjson")
        .replacingOccurrences(
          of: #""fingerprint":"[0-9a-f]*""#, with: "", options: .regularExpression)
    }
    return plain(a) == plain(b)
  }

  @Test(.timeLimit(.minutes(30))) func attacksAmongFilesHarmNoOtherFile() throws {
    let attacks = Attack.all(size: Self.size)
    var files = Self.rules
    for attack in attacks { files["posts/\(attack.file)"] = attack.text }
    for (number, text) in Self.ordinary.enumerated() { files["posts/\(number).txt"] = text }
    let folder = try Folder(files)
    var outputs: Set<String> = []
    for jobs in ["1", "3"] {
      let run = try folder.program.run([
        "check", "posts", "--format", "ndjson", "--jobs", jobs, "--as-of", "2026-11-22",
      ])
      #expect(run.status == 2)
      outputs.insert(run.output)
    }
    #expect(outputs.count == 1, "what is said depends on the number of workers")
    let lines = try #require(outputs.first).split(separator: "\n").map(String.init)
    for (number, post) in Self.ordinary.enumerated() {
      let line = try #require(lines.first { $0.contains("\"posts/\(number).txt\"") })
      #expect(line.contains(#""verdict":"fail""#) == post.contains("Titan"), "\(line)")
      #expect(!line.contains("incomplete"))
    }
    for attack in attacks {
      let line = try #require(lines.first { $0.contains("\"posts/\(attack.file)\"") })
      try expect(attack.outcome, in: line, of: attack.name)
    }
  }
}
