import HandrailRules
import Testing

@testable import HandrailEngine

/// The branches of patterns, as coverage tells of them.
@Suite struct PatternAlternativeTests {
  private func template(_ pattern: String) -> PatternTemplate {
    PatternTemplate(
      pattern, isCaseExact: false, vocabulary: Vocabulary(["products": [Term("RoboVac")]]))
  }

  @Test(
    arguments: [
      ("one", []), ("a|b", ["a", "b"]), (#"\b(?:cleans?|mops?)\b"#, ["cleans?", "mops?"]),
      (#"x(a|b(?:c|d)e)"#, ["c", "d", "a", "b(?:c|d)e"]),
      (#"[|]\||\Qa|b\E|c"#, [#"[|]\|"#, #"\Qa|b\E"#, "c"]),
      ("[]|]x|y", ["[]|]x", "y"]), ("[[:alpha:]|]|z", ["[[:alpha:]|]", "z"]),
      ("(?i)a|b", ["(?i)a", "b"]), ("(?i:a|b)", ["a", "b"]),
      ("(?<n>a|b)(?P<m>c|d)", ["a", "b", "c", "d"]),
      ("(?=a|b)(?<!c|d)", ["a", "b", "c", "d"]), ("(?#a|b)c", []), ("(x)?(?(1)a|b)", []),
      ("{products}|b", ["…", "b"]), ("a{products}(?:|b)", ["", "b"]),
      ("(?1)|(a)", ["(?1)", "(a)"]),
    ] as [(String, [String])])
  func branchesAreFound(pattern: String, branches: [String]) {
    #expect(template(pattern).alternatives.map(\.text) == branches)
  }

  @Test func aBranchCanBeSwitchedOff() throws {
    let template = template(#"\b{products} (?:cleans|mops)"#)
    let mops = try #require(template.alternatives.last)
    let source = try #require(template.source(without: mops))
    #expect(String(decoding: source, as: UTF8.self) == #"\b(?:RoboVac) (?:cleans|(?!)mops)"#)
  }
}
