import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Mending changes nothing but the words it means to, whatever the post is made of.
@Suite struct FixerPropertyTests {
  private static let replacements = [
    "thing", "a thing", "Thing", "*thing*", "<b>thing", "thing: x", "Titan board", "x",
    "[thing](y)",
    "thing & co", "é", "-", "`", "“thing”", "#thing",
  ]
  private static let terms = [
    "Titan", "Project Titan", "RoboVac", "K7 board", "robo", "one note", "straße", "falcon", "the",
    "is",
    "note", "сокол",
  ]

  private static func engine(_ random: inout SplitMix64) throws -> Engine {
    func rule(_ random: inout SplitMix64) -> String {
      let terms = (0..<3).map { _ in random.pick(Self.terms) }
      let flag = "flag: {terms: [\(Set(terms).sorted().joined(separator: ", "))]}"
      if random.chance(20) { return flag + "\nin: [everything]" }
      return flag + "\nreplace: '\(random.pick(replacements))'"
        + (random.chance(20) ? "\nin: [everything]" : "")
        + (random.chance(30)
          ? "\nunless: {terms: [\(random.pick(Self.terms))], within: 3 words}" : "")
    }
    return try FixerTests.engine(rule(&random), rule(&random), rule(&random))
  }

  /// Every byte outside the spans of mended findings is what it was, and so is every other finding.
  private func expectOnlyTheWordsChanged(_ fix: FixResult, from bytes: [UInt8]) {
    var expected: [UInt8] = []
    var kept = 0
    for finding in fix.mended {
      expected += bytes[kept..<finding.span.start]
      expected += (finding.replacement ?? "").utf8
      kept = finding.span.end
    }
    expected += bytes[kept...]
    #expect(fix.bytes == expected)
    #expect(fix.edits.count == fix.mended.count)
  }

  @Test(arguments: ["post.md", "post.html", "post.txt", "post.mdx"])
  func onlyWordsChangeAndASecondTimeNothingDoes(path: String) throws {
    var random = SplitMix64(seed: Rounds.seed)
    var mended = 0
    for _ in 0..<Rounds.count(usual: 60) {
      let engine = try Self.engine(&random)
      for _ in 0..<6 {
        let bytes = RandomPost.bytes(&random)
        guard let first = Fix(bytes, path: path, engine: engine) else { continue }
        expectOnlyTheWordsChanged(first.result, from: bytes)
        mended += first.result.mended.count
        let second = try #require(Fix(first.result.bytes, path: path, engine: engine))
        #expect(
          second.result.bytes == first.result.bytes,
          "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        let rules = first.result.reading.result.findings.map(\.rule)
        #expect(second.result.reading.result.findings.map(\.rule) == rules)
      }
    }
    #expect(mended > 0)
  }
}
