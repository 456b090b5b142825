import Testing

@testable import HandrailLint

/// Patterns of which the number of ways to try doubles with each letter, and such as only look like it.
@Suite struct PatternHazardTests {
  @Test(arguments: [
    #"(a+)+"#, #"(?:\w+\s?)*!"#, #"(\w*)*x"#, #"(?:[a-z]+-?)+$"#, #"((?:a+)b?)*c"#, #"(.*\d*)*"#,
    #"(?:x|\w+)+y"#, #"(?<name>\w+)*z"#, #"(a{2,})+"#, #"(?:{products}+)+"#,
  ])
  func isFound(_ pattern: String) { #expect(PatternHazard.isIn(pattern)) }

  @Test(arguments: [
    #"\w+\s+\w+"#, #"(?:\w+\s+)*end"#, #"(?:\w++\s?)*end"#, #"(?>\w+\s?)*end"#, #"(?:\w+\s?){0,5}"#,
    #"(?:[a-z]+,)+"#, #"(\d{3})+"#, #"(?:ab?c)*"#, #"[(a+)+]"#, #"\(a+\)+"#, #"(?=\w+)+x"#, "(",
    "[",
    #"\"#, "{", "a{", "(?",
  ])
  func isNotFound(_ pattern: String) { #expect(!PatternHazard.isIn(pattern)) }

  /// However deep and long, a pattern is read in one go.
  @Test func anythingIsRead() {
    for piece in ["(", "(?:a+", "[", "\\", "|", "(a+)+", "{x", "{1,"] {
      _ = PatternHazard.isIn(String(repeating: piece, count: 20_000))
    }
  }
}
