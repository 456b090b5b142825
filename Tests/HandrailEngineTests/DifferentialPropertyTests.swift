import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// The fast scanner against the plain one, over random terms and random posts.
@Suite struct DifferentialPropertyTests {
  private static let terms = [
    "Project Titan", "Titan", "RoboVac", "robovac", "Robo Vac", "K7 board", "K7", "OneNote",
    "one note", "Falcon", "falcon", "Straße", "ναός", "сокол", "漢字", "won", "won't", "atelier",
    "é", "fine", "project-titan", "note", "project", "The Titan is", "board K",
    "Titan & note", "Titan&K", "Falcon+", "$Titan", ".note", "100% fine", "K%", "Titan: note",
  ]

  private func sets(_ random: inout SplitMix64) -> [[Term]] {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Term(random.pick(Self.terms), isCaseExact: random.chance(20), inflects: random.chance(20))
      }
    }
  }

  @Test func theFastScannerFindsWhatThePlainOneDoes() {
    var random = SplitMix64(seed: Rounds.seed)
    var found = 0
    for round in 0..<Rounds.count(usual: 3000) {
      let sets = sets(&random)
      let text = FoldedText(RandomPost.document(&random))
      let post = PostContext(text: text, moment: nil, patterns: PatternStore([]))
      let hits = TermScanner.hits(of: TermIndex(sets), in: post).hits
      let fast = sets.indices.map { hits[$0] }
      let plain = ReferenceScanner(sets: sets, text: text).hits()
      found += plain.joined().count
      guard fast.map({ $0.map(\.range) }) != plain.map({ $0.map(\.range) }) else { continue }
      Issue.record(
        """
        round \(round): \(sets.map { $0.map(\.text) })
        in \(String(decoding: text.view, as: UTF8.self))
        fast \(fast.map { $0.map(\.range) })
        plain \(plain.map { $0.map(\.range) })
        """)
      return
    }
    #expect(found > 1000, "the posts hold hardly any term")
  }
}
