import HandrailCore
import HandrailVale
import TestSupport
import Testing

/// Nothing is dropped without a word.
@Suite("What an import of Vale's rules leaves out")
struct LeftOutTests {
  @Test(arguments: [
    "capitalization", "readability", "metric", "spelling", "sequence", "script", "frobnication",
  ])
  func kindsWithoutACounterpartAreNamed(kind: String) {
    let style = Converted(["Rule.yml": "message: M\nextends: \(kind)\n"])
    #expect(style.imported.text == nil)
    #expect(style.imported.takenCount == 0 && style.imported.ruleCount == 1)
    #expect(style.notes.hasPrefix("House/Rule.yml, line 2, extends: the rule is left out: "))
    #expect(style.notes.contains("‘\(kind)’"))
  }

  /// A key that is new in Vale must not vanish.
  @Test(arguments: [
    "existence, tokens: [x]", "substitution, swap: {x: y}", "occurrence, token: x, max: 1",
    "repetition, tokens: ['\\S+']", "consistency, either: {x: y}",
    "conditional, first: x, second: y",
  ])
  func aKeyThatNobodyKnowsIsNamed(rule: String) {
    let style = Converted("{message: M, frobs: 7, extends: \(rule)}")
    #expect(style.notes.contains("frobs: handrail does not know this key"), "\(style.notes)")
  }

  @Test func aTokenThatPCRE2DoesNotTakeIsLeftOutAndTheRestStays() throws {
    let style = Converted(
      """
      extends: existence
      message: M
      nonword: true
      tokens:
        - '(?<!:[^ ]+?):\\s[A-Z]'
        - ';\\s[A-Z]'
        - '(unclosed'
        - '[a-z-[aeiou]]'
      """)
    #expect(try style.words(in: "Well: So; So.") == ["; S"])
    let lines = style.notes.split(separator: "\n")
    #expect(lines.count == 3, "\(style.notes)")
    for line in [5, 7, 8] { #expect(style.notes.contains("line \(line), tokens: ‘")) }
  }

  @Test func aRuleThatFindsEverythingHasNoPassedExampleAndIsLeftOut() {
    let style = Converted("{extends: existence, message: M, nonword: true, tokens: ['\\w+']}")
    #expect(style.imported.text == nil)
    #expect(style.notes.contains("no sentence could be made that the rule lets pass"))
  }

  @Test func aRuleThatCanFindNothingIsLeftOut() {
    let style = Converted("{extends: existence, message: M, tokens: ['x(?!x)\\Bx']}")
    #expect(style.notes.contains("no sentence could be made that the rule finds"))
  }

  @Test(arguments: [
    ("limit: 3", "limit"), ("action: {name: remove}", "action"), ("scope: sentence", "scope"),
    ("scope: heading.h1", "scope"),
  ])
  func whatIsNotQuiteTheSameIsSaid(key: String, name: String) {
    let style = Converted("{extends: existence, message: M, tokens: [x], \(key)}")
    #expect(style.imported.takenCount == 1)
    #expect(style.notes.contains(", \(name): "))
    #expect(style.text.contains("# - House/Rule.yml, line 1, \(name): "))
  }

  @Test(arguments: ["level: fatal", "scope: footer", "tokens: []"])
  func aRuleThatIsWrongIsLeftOut(key: String) {
    let style = Converted("extends: existence\nmessage: M\n\(key)\n")
    #expect(style.imported.text == nil && !style.notes.isEmpty)
  }

  @Test func filesThatAreNoRulesAreNamed() {
    let style = Converted([
      "a.yml": "- a list", "b.yml": "just: a map", "c.yml": "{extends: [", "d.yml": "",
      "e.yml": "{extends: existence, message: M, tokens: [x]}",
    ])
    for name in ["a", "b", "c", "d"] { #expect(style.notes.contains("House/\(name).yml")) }
    #expect(style.imported.takenCount == 1)
  }

  /// Whatever stands in a style, the guardrail loads and its examples hold.
  @Test func nonsenseNeverBreaksIt() {
    var random = SplitMix64(seed: Rounds.seed)
    let pieces = [
      "a", "b ", "\\b", "\\w+", "[a-z]", "[^x]", "(?:", ")", "(", "|", "?", "*", "+", "{2}", "{x}",
      "{", "}", "\\s", ".", "^", "$", "\\1", "(?i)", "(?=", "(?<!", "'", "\"", "[[", "]]", "%s",
      ":",
      "#", "é", "\\p{Lu}", "-", "\\", "😀", "{{match}}",
    ]
    for round in 0..<Rounds.count(usual: 60) {
      func nonsense() -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
      func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
      }
      let word = [nonsense(), nonsense(), nonsense()].map(quoted)
      let keys = [
        "extends: existence\ntokens: [\(word[0]), \(word[1])]",
        "extends: existence\nnonword: true\nraw: [\(word[0])]\ntokens: [\(word[1])]",
        "extends: substitution\nswap: {\(word[0]): \(word[1])}",
        "extends: repetition\ntokens: [\(word[0])]",
        "extends: consistency\neither: {\(word[0]): \(word[1])}",
        "extends: conditional\nfirst: \(word[0])\nsecond: \(word[1])",
      ]
      let style = Converted("message: \(word[2])\n\(keys[round % keys.count])\n")
      if style.imported.text == nil {
        #expect(!style.notes.isEmpty)
        continue
      }
      #expect(style.load().problems.isEmpty, "\(style.text) \(style.load().problems)")
      let failing = style.outcomes().filter { !$0.holds }
      #expect(!style.outcomes().isEmpty && failing.isEmpty, "\(style.text)")
    }
  }

  @Test func rulesOfOneNameKeepApart() {
    let rule = "{extends: existence, message: M, tokens: [x]}"
    let imported = ValeImport(
      ValeStyle(
        title: "All",
        files: ["One/Terms.yml", "Two/Terms.yml", "Two/terms.yml"].map {
          ValeFile(path: "All/\($0)", bytes: Array(rule.utf8))
        }))
    let names = (imported.text ?? "").split(separator: "\n").filter { $0.contains("- rule: ") }
    #expect(names == ["  - rule: terms", "  - rule: two-terms", "  - rule: two-terms-2"])
  }

  @Test func namesAreKebabCase() {
    let names = ["GenderBias", "LGBTTerms", "P-Value", "AMPM", "write-good", "3D", "Don't"]
    let styles = names.map { ValeStyle(title: $0, files: []).name }
    #expect(
      styles == ["gender-bias", "lgbt-terms", "p-value", "ampm", "write-good", "vale-3-d", "dont"])
    #expect(ValeStyle(title: "Baseline", files: []).name == "vale-baseline")
  }
}
