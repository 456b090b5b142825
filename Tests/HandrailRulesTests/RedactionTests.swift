import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

@Suite struct RedactionTests {
  /// Guardrails that say `redact`, each broken in another way.
  static let broken: [String] = [
    guardrail(head: "redact: true\nTitan: 1", rule: "    flag: {terms: [x]}\n    Titan: 2"),
    guardrail(name: "Titan", head: "redact: true"),
    guardrail(head: "redact: true\nowner: Titan"),
    guardrail(head: "redact: true\nTitan: 1\nTitan: 2"),
    guardrail(head: "redact: true\nTi`tan`Titan: 1\nTi`tan`Titan: 2"),
    guardrail(head: "redact: true", rule: "    flag: {terms: [Titan}"),
    guardrail(head: "redact: true\nvocabulary: {x: [Titan, Titan, {trem: Titan}]}"),
    guardrail(head: "redact: true\nvocabulary: Titan"),
    guardrail(head: "redact: true\nvocabulary: {Titan: [Titan]}"),
    guardrail(head: "redact: true\nfrom: Titan\nuntil: [Titan]"),
    guardrail(head: "redact: true\napplies: {audiences: [Titan], channels: Titan, Titan: x}"),
    guardrail(head: "redact: true\napplies: {languages: [Titan-Titan-Titan-]}"),
    guardrail(head: "redact: Titan"),
    guardrail(head: "redact: yes", rule: "    in: [Titan]\n    flag: Titan"),
    guardrail(head: "redcat: true", rule: "    in: [Titan]"),
    guardrail(head: "redact: true", rule: "    flag: {terms-from: Titan.txt}"),
    guardrail(head: "redact: true", rule: "    require: {where: Titan}"),
    guardrail(head: "redact: true", rule: "    flag: x\n    during: Titan\n    case: Titan"),
    guardrail(head: "redact: true", examples: "{flagged: [[[Titan]]], passed: ['Titan]]']}"),
    guardrail(
      head: "redact: true", examples: "{flagged: Titan, passed: [{text: Titan, x: Titan}]}"),
    guardrail(head: "redact: true\nsample-vocabulary: {titanium: [Titan]}") + "  - Titan: Titan\n",
    guardrail(head: "redact: true").replacingMessage(with: "\"{Titan} {company\""),
    guardrail(head: "redact: true").replacingMessage(with: "\"{unannounced} Titan\""),
    "redact: true\n  Titan: : Titan\n\t- Titan",
    "{redact: true, Titan",
    "# Redact\nTitan: [",
    "redcat: true\nTitan: [",
  ]

  @Test(arguments: broken)
  func aBrokenRedactedFileShowsNoneOfItsWords(text: String) {
    let loaded = Loaded(["g.yml": text], configuration: nil, guardrails: ["g.yml"])
    #expect(!loaded.problems.isEmpty)
    for problem in loaded.problems {
      #expect(problem.sourceLine == nil)
      #expect(!"\(problem)".lowercased().contains("titan"), "\(problem)")
    }
  }

  @Test func invalidBytesInARedactedFileShowNothing() {
    var files = MemoryFiles([:])
    files.contents["g.yml"] = Array("redact: true\nTitan ".utf8) + [0xFF]
    let loaded = Loaded(files, configuration: nil, guardrails: ["g.yml"])
    #expect(loaded.problems.count == 1)
    #expect(loaded.problems[0].position?.line == 2)
    #expect(!"\(loaded.problems)".contains("Titan"))
  }

  @Test(arguments: [
    "vocabulary: {unannounced: [Titan, Titan, '!'], Titan X: [a], x: Titan}",
    "vocabulary: [Titan]", "extends: [Titan]", "extends: [Titan.yml]", "guardrails: [Titan.yml]",
    "guardrails: ['*/Titan']", "guardrails: ['{Titan']", "periods: {Titan X: [Titan]}",
    "posts: [{files: '{Titan', channel: [Titan], Titan: 1}]", "fail-on: Titan", "folds: {x: Titan}",
    "Titan: [", "Titan: 1\nTitan: 2", "may-loosen: Titan", "Titan",
  ])
  func aBrokenHandrailFileShowsNoneOfItsWords(text: String) {
    let loaded = Loaded(["handrail.yml": text])
    #expect(!loaded.problems.isEmpty)
    for problem in loaded.problems {
      #expect(problem.sourceLine == nil)
      #expect(!"\(problem)".contains("Titan"), "\(problem)")
    }
  }

  @Test func aReaderThatNamesTheFileIsNotRepeated() {
    struct Chatty: RuleFiles {
      func read(_ path: String) throws(Problem) -> [UInt8] {
        if path == "handrail.yml" { return Array("guardrails: [a/Titan.yml]".utf8) }
        throw Problem(.rules, "cannot open \(path)", advice: "look at \(path)")
      }
      func expand(_ pattern: String) throws(Problem) -> [String] { [] }
    }
    let (_, problems) = RuleLoader(files: Chatty()).load(configuration: "handrail.yml")
    #expect(problems.map(\.line) == ["handrail.yml:1:14 the file named here cannot be read"])
  }

  @Test func otherFilesShowTheLine() {
    let loaded = Loaded(
      ["g.yml": guardrail(head: "redact: false", rule: "    flag: {terms: [a]}\n    in: [porse]")],
      configuration: nil, guardrails: ["g.yml"])
    #expect(loaded.problems.map(\.sourceLine) == ["    in: [porse]"])
    #expect(loaded.problems[0].advice == "did you mean ‘prose’?")
  }

  @Test(arguments: [
    (String(repeating: "x", count: 2_000), false), ("\u{1B}[31m", false), ("short", true),
  ])
  func aLineThatCannotBeShownIsNot(comment: String, isShown: Bool) {
    let file = RuleFile(path: "g.yml", bytes: Array("a: b # \(comment)".utf8), isRedacted: false)
    #expect((file.problem("wrong", at: 0..<1).sourceLine != nil) == isShown)
  }

  @Test func aRedactedGuardrailIsMarkedSo() {
    let loaded = Loaded(
      ["g.yml": guardrail(head: "redact: true")], configuration: nil, guardrails: ["g.yml"])
    #expect(loaded.lines == [])
    #expect(loaded.ruleSet.guardrails.first?.isRedacted == true)
    #expect(loaded.ruleSet.guardrails.first?.file.isRedacted == true)
  }
}

extension String {
  fileprivate func replacingMessage(with message: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    message:") ? "    message: \(message)" : String($0) }
      .joined(separator: "\n")
  }
}
