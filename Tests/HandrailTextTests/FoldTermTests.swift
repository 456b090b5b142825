import HandrailCore
import Testing

@testable import HandrailText

@Suite struct FoldTermTests {
  private func shapes(_ term: String) -> [String] {
    Folding.sequences(of: term).map { words in
      words.map { String(decoding: $0.folded, as: UTF8.self) }.joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("Project Titan", ["project titan"]), ("project-titan", ["project titan"]),
      ("RoboVac", ["robo vac", "robovac"]), ("McDonald", ["mc donald", "mcdonald"]),
      ("OldMcDonald", ["old mc donald", "old mcdonald", "oldmcdonald"]),
      ("K7 board", ["k 7 board"]),
      ("", []), ("!!", []), ("STRAẞE", ["strasse"]), ("𝐅𝐚𝐥𝐜𝐨𝐧", ["falcon"]),
    ]) func sequencesOfATerm(_ term: String, _ expected: [String])
  {
    #expect(shapes(term) == expected)
  }

  @Test(arguments: ["Project Titan", "RoboVac", "K7", "Straße", "don't", "C.E.O", "l'été 2026"])
  func aTermIsFoundInItself(_ term: String) {
    let hashes = FoldSample.fold("we saw \(term) here").words.map(\.hash)
    let found = Folding.sequences(of: term).contains { sequence in
      hashes.indices.contains { start in
        hashes[start...].starts(with: sequence.map(\.hash))
      }
    }
    #expect(found)
  }

  @Test func wordsConfirmByTheirBytes() {
    let folded = FoldSample.fold("STRASSE Ώρα")
    let term = Folding.sequences(of: "straße ώρα").first ?? []
    #expect(folded.words.map(\.hash) == term.map(\.hash))
    #expect(folded.words.map { Folding.fold(folded.view[$0.range]) } == term.map(\.folded))
    #expect(term.map(\.joint) == [.gap, .space])
  }
}
