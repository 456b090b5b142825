import TestSupport

/// Random patterns of all that PCRE2 knows, over few letters; most are valid, and many match.
struct RandomPattern {
  private static let letters = [
    "a", "b", "c", "k", "K", "s", "S", " ", "-", "é", "ab", "cab", "K7",
  ]
  /// Parts by which texts are told apart, and some that only seem to be.
  private static let words = [
    "secret", "plan", "cab ", "K7-", "straße", "Привет", "発表", "“", "€", "AI", "bac", "ſ", "İ",
    #"\bAI\b"#, #"\bab\b"#, #"\bcab"#, #"bac\b"#, #"\d{2}-\d"#, #"\d{3,}"#, #"[$€]\s?\d+"#,
    #"\d+\s?%"#,
    "[a-f0-9]{4}", #"(?:\d[ -]?){4,6}"#, #"(?:\d{1,3}\.){2}\d"#, #"[\w.]+@\w+"#, #"#\w+"#, "[–-]",
    #"(?:secret|plan|cab)(?:s|ned)?"#, #"\b(?:ab|AI|secret) (?:plan|cab)"#, ".{0,4}", #"\s+"#,
    #"[A-Z]{2}\d"#, "[é€]", #"plan(?=s)"#, "(?:bac)?",
  ]
  /// Texts that those parts match, or nearly.
  private static let likenesses = [
    "secret", "SECRET", "ſecret", "plan", "PLANned", "plans", "Straße", "STRASSE", "stra\u{1E9E}e",
    "Привет", "ПРИВЕТ", "発表", "“", "”", "€5", "$ 12", "€\u{A0}7", "12%", "3\u{2028}%", "AI", "ai",
    "xAIx",
    "“AI”", "éab", "ab", "12-3", "٣٤-٥", "१२-३", "\u{FF11}\u{FF12}-3", "1234", "٣٤٥٦", "12 34-5",
    "1.2.3", "10.20.30", "a.b@cab", "#ad", "#", "–", "-", "cafe", "dead", "bac", "e\u{301}", "İ",
    "ı",
    "🙂", "🙂AI", "\u{1FBF3}", "𝟙𝟚-𝟛", "\u{85}", "\u{1680}", "Κ", "ß",
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
    for _ in 0..<random.pick([1, 1, 2, 3, 4]) {
      switch Int.random(in: 0..<100, using: &random) {
      case ..<35: pattern += random.pick(letters)
      case ..<60: pattern += random.pick(words)
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

  /// A text of what patterns are made of, often with the letters of one in it.
  static func text(_ random: inout SplitMix64, near pattern: String = "") -> String {
    let pieces =
      letters + [
        "A", "B", "C", "7", ".", "|)", "\u{212A}", "\u{17F}", "\n", "\n\n", "É", "\u{301}",
      ]
    var parts = (0..<Int.random(in: 0...10, using: &random)).map { _ in
      random.pick(random.chance(40) ? likenesses : pieces)
    }
    if random.chance(60) {
      let own = pattern.filter { $0.isLetter || $0.isNumber || " -€“#%@".contains($0) }
      parts.insert(own, at: Int.random(in: 0...parts.count, using: &random))
    }
    return parts.joined()
  }
}
