import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// The scan against the exact scanner, over posts that hold one term, disguised, among other words:
/// the block must not be passed over, wherever in it the term stands.
@Suite struct TermScanPropertyTests {
  private static let terms = [
    "Project Titan", "titan", "RoboVac", "robovac pool", "K7 board", "K7", "OneNote", "acme",
    "Falcon", "Straße", "ναός", "сокол", "漢字", "won't", "l'atelier", "é", "project-titan",
    "internationalisation", "extraordinarily long name of a product", "a b", "18F", "x",
    "pizza hut", "all star team", "bass line", "HTMLParser", "snake_case_name",
    "acme & line", "R&D", "C++", "A+", ".NET", "50% off", "100%", "$acme", "say: team", "Yahoo!",
  ]
  private static let fillers = [
    "the", "we", "a", "I", "and", "announcement", "of", "it’s", "don't", "“quoted”", "GitHub",
    "v2", "2nd", "$100", "wow!", "me@example.com", "#tag", "@you", "snake_case", "NASA", "éclair",
    "—", "…", "🎉", "f", "b c", "http://x.example/a_b", "1234", "ß", "日本", "Привет", "x1", "!",
    "extraordinarily", "project", "robo", "board", "team", "star", "line",
  ]
  private static let separators = [
    " ", " ", " ", "  ", "\n", "-", "_", ".", ", ", "/", "’", "'", " — ", "#", " #", " @", "\u{A0}",
    "",
  ]

  private func disguised(_ term: String, _ random: inout SplitMix64) -> String {
    switch random.number(below: 16) {
    case 14:
      let end = term.index(term.startIndex, offsetBy: random.number(below: term.count + 1))
      return term[..<end] + random.pick(["🌼", "❤️", "👩🏽‍🚀", "⭐"]) + term[end...]
    case 15: return term.replacing(" ", with: random.pick(["🌼", " 🌼 "]))
    case 0: return term.uppercased()
    case 1: return term.replacing("a", with: "4").replacing("i", with: "1")
    case 2: return term.replacing("o", with: "0").replacing("s", with: "$")
    case 3:
      return term.replacing("a", with: "@").replacing("i", with: "!").replacing("e", with: "3")
    case 4: return term.map { String($0) }.joined(separator: " ")
    case 5:
      let gap = random.pick(["   ", "  ", " / ", " · ", " - ", "\n", " 🌼 ", "_"])
      let letters = random.pick([" ", "_", "·", "•"])
      return term.split(separator: " ").map { $0.map { String($0) }.joined(separator: letters) }
        .joined(separator: gap)
    case 6: return "#" + term.filter { $0 != " " && $0 != "-" }
    case 7: return term.split(separator: " ").map(\.capitalizedFirst).joined()
    case 8: return term.replacing(" ", with: random.pick(["-", "_", "  ", "\n", " #", ".", " @"]))
    case 9: return term.replacing("a", with: "а").replacing("o", with: "о")
    case 10: return term.replacing("c", with: "с").replacing("p", with: "р")
    case 11: return term + random.pick(["'s", "’s", "s", "X", "9", "_", "!", "$", "’t"])
    case 12: return random.pick(["$", "@", "#", "'", "x", "X", "9", "_", "un"]) + term
    default: return term
    }
  }

  private func post(_ random: inout SplitMix64) -> String {
    var text = String(repeating: "y", count: random.number(below: 70))
    func fill(_ count: Int) {
      for _ in 0..<count { text += random.pick(Self.separators) + random.pick(Self.fillers) }
    }
    fill(random.number(below: 12))
    text += random.pick(Self.separators) + disguised(random.pick(Self.terms), &random)
    text += random.pick(Self.separators)
    fill(random.number(below: 8))
    if random.chance(10) {
      text = String(repeating: "padding goes here ", count: 235) + text + " " + text
    }
    return text
  }

  /// A window of 64 bytes ends within the row, at every letter of it in turn, and a tag stands behind.
  @Test(arguments: 0..<64) func aRowOfLettersBeforeATagIsNotPassedOver(start: Int) {
    let index = TermIndex([["ναός", "falcon"].map { Term($0) }])
    for row in ["f ν α ό ς", "F a l c o n"] {
      let written =
        String(repeating: "yy ", count: start)
        + row + "/#me, #you"
      let text = FoldedText(
        DocumentReader.read(
          SourceText(path: "post", utf8: Array(written.utf8)), markup: .plain))
      #expect(TermScan.blocks(of: text, for: index) == [0], "\(row) at \(start)")
    }
  }

  @Test func noBlockWithATermIsPassedOver() {
    var random = SplitMix64(seed: Rounds.seed)
    let index = TermIndex([Self.terms.map { Term($0, inflects: true) }])
    var found = 0
    var passedOver = 0
    for round in 0..<Rounds.count(usual: 4000) {
      let markup = random.pick([Markup.plain, .markdown])
      let written = post(&random)
      let text = FoldedText(
        DocumentReader.read(
          SourceText(path: "post", utf8: Array(written.utf8)), markup: markup))
      let blocks = TermScan.blocks(of: text, for: index)
      let post = PostContext(text: text, moment: nil, patterns: PatternStore([]))
      let all = TermScanner.hits(of: index, in: post, blocks: Array(text.blocks.indices)).hits[0]
      found += all.count
      passedOver += text.blocks.count - blocks.count
      guard let missed = all.first(where: { !blocks.contains($0.block) }) else { continue }
      let words = String(decoding: text.view[missed.range], as: UTF8.self)
      Issue.record("round \(round): “\(words)” was missed in “\(written)”")
      return
    }
    #expect(found > 1000, "the posts hold hardly any term")
    #expect(passedOver > 100, "hardly any block is passed over")
  }
}

extension Substring {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
