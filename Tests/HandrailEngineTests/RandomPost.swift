import HandrailCore
import HandrailText
import TestSupport

/// Random posts made of what terms, disguises and markup are made of.
struct RandomPost {
  private static let words = [
    "Project", "Titan", "project", "TITAN", "Robo", "Vac", "RoboVac", "robovac", "K7", "board", "K",
    "7", "the", "a", "is", "won't", "l'atelier", "Straße", "STRASSE", "ναός", "Ναός", "сокол",
    "Сокол", "漢字", "プロ", "한국", "ﬁne", "é", "e\u{301}", "x\u{308}\u{323}", "F4lc0n", "T1tan",
    "F a l c o n", "T-i-t-a-n", "𝗧𝗶𝘁𝗮𝗻", "Тitan", "Ti\u{200B}tan", "#ProjectTitan",
    "#projecttitan", "@titan", "project_titan", "project.titan", "👩‍👧", "🇩🇪", "\u{FEFF}", "OneNote",
    "One", "Note", "one", "note",
  ]
  private static let joints = [
    " ", " ", " ", "  ", "-", "\n", "\r\n", "\n\n", ", ", ". ", "! ", "/", "'s ", "’s ", "**", "*",
    "_", "`", "[", "](x)", "<b>", "</b>", "&nbsp;", "&shy;", "\\", "|", "> ", "# ", "- ", "<!-- ",
    " -->", "\t", "~~", "![", "&#84;", "\u{AD}", "…", "\u{200D}", "http://titan.example/",
  ]

  /// Random words with random things between them.
  static func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text += random.pick(words) + random.pick(joints)
    }
    return text
  }

  /// Random bytes, mostly near text.
  static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(text(&random).utf8)
    for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  /// A document of random text in random markup.
  static func document(_ random: inout SplitMix64) -> Document {
    let source = SourceText(path: "post.md", utf8: Array(text(&random).utf8))
    return DocumentReader.read(source, markup: random.pick(Markup.allCases))
  }
}
