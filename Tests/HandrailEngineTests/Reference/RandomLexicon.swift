import TestSupport

/// A few words that rules name and posts hold: so few that they meet often.
struct RandomLexicon {
  /// Single words, as written without disguise.
  let words: [String]
  /// Terms made of them, of one to four words.
  let terms: [String]

  private static let all = [
    "Titan", "titan", "Project", "RoboVac", "robovac", "K7", "18F", "Falcon", "OneNote", "won't",
    "won", "l'atelier", "co-op", "Straße", "сокол", "Сор", "ναός", "Ἀθήνα", "مشروع", "פרויקט",
    "漢字", "プロジェクト", "한국", "로봇", "परियोजना", "ışık", "IŞIK", "Zoë", "naïve", "a", "I", "x",
    "is", "the", "note", "McDonald", "iPhone", "LinkedIn", "HTMLParser", "COVID19", "10am", "3D",
    "C3PO", "board", "Basil", "ﬁne", "Ⅷ", "2026", "Å", "tie-break", "stop", "try", "abcdefgh",
    "abcdefghi", "abcdefghijklmnop", "internationalisations", "Titanic", "O'Neill", "No", "S",
    "Ti", "tan", "ПроектX", "x-ray", "Ünï", "ǅ", "İstanbul", "hello", "sell", "illi", "aha",
    String(repeating: "wort", count: 17), "e\u{301}te\u{301}",
    // Signs, and letters that become several or others when they are folded.
    "C++", "A+", "100% fine", "$ACME", "Disney+", "90°", "C#", "AT&T", "R&D", "P!nk", "Ke$ha",
    "Yahoo!", ".NET", "3M", "U.S.A.", "Dr. No", "v2.0",
    "@acme", "#Acme", "rock'n'roll", "d’Artagnan", "Hawaiʻi", "№5", "x²", "100%", "go/x", "iOS18",
    "ABCdef", "ŉdaba", "ᾳδης", "Σίσυφος", "և", "ǅemal", "ǰa", "ŒUVRE", "ſtraſe", "ﬆop", "ĳs", "µm",
    "\u{212A}9", "\u{212B}", "x\u{30C}y", "й", "и\u{306}", "ไทย", "२०२६", "ＮＴＴ", "ᄒ\u{1161}ᆫ",
    "カ\u{3099}",
    "ẞß", "ı", "ﬃ", "Ǆ", "ᵃ", "ⓐⓑ", "ʼn",
  ]

  init(_ random: inout SplitMix64) {
    var words = (0..<Int.random(in: 3...8, using: &random)).map { _ in random.pick(Self.all) }
    if random.chance(30) { words.append(Self.noise(&random)) }
    var terms: [String] = []
    for _ in 0..<Int.random(in: 3...12, using: &random) {
      var term = random.pick(words)
      for _ in 1..<random.pick([1, 1, 1, 2, 2, 2, 3, 3, 4]) + 1 where random.chance(70) {
        term +=
          random.pick([" ", " ", " ", "-", "", "'", "_", " & ", "&", ": ", "% ", " \"", " - "])
          + random.pick(words)
      }
      terms.append(random.chance(20) ? Self.recased(term, &random) : term)
    }
    self.words = words
    self.terms = terms
  }

  /// The same letters in other capitals.
  static func recased(_ text: String, _ random: inout SplitMix64) -> String {
    switch Int.random(in: 0...3, using: &random) {
    case 0: return text.uppercased()
    case 1: return text.lowercased()
    case 2: return text.prefix(1).uppercased() + text.dropFirst().lowercased()
    default:
      return text.map { random.chance(50) ? $0.uppercased() : $0.lowercased() }.joined()
    }
  }

  /// A word of letters that means nothing, often as long as a machine's word or a multiple of it.
  static func noise(_ random: inout SplitMix64) -> String {
    let length = random.pick([1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 130])
    let letters = random.pick(["bdfgh", "aeiost", "aBcD", "q7", "éüñ", "бвг", "あい", "x"])
    return String((0..<length).map { _ in random.pick(Array(letters)) })
  }
}
