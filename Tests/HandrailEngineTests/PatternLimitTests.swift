import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

@Suite struct PatternLimitTests {
  @Test func aBudgetGrowsAndEnds() {
    var budget = MatchBudget()
    #expect(budget.isUntouched)
    var limit = MatchBudget.free
    var limits: [UInt32] = []
    while let more = budget.steps(after: limit, places: 1000) {
      limits.append(more)
      limit = more
    }
    #expect(limits == [8_000, 32_000, 128_000, 500_000])
    #expect(budget.isGivenUp && !budget.isUntouched)
  }

  @Test func aLongTextIsAllowedFewerStepsFromEachPlace() {
    var budget = MatchBudget()
    #expect(budget.steps(after: MatchBudget.free, places: 16 << 20) == nil)
    #expect(budget.isGivenUp)
    var shorter = MatchBudget()
    #expect(shorter.steps(after: MatchBudget.free, places: 500_000) == 4_000)
    #expect(shorter.steps(after: 4_000, places: 500_000) == nil)
  }

  /// Every paragraph takes more steps than are free, and fewer than the most.
  @Test(.timeLimit(.minutes(2))) func manySlowParagraphsAreBoundedAndNamed() throws {
    let check = Check(
      rule: "    flag: {any: [{pattern: '^(a|aa)+$'}, {pattern: 'secret plan'}]}", markup: .plain)
    let slow = String(repeating: "a", count: 22) + "b"
    let text = String(repeating: slow + "\n\n", count: 4_000) + "Our secret plan.\n"
    let result = try check.result(on: text)
    #expect(result.problems.map(\.kind) == [.limit])
    #expect(result.problems.first?.message.contains("test/it") == true)
    #expect(result.findings.map(\.message) == ["Found it."])
    #expect(try check.result(on: text).problems == result.problems)
  }

  @Test func aFewSlowParagraphsAreDecided() throws {
    let check = Check(rule: "    flag: {pattern: '^(a|aa)+$'}", markup: .plain)
    let slow = String(repeating: "a", count: 18)
    let result = try check.result(on: slow + "b\n\n" + slow + "\n\n" + slow + "b\n")
    #expect(result.problems.isEmpty)
    #expect(result.findings.count == 1)
  }
}
