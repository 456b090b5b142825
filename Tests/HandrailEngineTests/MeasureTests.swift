import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// What a `measure` counts, what is too much of it, and where that is told.
@Suite struct MeasureTests {
  /// What a rule with this measure finds in a text.
  private func found(_ measure: String, in text: String, more: String = "") throws -> [String] {
    try Check(rule: "    flag: {measure: {\(measure)}}\(more)").found(in: text)
  }

  /// How many things of a kind a text has: the greatest limit that it is above, and one.
  private func count(_ kind: String, in text: String, more: String = "") throws -> Int {
    var count = 0
    while try !found("count: \(kind), above: \(count)", in: text, more: more).isEmpty { count += 1 }
    // One more is too few, one less is not.
    #expect(try found("count: \(kind), below: \(count + 1)", in: text, more: more).count == 1)
    if count > 0 {
      #expect(try found("count: \(kind), below: \(count)", in: text, more: more).isEmpty)
    }
    return count
  }

  @Test(arguments: [
    ("exclamation-marks", "Wow! Now!! Is it? ！", 4),
    ("exclamation-marks", "`!important` and ![alt!](x.png)", 1),
    ("exclamation-marks", "> Quoted! !\n\nMine!", 1),
    ("capitals", "THIS IS REALLY Great, and SO on.", 2),
    ("capitals", "HTML, JSON and the GDPR at NASA.", 0),
    ("capitals", "DON'T, and DON’T, and WE'LL.", 3),
    ("capitals", "COVID-19, GPT4ALL, MAX_VALUE, iPHONE and mcDONALD", 0),
    ("capitals", "ÉTÉS CHAUDS, ЭТО ОЧЕНЬ, 日本語日本語", 3),
    ("capitals", "#SALE and **BUY**ING", 2),
    ("capitals", "ROBOVAC and ROB", 1),
    ("hashtags", "#one #Two, (#three) “#four” a#b #1 &#35; C# # x/#y https://a.example/#z #日本", 5),
    ("hashtags", "# A heading\n\n## Two\n\n#tag", 1),
    ("mentions", "@jo, (@ann) jo@acme.example @jo@masto.example @ @_x", 4),
    ("emoji", "🚀🚀 ok 🎉", 3), ("emoji", "👍🏽 👍", 2), ("emoji", "🇩🇪🇫🇷 🇯🇵", 3),
    ("emoji", "👩‍💻 👨‍👩‍👧‍👦", 2), ("emoji", "❤️‍🔥 ❤️🔥", 3), ("emoji", "❤ ✔ ☎️", 3),
    ("emoji", "1 # * © ® ™ → “quoted” — 日本 ½", 0), ("emoji", "🏳️‍🌈", 1), ("emoji", "👩👩", 2),
    (
      "links",
      "[a](https://a.example/) https://b.example/ ![i](https://c.example/i.PNG?x) <https://d.example/>",
      3
    ),
    ("styled-letters", "Plain 𝗯𝗼𝗹𝗱 and 𝓼𝓬𝓻𝓲𝓹𝓽 and ⓒⓘⓡⓒⓛⓔ", 16),
    ("styled-letters", "Plain **bold** and naïve", 0),
    ("words", "RoboVac doesn't clean Jo's state-of-the-art hall. 2026", 10),
    ("words", "", 0),
  ])
  func counts(kind: String, text: String, count: Int) throws {
    #expect(try self.count(kind, in: text) == count)
  }

  @Test func wordsOfTheCompanyInCapitalsAreNotShouted() throws {
    var check = Check(rule: "    flag: {measure: {count: capitals, above: 0}}")
    check.vocabulary = "ticker: [ACMR], products: [ROBO Vac], competitors: [Sweepster]"
    #expect(try check.found(in: "ACMR and ROBO") == [])
    #expect(try check.found(in: "SWEEPSTER") == ["SWEEPSTER"])
  }

