import TestSupport
import Testing

@testable import HandrailText

@Suite struct TermFolderTests {
  /// What a folder says of a term, to be compared with what a folded term says.
  private struct Folded: Equatable {
    var sequences: [[FoldedWord]]
    var squashed: [UInt64]
    var letterCounts: [Int]

    init(_ folder: TermFolder) {
      sequences = folder.sequences.map { range in
        folder.words[range].map { word in
          FoldedWord(hash: word.hash, folded: Array(folder.letters[word.range]), joint: word.joint)
        }
      }
      squashed = folder.squashed.map { [$0.hash] } ?? []
      letterCounts = folder.squashed.map { [$0.letterCount] } ?? []
    }

    init(_ term: FoldedTerm) {
      sequences = term.sequences
      squashed = term.squashed.map { [$0.hash] } ?? []
      letterCounts = term.squashed.map { [$0.letterCount] } ?? []
    }
  }

  /// Pieces of which terms are made that are plain, nearly plain, and not plain at all.
  private static let pieces = [
    "titan", "Titan", "TITAN", "roboVac", "RoboVac", "iPhone", "a", "B", "7", "2026", "K7", " ",
    "  ", "-", " - ", "'", "’", "s", "_", ".", "@", "#", "é", "ß", "İ", "𝐅", "名", "е", "\u{AD}",
    "&",
  ]

  @Test func aFolderGivesWhatTheLongWayGives() {
    var random = SplitMix64(seed: Rounds.seed)
    var folder = TermFolder()
    for _ in 0..<Rounds.count(usual: 5000) {
      let term = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(Self.pieces) }
        .joined()
      folder.fold(term)
      let expected = Folded(FoldedTerm(view: Folding.view(of: term)))
      #expect(Folded(folder) == expected, "\(term.debugDescription)")
      #expect(Folded(FoldedTerm(term)) == expected, "\(term.debugDescription)")
    }
  }

  @Test(arguments: ["Project Titan", "don't", "Route 66", "K-POP", "go"])
  func commonTermsArePlain(_ term: String) {
    #expect(Folding.plainWords(of: term) != nil)
  }

  @Test(arguments: ["", "-", "it's-", "RoboVac", "K7", "5'6", "a  b", "été", "@acme"])
  func othersAreNot(_ term: String) { #expect(Folding.plainWords(of: term) == nil) }
}
