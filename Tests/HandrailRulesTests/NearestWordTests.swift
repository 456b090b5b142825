import HandrailRules
import Testing

@Suite struct NearestWordTests {
  static let keys = ["rule", "severity", "flag", "require", "when", "why", "message", "fail-on"]

  @Test(arguments: [
    ("severty", "severity"), ("sevreity", "severity"), ("Severity", "severity"),
    ("flags", "flag"), ("falg", "flag"), ("requires", "require"), ("mesage", "message"),
    ("fail_on", "fail-on"), ("whne", "when"), ("req", "require"), ("sever", "severity"),
  ])
  func findsTheWordThatWasMeant(typo: String, meant: String) {
    #expect(NearestWord(Self.keys).suggestion(for: typo) == meant)
  }

  @Test(arguments: ["", "x", "colour", "if", "severity of the rule", "reviewed"])
  func suggestsNothingForOtherWords(word: String) {
    #expect(NearestWord(Self.keys).suggestion(for: word) == nil)
  }

  @Test func ofTwoAsNearTheFirstWins() {
    #expect(NearestWord(["cats", "cars"]).suggestion(for: "cads") == "cats")
    #expect(NearestWord(["cars", "cats"]).suggestion(for: "cads") == "cars")
  }

  @Test func aPageIsNotCompared() {
    let page = String(repeating: "severity ", count: 100_000)
    #expect(NearestWord([page, "severity"]).suggestion(for: page) == nil)
  }
}