  @Test func aConditionIsCountedByItsHits() throws {
    #expect(try count("{vocabulary: praise}", in: "The best, best of all. I love it.") == 3)
    #expect(try count("{any: [{terms: [a b]}, {terms: [b]}]}", in: "a b and b") == 2)
    #expect(try found("count: {terms: [tag]}, above: 0", in: "<!-- tag -->") == [])
    #expect(
      try found("count: {terms: [tag]}, above: 0", in: "<!-- tag -->", more: "\n    in: [comment]")
        == ["tag"])
  }

  @Test(arguments: [
    ("count: exclamation-marks, above: 2", "One! Two! Three! Four!", ["!"]),
    ("count: exclamation-marks, above: 2", "One!!!!! Two!", ["!!!"]),
    ("count: hashtags, above: 1", "#a #b #c\n\n#d", ["#b #c"]),
    ("count: capitals, above: 0", "Now THIS REALLY IS", ["THIS REALLY"]),
    ("count: words, above: 3", "One two three four five six.", ["four"]),
    (
      "count: words, above: 3, per: sentence", "One, two, three. Four, five, six, seven, eight!",
      ["seven, eight"]
    ),
    ("count: words, above: 3, per: paragraph", "A b c.\n\nD e. F g.\n\nH i. J.", ["g"]),
    ("count: exclamation-marks, above: 1, per: paragraph", "A! B!\n\nC!\n\nD!!", ["!", "!"]),
  ])
  func theFirstThatIsOneTooManyIsTold(measure: String, text: String, found: [String]) throws {
    #expect(try self.found(measure, in: text) == found)
  }

  @Test func othersAreTold() throws {
    let text = "#a and #b and #c and #d and #e and #f and #g"
    let finding = try #require(
      try Check(rule: "    flag: {measure: {count: hashtags, above: 1}}").result(on: text)
        .findings.first)
    #expect(finding.match == "#b")
    #expect(
      finding.related.map(\.message) == ["c", "d", "e", "f"].map { "Together with “#\($0)”" })
  }

  @Test func tooLittleIsToldOfThePost() throws {
    let rule = "    flag: {measure: {count: links, below: 1}}"
    let finding = try #require(try Check(rule: rule).result(on: "A post.").findings.first)
    #expect(finding.span == Span(0, 1) && finding.match == "")
    #expect(try Check(rule: rule).found(in: "See https://a.example/") == [])
    #expect(try Check(rule: rule).result(on: "").findings.count == 1)
  }

  @Test func aShortPostMayHoldAsMuchAsOneOfAHundredWords() throws {
    let filler = { (count: Int) in Array(repeating: "word", count: count).joined(separator: " ") }
    let measure = "count: exclamation-marks, above: 2, per: 100 words"
    #expect(try found(measure, in: "Oh! Oh!") == [])
    #expect(try found(measure, in: "Oh! Oh! Oh!") == ["!"])
    #expect(try found(measure, in: "Oh! Oh! Oh! Oh! " + filler(196)) == [])
    #expect(try found(measure, in: "Oh! Oh! Oh! Oh! Oh! " + filler(195)) == ["!"])
    let least = "count: links, below: 1, per: 100 words"
    #expect(try found(least, in: filler(99)) == [])
    #expect(try found(least, in: filler(100)).count == 1)
    #expect(try found(least, in: filler(199) + " https://a.example/").count == 1)
    #expect(try found(least, in: filler(80) + " https://a.example/") == [])
  }

  @Test func messagesSayHowManyAndHowManyThereMayBe() throws {
    func message(_ measure: String, _ text: String) throws -> String? {
      let case_ = Protected(
        rules: """
            - rule: bad
              severity: advice
              flag: {measure: {\(measure)}}
              message: "“{match}”: {count} of {limit}."
              instead: "Keep {limit} of {count}."
              examples: {flagged: [awful], passed: [y]}
          """)
      let finding = try case_.result(on: text).findings.first
      #expect(finding?.instead?.isEmpty == false)
      return finding?.message
    }
    #expect(try message("count: exclamation-marks, above: 1", "Oh! Oh!! Oh!") == "“!!”: 4 of 1.")
    #expect(
      try message("count: links, below: 2", "https://a.example/") == "“this post”: 1 of 2.")
    let words = Array(repeating: "word", count: 297).joined(separator: " ")
    #expect(
      try message(
        "count: exclamation-marks, above: 1, per: 100 words", "Oh!!!! Oh! Oh! \(words)")
        == "“!”: 2 of 1.")
    #expect(
      try message(
        "count: exclamation-marks, above: 1, per: 100 words", "Oh!!!!! Oh! Oh! \(words)")
        == "“!!”: 2.3 of 1.")
  }

  /// A situation that several words of a sentence make is told once, with all that belongs to it.
  @Test func aSituationIsToldOnceASentence() throws {
    let near = "near: {all: [{terms: [sales, orders]}, {terms: [strong]}], within: sentence}"
    let check = Check(
      rule: "    flag: {measure: {count: {\(near)}, above: 0, per: sentence}}")
    let text = "Sales and orders are strong. All is well. Strong s a l e s!"
    let findings = try check.result(on: text).findings
    #expect(findings.map(\.match) == ["Sales", "s a l e s"])
    #expect(
      findings.map { $0.related.map(\.message) } == [
        ["Together with “strong”", "Together with “orders”"], ["Together with “Strong”"],
      ])
    #expect(findings.map(\.disguises) == [[], [.spacedLetters]])
    // What the place itself holds is not told again.
    let one = try check.result(on: "Strong sales orders.").findings
    #expect(one.map(\.match) == ["sales orders"])
    #expect(one.map { $0.related.map(\.message) } == [["Together with “Strong”"]])
    let own = try Check(
      rule: "    flag: {measure: {count: {near: {all: [{terms: [sales, grew]}, "
        + "{terms: [grew, fast]}], within: sentence}}, above: 0, per: sentence}}"
    ).result(on: "Our sales grew fast.").findings
    #expect(own.map(\.match) == ["sales grew"])
    #expect(own.map { $0.related.map(\.message) } == [["Together with “fast”"]])
  }

  @Test func itComposes() throws {
    let rule = "    flag: {all: [{measure: {count: hashtags, above: 1}}, {terms: [launch]}]}"
    #expect(try Check(rule: rule).found(in: "#a #b") == [])
    #expect(try Check(rule: rule).found(in: "#a #b launch") == ["#b"])
    let required =
      "    when: {terms: [source]}\n    require: {measure: {count: links, above: 0}}"
    #expect(try Check(rule: required).found(in: "My source.") == ["source"])
    #expect(try Check(rule: required).found(in: "My source: https://a.example/") == [])
    let excused =
      "    flag: {measure: {count: emoji, above: 0}}\n    unless: {terms: [party], within: post}"
    #expect(try Check(rule: excused).found(in: "🎉") == ["🎉"])
    #expect(try Check(rule: excused).found(in: "party 🎉") == [])
  }

  @Test(arguments: [
    ("count: hashtag, above: 1", "did you mean ‘hashtags’?"),
    ("above: 1", "a measure needs ‘count’"),
    ("count: words", "needs ‘above’ or ‘below’"),
    ("count: words, above: 1, below: 3", "needs ‘above’ or ‘below’"),
    ("count: words, above: -1", "expected a whole number from 0"),
    ("count: words, below: 0", "expected a whole number from 1"),
    ("count: words, above: many", "expected a whole number"),
    ("count: words, above: 1, per: page", "is not what a limit is for"),
    ("count: words, below: 1, per: sentence", "‘below’ is for a whole post"),
    ("count: words, abowe: 1", "did you mean ‘above’?"),
    ("count: {not: {terms: [a]}}, above: 1", "there is nothing to count"),
    ("count: {vocabulary: prais}, above: 1", "did you mean ‘praise’?"),
  ])
  func whatIsWrongIsTold(measure: String, message: String) throws {
    let lines = Check(rule: "    flag: {measure: {\(measure)}}").load().problems.map {
      "\($0.message) \($0.advice ?? "")"
    }
    #expect(lines.contains { $0.contains(message) }, "\(lines)")
  }

  @Test func itIsNotHidden() throws {
    var check = Check(rule: "    flag: {measure: {count: words, above: 1}}")
    check.guardrail = "redact: true"
    #expect(check.load().problems.map { $0.message.contains("hides its words") } == [true])
  }

  @Test func aGlanceSparesPostsWithLittleInThem() throws {
    let plan = Check(rule: "    flag: {measure: {count: capitals, above: 1}}").load().plan
    let engine = Engine(plan: plan)
    func passes(_ text: String) -> Bool {
      engine.passesOver(
        FoldedText(
          DocumentReader.read(
            SourceText(path: "a.txt", utf8: Array(text.utf8)), markup: .plain)),
        metadata: PostMetadata(), asOf: nil)
    }
    #expect(passes("All is WELL here."))
    #expect(!passes("ALL IS WELL HERE"))
    #expect(passes("WELL, the GDPR"))
  }

  /// The bound that spares a text a count is never less than the count.
  @Test func boundsAreNeverTooLow() {
    var random = SplitMix64(seed: Rounds.seed)
    let pieces = [
      "!", "#tag", "@jo", "WORD", "ÉTÉS", "🚀", "❤️", "👩‍💻", "𝗯", " ", "\n\n", "'", "’", "HTML",
      "https://a.example/", "word", "¡", "＃ａ", "！", "‼", "(", "DON'T", "🇩🇪", "™", "a",
    ]
    for _ in 0..<Rounds.count(usual: 300) {
      let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in random.pick(pieces) }
        .joined()
      let document = DocumentReader.read(
        SourceText(path: "a.txt", utf8: Array(text.utf8)), markup: .plain)
      for folded in [FoldedText(document), FoldedText(sketching: document)].compactMap(\.self) {
        let post = PostContext(text: folded, moment: nil, patterns: PatternStore([]))
        for kind in Countable.allCases {
          let things = ThingFinder(post: post, scopes: .everything, knownCapitals: []).things(kind)
          #expect(
            things.count <= CountBound.most(kind, in: folded), "\(kind) in \(text)")
          #expect(things.allSatisfy { !$0.range.isEmpty })
        }
      }
    }
  }
}
