import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Protection against a plain account of it: words counted one by one.
@Suite struct ProtectionPropertyTests {
  private static let words = ["awful", "wages", "it", "was", "so", "he", "went"]

  /// A post of paragraphs of words, each with its number in the post.
  private func post(_ random: inout SplitMix64) -> [[String]] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        random.pick(random.chance(30) ? Self.words : Array(Self.words.dropFirst(2)))
      }
    }
  }

  /// Whether each awful word stands, in order.
  private func standing(in post: [[String]], within: Int?) -> [Bool] {
    var places: [(word: String, paragraph: Int)] = []
    for (number, words) in post.enumerated() { places += words.map { ($0, number) } }
    let protected = places.indices.filter { places[$0].word == "wages" }
    return places.indices.filter { places[$0].word == "awful" }.map { index in
      !protected.contains { other in
        guard let within else { return places[other].paragraph == places[index].paragraph }
        return abs(other - index) - 1 <= within
      }
    }
  }

  @Test func whatStandsIsWhatNoProtectedWordReaches() throws {
    var random = SplitMix64(seed: Rounds.seed)
    for within in [nil, 0, 1, 3, 6] {
      let reach = within.map { "\($0) words" } ?? "paragraph"
      let case_ = Protected(protect: "    protect: {terms: [wages]}\n    within: \(reach)")
      let engine = Engine(plan: try case_.plan())
      let bare = Engine(plan: try case_.plan(isProtected: false))
      for _ in 0..<Rounds.count(usual: 200) {
        let post = post(&random)
        let text = post.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
        let document = DocumentReader.read(
          SourceText(path: "post.txt", utf8: Array(text.utf8)), markup: .plain)
        let expected = standing(in: post, within: within)
        let all = bare.check(document, metadata: PostMetadata(), asOf: nil).findings
        try #require(all.count == expected.count)
        let result = engine.check(document, metadata: PostMetadata(), asOf: nil)
        let standing = zip(all, expected).filter(\.1).map(\.0)
        #expect(
          result.findings.map(\.span) == standing.map(\.span), "\(reach): \(text)")
        #expect(result.findings.map(\.fingerprint).count == standing.count)
        #expect(result.protectedCount == expected.count { !$0 })
        // At a glance, a post is passed over only when nothing was found in it, protected or not.
        let isPassedOver = engine.passesOver(
          FoldedText(document), metadata: PostMetadata(), asOf: nil)
        #expect(isPassedOver == all.isEmpty)
      }
    }
  }
}
