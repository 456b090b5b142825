import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

@Suite struct PatternPrefilterTests {
  /// What makes comparing in ASCII exact; ``Requirement`` relies on it.
  @Test func onlyTwoOtherCharactersAreASCIIToPCRE2AndNeitherIsInAView() throws {
    let ascii = try PatternCode(Array(#"[\x00-\x7f]"#.utf8), isCaseExact: false)
    let scratch = PatternScratch()
    var others: Set<Unicode.Scalar> = []
    for start in stride(from: UInt32(0x80), to: 0x20000, by: 0x100) {
      let scalars = (start..<start + 0x100).compactMap(Unicode.Scalar.init)
      let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
      let bytes = Array(text.utf8)
      var budget = MatchBudget()
      let matches = try #require(
        ascii.matches(in: bytes, range: 0..<bytes.count, scratch: scratch, budget: &budget))
      for match in matches {
        others.formUnion(String(decoding: bytes[match], as: UTF8.self).unicodeScalars)
      }
      for spaced in [text, scalars.map { "a\($0)\u{301} " }.joined()] {
        let view = String(decoding: Folding.view(of: spaced), as: UTF8.self).unicodeScalars
        #expect(!view.contains { $0 == "\u{17F}" || $0 == "\u{212A}" }, "at \(start)")
      }
    }
    #expect(others == ["\u{17F}", "\u{212A}"])
  }

  /// What makes comparing other characters byte by byte exact; ``ShapeParser`` relies on it.
  @Test func charactersWithoutCaseAreTheSameAsNoOther() throws {
    let scalars = (UInt32(0x80)..<0x20000).compactMap(Unicode.Scalar.init)
    let exact = scalars.filter(ShapeParser.hasNoCase)
    #expect(exact.count > 40_000 && exact.count < scalars.count - 2000)
    let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    let bytes = Array(text.utf8)
    let scratch = PatternScratch()
    func pattern(_ scalars: [Unicode.Scalar]) -> String {
      var ranges: [ClosedRange<UInt32>] = []
      for scalar in scalars.map(\.value) {
        if let last = ranges.last, last.upperBound + 1 == scalar {
          ranges[ranges.count - 1] = last.lowerBound...scalar
        } else {
          ranges.append(scalar...scalar)
        }
      }
      let hex = { (value: UInt32) in "\\x{" + String(value, radix: 16) + "}" }
      return "[" + ranges.map { hex($0.lowerBound) + "-" + hex($0.upperBound) }.joined() + "]"
    }
    // Two characters that differ differ in some bit, so one of them would match the others' class.
    // The lowest bits are left to the fuzzer of patterns: PCRE2 takes no class of so many ranges.
    for bit in 4..<17 {
      for value in [UInt32(0), 1] {
        let own = exact.filter { $0.value >> UInt32(bit) & 1 == value }
        let source = "(?-i)(?!\(pattern(own)))(?i)\(pattern(own))"
        let code = try PatternCode(Array(source.utf8), isCaseExact: false)
        var budget = MatchBudget()
        let others = code.matches(
          in: bytes, range: 0..<bytes.count, scratch: scratch, budget: &budget)
        #expect(others == [])
      }
    }
  }

  @Test func aPatternWithEmbargoedWordsFollowsTheTimeOfEachPost() {
    let check = Check(
      rule: "    flag: {pattern: 'meet {unannounced}'}",
      vocabulary:
        "unannounced: [{term: Titan, until: 2026-06-01}, {term: Falcon, from: 2026-03-01}]")
    let (plan, problems) = check.load()
    #expect(problems.isEmpty)
    let engine = Engine(plan: plan)
    for (day, count) in [
      ("2026-01-01", 1), ("2026-04-01", 2), ("2026-07-01", 1), ("2026-04-01", 2),
      ("2026-01-01", 1),
    ] {
      let document = DocumentReader.read(
        SourceText(path: "post.md", utf8: Array("Meet TITAN.\n\nThen meet Falcon.".utf8)))
      let result = engine.check(document, metadata: document.metadata, asOf: Timestamp(day))
      #expect(result.findings.count == count, "on \(day)")
    }
  }

  @Test func aPatternThatCannotMatchIsNotTried() throws {
    let text = String(repeating: "a", count: 5000) + "b"
    let slow = try Check(rule: "    flag: {pattern: '^(a|aa)+$'}").result(on: text)
    #expect(slow.problems.map(\.kind) == [.limit])
    let idle = try Check(rule: "    flag: {pattern: '^(a|aa)+ xyz$'}").result(on: text)
    #expect(idle.problems.isEmpty)
  }

  @Test func thePlanNamesTheRulesWhosePatternsAlwaysRun() {
    let idle = Check(rule: "    flag: {patterns: ['one\\\\d', '{products}s', 'two']}")
    #expect(idle.load().plan.patternsWithoutLiterals == [])
    let busy = Check(
      rule: """
            flag: {near: {all: [{terms: [a]}, {patterns: ['\\d+', '\\w+']}], within: sentence}}
            unless: {pattern: '[ab]'}
        """)
    #expect(busy.load().plan.patternsWithoutLiterals.map(\.description) == ["test/it"])
  }

  @Test(.timeLimit(.minutes(1))) func aClassOfManyWordsIsReadAndSearchedInOneGo() throws {
    let words = (0..<2000).map { "Wort\($0)nummer" }.joined(separator: ", ")
    let check = Check(
      rule: "    flag: {pattern: 'buy {many}'}", vocabulary: "many: [\(words)]")
    let text = String(repeating: "wort nummer 123 ", count: 20_000)
    #expect(try check.found(in: text).isEmpty)
    #expect(try check.found(in: "Please buy Wort777nummer.") == ["buy Wort777nummer"])
  }
}
