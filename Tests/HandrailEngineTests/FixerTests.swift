import HandrailCore
import HandrailRules
import TestSupport
import Testing

@testable import HandrailEngine

/// Changes stand only when they mend what they should, and nothing else changes.
@Suite struct FixerTests {
  /// An engine with these rules: lines of a guardrail file, indented by four.
  static func engine(_ rules: String...) throws -> Engine {
    let file = """
      guardrail: test
      title: Test
      owner: Jo
      reviewed: 2026-11-01
      why: Because.
      vocabulary: {products: [RoboVac]}
      rules:
      """
    var text = file + "\n"
    for (number, rule) in rules.enumerated() {
      let examples =
        rule.contains("replace:")
        ? "{flagged: [{text: x, fixed: y}], passed: [y]}" : "{flagged: [x], passed: [y]}"
      text += """
          - rule: r\(number + 1)
            severity: warning
            message: Found it.
            examples: \(examples)

        """
      text += rule.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    let files = MemoryFiles(["handrail.yml": "guardrails: [test.yml]", "test.yml": text])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(ruleSet)
    if let problem = (problems + more).first { throw problem }
    return Engine(plan: plan)
  }

  private static let plain = """
    flag: {terms: [utilise, in order to, vacuum bot]}
    replace: {utilise: use, in order to: to, vacuum bot: RoboVac}
    """

  @Test func onlyTheWordsChange() throws {
    let text = "\u{FEFF}# Utilise\r\n\r\n1.\tWe *utilise*  a vacuum bot 🚀  \r\nin order to fly"
    let fix = try #require(Fix(Array(text.utf8), engine: Self.engine(Self.plain)))
    #expect(fix.text == "\u{FEFF}# Use\r\n\r\n1.\tWe *use*  a RoboVac 🚀  \r\nto fly")
    #expect(fix.result.mended.count == 4)
    #expect(fix.result.left.isEmpty)
    #expect(fix.result.reading.result.findings.isEmpty)
  }

  @Test(arguments: [true, false])
  func filesInUTF16StayInUTF16(isLittle: Bool) throws {
    func saved(_ text: String) -> [UInt8] {
      ("\u{FEFF}" + text).utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
    }
    let engine = try Self.engine(
      "flag: {terms: [utilise, e-mail]}\nreplace: {utilise: benützen 🚀, e-mail: mail}")
    let fix = try #require(Fix(saved("🚀 We utilise\r\ne-mail. Ü"), path: "x.txt", engine: engine))
    #expect(fix.result.bytes == saved("🚀 We benützen 🚀\r\nmail. Ü"))
  }

  @Test func theFirstOfTwoThatOverlapWins() throws {
    let engine = try Self.engine(
      "flag: {terms: [vacuum bot]}\nreplace: RoboVac", "flag: {terms: [bot stuff]}\nreplace: things"
    )
    let fix = try #require(Fix(Array("My vacuum bot stuff".utf8), engine: engine))
    #expect(fix.text == "My RoboVac stuff")
    #expect(fix.reasons == ["test/r1 changes some of the same words"])
  }

  @Test func twoRulesMayFindFaultWithTheSameWords() throws {
    let engine = try Self.engine(Self.plain, "flag: {pattern: 'we \\w+ise'}")
    let fix = try #require(Fix(Array("Now we utilise it".utf8), engine: engine))
    #expect(fix.text == "Now we use it")
    #expect(fix.result.reading.result.findings.isEmpty)
  }

  @Test func whatIsSaidOfTheWholePostStays() throws {
    let engine = try Self.engine(Self.plain, "require: {terms: ['#AcmeEmployee']}")
    let fix = try #require(Fix(Array("Utilise it".utf8), engine: engine))
    #expect(fix.text == "Use it")
    #expect(fix.result.reading.result.findings.map(\.rule.rule) == ["r2"])
  }

  @Test(
    arguments: [
      // The new words are as bad as the old.
      (
        "flag: {terms: [bad, worse]}\nreplace: worse", "", "bad",
        "the rule finds fault with the new words, too"
      ),
      // Another rule does not like them.
      (
        "flag: {terms: [utilise]}\nreplace: use", "flag: {terms: [use]}", "utilise",
        "test/r2 would then find fault with the post"
      ),
      // They excuse what another rule finds.
      (
        "flag: {terms: [utilise]}\nreplace: use",
        "flag: {terms: [robot]}\nunless: {terms: [use], within: sentence}",
        "robot utilise", "it would change what test/r2 says of other words"
      ),
      // Another rule finds fault with a part of them, as it did with a part of the old.
      (
        "flag: {terms: [one bad thing]}\nreplace: a bad one", "flag: {terms: [bad]}",
        "one bad thing", "test/r2 would find fault with the new words"
      ),
      // Another rule would have to change them again.
      (
        "flag: {terms: [bad bot]}\nreplace: good bot", "flag: {terms: [bot thing]}\nreplace: robot",
        "bad bot thing", "test/r2 would change the new words again"
      ),
      // They are read as markup.
      (
        "flag: {terms: [utilise]}\nreplace: '*use*'", "", "We utilise it",
        "more than these words would change for the reader"
      ),
      (
        "flag: {terms: [utilise]}\nreplace: 'use: it'", "", "---\ntitle: We utilise it\n---\nx",
        "the post could not be read any more"
      ),
      (
        "flag: {terms: [utilise]}\nreplace: '<b>'", "", "utilise *it*",
        "more than these words would change for the reader"
      ),
    ])
  func whatWouldChangeMoreIsLeft(rule: String, other: String, text: String, reason: String) throws {
    let engine = other.isEmpty ? try Self.engine(rule) : try Self.engine(rule, other)
    let fix = try #require(Fix(Array(text.utf8), engine: engine))
    #expect(fix.text == text)
    #expect(fix.reasons.first == reason)
    #expect(fix.result.mended.isEmpty)
  }

  @Test func oneThatCannotStandDoesNotKeepTheOthersBack() throws {
    let engine = try Self.engine(
      "flag: {terms: [utilise, leverage, in order to]}\nreplace: {utilise: use, leverage: synergy, in order to: to}",
      "flag: {terms: [synergy]}")
    let text = "We utilise and leverage it in order to utilise it."
    let fix = try #require(Fix(Array(text.utf8), engine: engine))
    #expect(fix.text == "We use and leverage it to use it.")
    #expect(fix.reasons == ["test/r2 would then find fault with the post"])
  }

  @Test func aPostThatCouldNotBeDecidedAsAWholeIsLeft() throws {
    let text = String(repeating: "utilise ", count: 1_001)
    let fix = try #require(Fix(Array(text.utf8), engine: Self.engine(Self.plain)))
    #expect(fix.text == text)
    #expect(Set(fix.reasons) == ["the post could not be read and decided as a whole"])
  }

  @Test func nothingIsReadAgainAndAgain() throws {
    let engine = try Self.engine("flag: {terms: [bad, worse]}\nreplace: worse")
    let text = String(repeating: "bad ", count: 100)
    let fix = try #require(Fix(Array(text.utf8), engine: engine))
    #expect(fix.text == text)
    #expect(fix.result.left.count == 100)
    #expect(fix.reasons.contains("too much else in the post could not be changed"))
  }
}
