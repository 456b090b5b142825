import TestSupport

/// Random patterns of all that PCRE2 knows, over few letters; most are valid, and many match.
struct RandomPattern {
  private static let letters = [
    "a", "b", "c", "k", "K", "s", "S", " ", "-", "é", "ab", "cab", "K7",
  ]
  private static let atoms = [
    ".", #"\b"#, #"\B"#, #"\w"#, #"\W"#, #"\d"#, #"\s"#, #"\S"#, "^", "$", "[abc]", "[^abc]",
    "[]a]",
    #"[\]k-s]"#, "[[:alpha:]]", #"\p{L}"#, #"\pL"#, #"\P{Lu}"#, #"\x{61}"#, #"\x61"#, #"\x6"#,
    #"\1"#,
    #"\12"#, #"\g{1}"#, #"\g1"#, #"\g{-1}"#, #"\k<n>"#, "(?1)", "(?R)?", "(?&n)", "(?P>n)", #"\K"#,
    #"\Qa.\E"#, #"\Qab\E"#, #"\Q|)\E"#, #"\E"#, #"\Q\E"#, "(?#a)", "(?i)", "(?-i)", "(?s)", "(?x)",
    "(?^)", "(*ACCEPT)", "(*COMMIT)", "(*SKIP)", "(?C1)", "(?(1)a|b)", "(?(?=a)ab|c)",
    "(?(DEFINE)(?<m>a))", #"\N"#, #"\R"#, #"\X"#, #"\h"#, #"\-"#, #"\."#, #"\cA"#, "]", "}", "{,2}",
    #"[\Qa]\E]"#,
  ]
  private static let quantifiers = [
    "?", "*", "+", "??", "*?", "+?", "?+", "*+", "++", "{0}", "{1}", "{2}", "{0,2}", "{1,2}?",
    "{1,}",
    "{0,}", "{2}{0}", "(?#x)?", #"\E?"#, #"\Q\E*"#,
  ]
  private static let openings = [
    "(", "(?:", "(?:", "(?:", "(?<n>", "(?'n'", "(?P<n>", "(?>", "(?|", "(?i:", "(?-i:", "(?=",
    "(?!", "(?<=", "(?<!", "(?s-i:",
  ]

  /// A pattern of some length.
  static func pattern(_ random: inout SplitMix64, depth: Int = 0) -> String {
    var pattern = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<100, using: &random) {
      case ..<60: pattern += random.pick(letters)
      case ..<75 where depth < 3:
        pattern += random.pick(openings)
        let choices = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Self.pattern(&random, depth: depth + 1)
        }
        pattern += choices.joined(separator: "|") + ")"
      case ..<80 where depth == 0: pattern += "|"
      default: pattern += random.pick(atoms)
      }
      if random.chance(25) { pattern += random.pick(quantifiers) }
    }
    return pattern
  }

  /// A text of what patterns are made of.
  static func text(_ random: inout SplitMix64) -> String {
    let pieces =
      letters + [
        "A", "B", "C", "7", ".", "|)", "\u{212A}", "\u{17F}", "\n", "\n\n", "É", "\u{301}",
      ]
    return (0..<Int.random(in: 0...10, using: &random)).map { _ in random.pick(pieces) }.joined()
  }
}
