import HandrailCore
import TestSupport
import Testing

@testable import HandrailPolicy

/// Random posts, random edits: what was there stands, and what is new is told.
@Suite struct BaselinePropertyTests {
  private static let words = [
    "greatest", "finest", "Quixotl", "Zephyrine", "RoboVac", "hurrah for everybody", "the", "cat",
    "sat", "on", "a", "mat", "and", "looked", "at", "**us**", "with", "`code`", "eyes", "of",
    "gold",
  ]
  private static let harmless = words.suffix(15)

  private static func paragraph(
    _ random: inout SplitMix64, from words: some RandomAccessCollection<String>
  )
    -> String
  {
    (0...Int.random(in: 2...14, using: &random))
      .compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ") + "."
  }

  private static func post(_ random: inout SplitMix64) -> [String] {
    (0...Int.random(in: 1...6, using: &random)).map { _ in paragraph(&random, from: words) }
  }

  private static func blog(_ paragraphs: [[String]]) -> Blog {
    var blog = Blog(configuration: Blog.key)
    for (number, post) in paragraphs.enumerated() {
      blog.posts["p\(number).md"] = post.joined(separator: "\n\n")
    }
    return blog
  }

  /// Paragraphs move, others come in between, files get other names: nothing is told.
  @Test func editsElsewhereTellNothing() throws {
    var random = SplitMix64(seed: Rounds.seed)
    for round in 0..<Rounds.count(usual: 30) {
      var posts = (0..<3).map { _ in Self.post(&random) }
      var blog = Self.blog(posts)
      try blog.write()
      for index in posts.indices {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: posts[index].shuffle(using: &random)
        case 1:
          let more = Self.paragraph(&random, from: Self.harmless)
          posts[index].insert(more, at: Int.random(in: 0...posts[index].count, using: &random))
        default: posts[index] = posts[index].map { $0.replacing(" ", with: "\n") }
        }
      }
      var edited = Self.blog(posts)
      edited.baseline = blog.baseline
      let outcome = try edited.check()
      #expect(outcome.new.isEmpty, "round \(round)")
      #expect(outcome.stale.isEmpty, "round \(round)")
    }
  }

  @Test func otherNamesTellNothing() throws {
    var random = SplitMix64(seed: Rounds.seed &+ 1)
    for round in 0..<Rounds.count(usual: 20) {
      var blog = Self.blog((0..<4).map { _ in Self.post(&random) })
      try blog.write()
      let texts = blog.posts.values.sorted()
      blog.posts = [:]
      for (number, text) in texts.enumerated() { blog.posts["new/\(number)-\(round).md"] = text }
      let outcome = try blog.check()
      #expect(outcome.new.isEmpty, "round \(round)")
      #expect(outcome.stale.isEmpty, "round \(round)")
    }
  }

  /// A finding in place of another, or one more of its kind, is told; and exactly that many.
  @Test func whatIsNewIsToldAndCounted() throws {
    var random = SplitMix64(seed: Rounds.seed &+ 2)
    for round in 0..<Rounds.count(usual: 30) {
      let posts = (0..<2).map { _ in Self.post(&random) }
      var blog = Self.blog(posts)
      try blog.write()
      let before = try blog.check().old
      var edited = blog
      let kind = try #require(
        ["greatest", "finest", "Quixotl", "Zephyrine"].randomElement(using: &random))
      let other = kind == "greatest" ? "finest" : "greatest"
      if round.isMultiple(of: 2) {
        edited.posts["p0.md"]? += "\n\nThe \(kind) of cats.\n"
        let outcome = try edited.check()
        #expect(outcome.new.count == 1, "round \(round)")
        #expect(outcome.old == before)
      } else {
        edited.posts["p0.md"] = posts[0].joined(separator: "\n\n").replacing(kind, with: other)
        let changed =
          posts[0].joined().split(separator: kind, omittingEmptySubsequences: false).count - 1
        let outcome = try edited.check()
        // “hurrah for” looks at one word; here no word of it changes.
        #expect(outcome.new.count == changed, "round \(round)")
      }
    }
  }
}
