import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailAudit

@Suite struct VoiceIndexTests {
  private let reader = VoiceReader(leavingOut: DisclosureWords())

  private func text(_ words: String, markup: Markup = .plain) -> FoldedText {
    FoldedText(
      DocumentReader.read(
        textsOf: SourceText(path: "a", fields: [TextField(name: "text", text: words)]),
        markup: markup))
  }

  private func clusters(_ posts: [(author: String, words: String)]) throws -> [VoiceCluster] {
    let index = try VoiceIndex(temporaryFolder: "/tmp")
    for (number, post) in posts.enumerated() {
      guard let voice = reader.voice(of: text(post.words), mayShow: { _ in true }) else { continue }
      try index.add(voice, author: post.author, post: number)
    }
    return try index.clusters { reader.template(of: $0, isShared: $1) }
  }

  @Test func namesTheTemplateAndCountsAuthors() throws {
    let clusters = try clusters([
      (
        "ada",
        "So proud to be part of the team that made the new RoboVac in Berlin a great success!"
      ),
      ("bob", "My cat sat on the vacuum all day and would not be moved by anything we tried."),
      (
        "cyd", "So proud to be part of the team that made the new RoboVac in Porto a great success!"
      ),
      (
        "dan", "So proud to be part of the team that made the new RoboVac in Malmö a great success!"
      ),
    ])
    #expect(clusters.count == 1)
    #expect(clusters[0].posts == [0, 2, 3])
    #expect(clusters[0].authors == 3)
    #expect(
      clusters[0].template
        == "So proud to be part of the team that made the new RoboVac in … a great success")
  }

  @Test func onePersonMaySayTheSameTwice() throws {
    let words =
      "Our office has a new plant and it is taller than the two of us together, come and see"
    #expect(try clusters([("ada", words), ("ada", words)]).isEmpty)
    #expect(try clusters([("ada", words), ("bob", words)]).count == 1)
  }

  @Test func quotesAndLinksAreLeftOut() {
    func shingles(_ words: String) -> Set<UInt32> {
      Set(reader.shingles(of: text(words)).map(\.hash))
    }
    let own = "what I like about it is that you can take it apart"
    let quote = "“we are proud to announce the best vacuum that we ever made”"
    #expect(shingles(own + ": " + quote) == shingles(own))
    #expect(shingles(own + " https://acme.example/the/best/vacuum/of/all/time") == shingles(own))
    #expect(
      Set(
        reader.shingles(
          of: text("> we are proud of this vacuum of ours\n\n" + own, markup: .markdown)
        ).map(\.hash)) == shingles(own))
  }

  @Test func whatRulesAskForIsLeftOut() throws {
    let (rules, problems) = RuleLoader(
      files: MemoryFiles([
        "d.yml": """
        guardrail: d
        title: Say where you work
        owner: a@b.example
        reviewed: 2026-11-01
        why: because
        rules:
          - rule: say-it
            severity: error
            when: {terms: [RoboVac]}
            require: {any: [{terms: [I work at Acme Robotics and speak for myself]}]}
            message: say it
            examples:
              flagged: ["[[RoboVac]]"]
              passed: ["RoboVac. I work at Acme Robotics and speak for myself."]
        """
      ])
    ).load(configuration: nil, guardrails: ["d.yml"])
    #expect(problems.isEmpty)
    let reader = VoiceReader(leavingOut: DisclosureWords(rules))
    let shared = "I work at Acme Robotics and speak for myself."
    #expect(reader.shingles(of: text(shared)).isEmpty)
    #expect(!reader.shingles(of: text(shared + " The new one climbs stairs.")).isEmpty)
  }

  @Test func wordsThatMustNotBeShownAreNot() throws {
    let words = "Bluebird will be the talk of the town when it comes out in the spring of next year"
    let index = try VoiceIndex(temporaryFolder: "/tmp")
    for (number, author) in ["ada", "bob"].enumerated() {
      let voice = try #require(reader.voice(of: text(words), mayShow: { _ in false }))
      try index.add(voice, author: author, post: number)
    }
    let clusters = try index.clusters { reader.template(of: $0, isShared: $1) }
    #expect(clusters.map(\.template) == [nil])
    #expect(clusters.map(\.authors) == [2])
  }

  /// Every pair of posts of different authors that is alike belongs to one group.
  private func bruteForce(_ posts: [(author: Int, shingles: [UInt32])]) -> UnionFind {
    var groups = UnionFind(posts.count)
    for a in posts.indices {
      for b in posts.indices[(a + 1)...] where posts[a].author != posts[b].author {
        if Voice.likeness(posts[a].shingles, posts[b].shingles) >= VoiceIndex.threshold {
          groups.join(a, b)
        }
      }
    }
    return groups
  }

  @Test func findsWhatComparingEachWithEachFinds() throws {
    var random = SplitMix64(seed: 20_261_122)
    let count = min(5_000, Rounds.count(usual: 1_500))
    var templates: [[UInt32]] = []
    var posts: [(author: Int, shingles: [UInt32])] = []
    for _ in 0..<count {
      var words: [UInt32]
      if templates.isEmpty || Int.random(in: 0..<4, using: &random) > 0 {
        words = (0..<Int.random(in: 8...60, using: &random)).map { _ in
          UInt32.random(in: 0...UInt32.max, using: &random)
        }
        templates.append(words)
      } else {
        words = templates[Int.random(in: 0..<templates.count, using: &random)]
        let changes = Int.random(in: 0...(words.count * 2 / 5), using: &random)
        for _ in 0..<changes {
          words[Int.random(in: 0..<words.count, using: &random)] =
            UInt32.random(in: 0...UInt32.max, using: &random)
        }
      }
      posts.append((Int.random(in: 0..<200, using: &random), Array(Set(words)).sorted()))
    }
    let index = try VoiceIndex(temporaryFolder: "/tmp")
    for (number, post) in posts.enumerated() {
      try index.add(
        Voice(shingles: post.shingles, text: nil), author: "\(post.author)", post: number)
    }
    var found = UnionFind(posts.count)
    for cluster in try index.clusters({ text, _ in text }) {
      for post in cluster.posts { found.join(cluster.posts[0], post) }
    }
    var expected = bruteForce(posts)
    var (both, onlyFound, missed) = (0, 0, 0)
    for a in posts.indices {
      for b in posts.indices[(a + 1)...] {
        let isFound = found.root(of: a) == found.root(of: b)
        let isThere = expected.root(of: a) == expected.root(of: b)
        if isFound && isThere { both += 1 }
        if isFound && !isThere { onlyFound += 1 }
        if !isFound && isThere { missed += 1 }
      }
    }
    #expect(both > count / 50)
    #expect(Double(both) >= 0.95 * Double(both + missed))
    #expect(Double(both) >= 0.99 * Double(both + onlyFound))
  }
}
