import HandrailCore
import Testing

@testable import HandrailEngine
@testable import HandrailPolicy

/// Nothing in a baseline, and nothing in a report, tells which words are secret.
@Suite struct BaselineSecrecyTests {
  private static let post = """
    # The greatest news

    Hurrah for Quixotl and all who made it the finest thing we have.

    We went to Zephyrine by train. RoboVac came along, says everybody who saw us.
    """

  @Test func withoutAKeyNothingIsWrittenOfAPostWithSecrets() throws {
    var blog = Blog(posts: ["a.md": Self.post, "b.md": "The greatest!"])
    let findings = try blog.reports().flatMap(\.findings)
    #expect(findings.filter(\.needsKey).map(\.path).allSatisfy { $0 == "a.md" })
    #expect(findings.filter(\.needsKey).count == findings.count - 1)
    try blog.write()
    #expect(blog.baseline.contains("post: b.md") && !blog.baseline.contains("post: a.md"))
  }

  @Test func withAKeyEverythingStands() throws {
    var blog = Blog(posts: ["a.md": Self.post], configuration: Blog.key)
    try blog.write()
    #expect(try blog.check().new.isEmpty)
    #expect(!blog.baseline.contains("words:"))
    blog.posts["a.md"] = Self.post.replacing("Quixotl", with: "Zephyrine")
    #expect(try blog.check().new == ["a.md plain/cheer [not shown]", "a.md secret/names …"])
  }

  /// Whoever has the post, the rules but for their secret words, and a dictionary, cannot find out
  /// the words from the baseline: it looks the same to them whichever of the words is the secret.
  @Test func aDictionaryDoesNotHelp() throws {
    let dictionary = Set(
      Self.post.split { !$0.isLetter }.map(String.init) + ["Zephyrine", "Quixotl", "Titan"])
    var blog = Blog(posts: ["a.md": Self.post], secrets: ["Quixotl"], configuration: Blog.key)
    try blog.write()
    let written = digests(in: blog.baseline)
    #expect(written.count > 8)
    for word in dictionary {
      // The attacker's own run: without a key, and with keys of their choice.
      for key in ["", "fingerprint-key: \(String(repeating: "0", count: 32))\n"] {
        var attacker = Blog(posts: ["a.md": Self.post], secrets: [word], configuration: key)
        try attacker.write()
        #expect(digests(in: attacker.baseline).isDisjoint(with: written), "\(word)")
      }
      #expect(guesses(word).isDisjoint(with: written))
    }
  }

  /// Digests of the words alone, as anybody could make them who has read the program.
  private func guesses(_ word: String) -> Set<String> {
    let post = PostName(path: "a.md", id: nil)
    let rules = ["secret/names", "plain/cheer", "plain/boast", "plain/sign"]
    var guesses: Set<String> = []
    for rule in rules {
      for form in [word, word.lowercased(), "hurrah for " + word.lowercased()] {
        let what = [Array(rule.utf8), Array(form.utf8)]
        let digest = SHA256.digest(ofFields: what)
        let mark = FindingIdentity.Mark(
          words: digest, place: SHA256.digest(ofFields: what + [[], []]), opening: digest,
          isSlight: true, isKeyed: false)
        guesses.insert(digest.hex(12))
        for ordinal in 0..<3 {
          let place = BaselineEntry.place(of: mark, in: post, ordinal: ordinal)
          guesses.insert("\(place)")
          guesses.insert("\(BaselineEntry.digest(of: digest, in: post, at: place))")
        }
      }
    }
    return guesses
  }

  private func digests(in text: String) -> Set<String> {
    Set(text.split { !$0.isHexDigit }.filter { $0.count == 24 }.map(String.init))
  }

  /// Two posts with the same secret, and two places in one post, have nothing in common in the file.
  @Test func equalSecretsDoNotLookEqual() throws {
    let text = "Quixotl it is. And Quixotl it was, before Quixotl it will be."
    var blog = Blog(posts: ["a.md": text, "b.md": text], configuration: Blog.key)
    try blog.write()
    let lines = blog.baseline.split(separator: "\n").filter { $0.hasPrefix("-") }
    #expect(lines.count == 6)
    #expect(digests(in: blog.baseline).count == 3 * 6)
  }

  /// The order of the entries is not that of the post.
  @Test func theOrderTellsNothing() throws {
    let words = ["Quixotl", "Zephyrine"]
    var orders: Set<[Int]> = []
    for round in 0..<12 {
      var blog = Blog(
        posts: ["p\(round).md": words.joined(separator: " and ")], configuration: Blog.key)
      try blog.write()
      let entries = BaselineReader.read(Array(blog.baseline.utf8), path: "b.yml").0.entries
      let report = try blog.reports()[0]
      let found = BaselineEntry.entries(of: report, path: report.path)
      orders.insert(found.compactMap { entries.firstIndex(of: $0) })
    }
    #expect(orders == [[0, 1], [1, 0]])
  }

  /// The fingerprint in reports: the same whatever the secret word is, unless there is a key.
  @Test func fingerprintsTellNothingEither() throws {
    func fingerprints(_ word: String, key: String) throws -> [String] {
      let text = Self.post.replacing("Quixotl", with: word)
      let blog = Blog(posts: ["a.md": text], secrets: ["Quixotl", "Bluebird"], configuration: key)
      return try blog.reports()[0].findings.map(\.fingerprint)
    }
    #expect(try fingerprints("Quixotl", key: "") == fingerprints("Bluebird", key: ""))
    let (one, other) = try (
      fingerprints("Quixotl", key: Blog.key), fingerprints("Bluebird", key: Blog.key)
    )
    #expect(Set(one).isDisjoint(with: try fingerprints("Quixotl", key: "")))
    #expect(one.count == other.count && one != other)
    #expect(Set(one).count == one.count)
  }

  // MARK: The words change

  @Test func theBaselineSurvivesAWordThatBecomesSecret() throws {
    var blog = Blog(posts: ["a.md": Self.post], secrets: ["Titan"], configuration: Blog.key)
    try blog.write()
    blog.secrets = ["Titan", "everybody"]
    let outcome = try blog.check()
    #expect(outcome.new == ["a.md secret/names …"])
    #expect(outcome.stale.isEmpty)
    try blog.write()
    #expect(!blog.baseline.contains("words:"))
  }

  @Test func theBaselineSurvivesAWordThatIsSecretNoMore() throws {
    var blog = Blog(posts: ["a.md": Self.post], configuration: Blog.key)
    try blog.write()
    blog.secrets = ["Titan"]
    let outcome = try blog.check()
    #expect(outcome.new.isEmpty)
    #expect(Set(outcome.stale.map(\.rule.description)) == ["secret/names"])
  }

  @Test func aKeyThatComesLaterChangesNothing() throws {
    var blog = Blog(posts: ["a.md": "The greatest!"])
    try blog.write()
    blog.configuration = Blog.key
    #expect(try blog.check().new.isEmpty)
    #expect(try blog.check().stale.isEmpty)
  }
}
