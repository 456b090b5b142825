import Foundation
import HandrailSyntax
import Testing

/// `handrail test --corpus`: rules against labelled posts.
@Suite struct CorpusTests {
  private static let rules = """
    guardrail: talk
    title: Talk
    owner: jo
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: boast
        severity: error
        flag: {terms: [greatest, finest]}
        message: "“{match}” boasts."
        examples: {flagged: [greatest], passed: [x]}
      - rule: rush
        severity: warning
        flag: {terms: [hurry]}
        message: "“{match}” rushes."
        examples: {flagged: [hurry], passed: [x]}
    """
  private static let style = """
    guardrail: style
    title: Style
    owner: jo
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: brochure
        severity: advice
        flag: {terms: [seamless]}
        message: "“{match}” says nothing."
        examples: {flagged: [seamless], passed: [x]}
    """
  private static let quiet = """
    guardrail: quiet
    title: Quiet
    owner: jo
    reviewed: 2026-11-01
    why: Because.
    redact: true
    rules:
      - rule: names
        severity: error
        flag: {terms: [Quixotl]}
        message: This is not announced.
        examples: {flagged: [Quixotl], passed: [x]}
    """

  private func folder(_ posts: [String]) throws -> Folder {
    try Folder([
      "handrail.yml": "guardrails: [rules/*.yml]", "rules/talk.yml": Self.rules,
      "rules/style.yml": Self.style, "rules/quiet.yml": Self.quiet,
      "posts.ndjson": posts.map { "{" + $0 + "}\n" }.joined(),
    ])
  }

  private func measure(_ posts: [String], _ more: [String] = []) throws -> (
    status: Int32, output: String
  ) {
    let run = try folder(posts).program.run(["test", "--corpus", "posts.ndjson"] + more)
    return (run.status, run.output + run.errors)
  }

  private static let mixed = [
    #""id": "a", "text": "The greatest of all.", "labels": ["talk"], "spans": ["greatest"]"#,
    #""id": "b", "text": "The finest of all.", "labels": []"#,
    #""id": "c", "text": "Do be quick.", "labels": ["talk/rush"]"#,
    #""id": "d", "text": "Nothing here.", "labels": []"#,
    #""id": "e", "text": "Our seamless hurry.", "labels": ["style"]"#,
    #""id": "f", "text": "A seamless day.", "labels": ["style", "talk/boast"]"#,
    #""id": "g", "text": "Do not hurry, hurry.", "labels": ["talk/rush"], "spans": ["not hurry"]"#,
  ]

  @Test func postsAreCountedOnceEach() throws {
    let result = try measure(Self.mixed)
    #expect(result.status == 0)
    // a and g are rightly flagged; b and e are not; c and f are missed.
    #expect(result.output.contains("0.500: 2 of 4 flagged posts should have been"), "\(result)")
    #expect(result.output.contains("0.500: 2 of 4 posts that should be were flagged"))
    #expect(result.output.contains("1 of 2 found, to the letter"))
    #expect(result.output.contains("7 posts, of which 4 should be flagged"))
  }

  /// Advice counts for the recall of its label, and against nothing.
  @Test func adviceIsFoundAndNeverWrong() throws {
    let output = try measure(Self.mixed).output
    let row = try #require(
      output.split(separator: "\n").first { $0.hasPrefix("  style ") })
    #expect(row.split(separator: " ").map(String.init) == ["style", "2", "0", "0", "–", "1.000"])
  }

  @Test func rulesAndGuardrailsHaveFiguresOfTheirOwn() throws {
    let rows = try measure(Self.mixed).output.split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
    // talk: a and g right, b and e wrong; of a, c, f, g two are found.
    #expect(rows.contains(["talk", "4", "2", "2", "0.500", "0.500"]), "\(rows)")
    #expect(rows.contains(["talk/boast", "2", "1", "1", "0.500", "0.000"]))
    #expect(rows.contains(["talk/rush", "2", "1", "1", "0.500", "0.500"]))
  }

  @Test func theWorstComesFirst() throws {
    let output = try measure(Self.mixed).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let order = [
      "b, line 2: talk/boast (error) found “finest”, line 1, column 5",
      "f, line 6: nothing of talk/boast was found", "e, line 5: talk/rush (warning)",
      "c, line 3: nothing of talk/rush was found in “Do be quick.”",
      "g, line 7: “not hurry” was not found to the letter, but “hurry” was",
    ].map { output.range(of: $0)?.lowerBound }
    #expect(!order.contains(nil), "\(output)")
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
  }

  @Test func protectedSpeechMustNotBeFlagged() throws {
    let posts = [
      #""id": "a", "text": "My pay is the finest joke.", "labels": "protected""#,
      #""id": "b", "text": "My hours are long.", "labels": ["protected"]"#,
      #""id": "c", "text": "The greatest.", "labels": ["talk"]"#,
    ]
    let run = try measure(posts)
    #expect(run.output.contains("1 of 2 posts flagged"), "\(run.output)")
    #expect(run.output.contains("Protected   a, line 1: talk/boast"))
    #expect(run.status == 0)
    #expect(try measure(posts, ["--recall", "0.5"]).status == 1)
    #expect(try measure(Array(posts[1...]), ["--recall", "0.5"]).status == 0)
  }

  @Test(
    arguments: [
      (["--precision", "0.5"], 0), (["--precision", "0.501"], 1), (["--recall", "0.51"], 1),
      (["--recall", "0.5"], 0), (["--label-recall", "0.5"], 0), (["--label-recall", "0.6"], 1),
      (["--precision", "2"], 2), (["--recall", "often"], 2),
    ] as [([String], Int32)])
  func barsAreHeld(arguments: [String], status: Int32) throws {
    #expect(try measure(Self.mixed, arguments).status == status)
  }

  /// What cannot be told is not taken for met.
  @Test func aCorpusThatCannotTellDecidesNothing() throws {
    let posts = [#""id": "a", "text": "Nothing.", "labels": []"#]
    #expect(try measure(posts, ["--precision", "0.5"]).status == 2)
    #expect(try measure(posts, ["--recall", "0.5"]).status == 2)
    #expect(try measure(posts).status == 0)
    #expect(try measure([]).status == 2)
  }

  @Test(
    arguments: [
      (#""id": "a", "text": "x""#, "has no ‘labels’"),
      (#""id": "a", "text": "x", "labels": null"#, "has no ‘labels’"),
      (#""id": "a", "text": "x", "labels": ["tolk"]"#, "did you mean ‘talk’?"),
      (#""id": "a", "text": "x", "labels": ["talk/bost"]"#, "did you mean ‘talk/boast’?"),
      (#""id": "a", "text": "x", "labels": ["protectd"]"#, "did you mean ‘protected’?"),
      (#""id": "a", "text": "x", "labels": [1]"#, "must be a list of texts"),
      (#""id": "a", "text": "x", "labels": [], "lables": []"#, "not a field of a post"),
      (#""id": "a", "labels": []"#, "has no ‘text’"),
    ])
  func whatIsWrongWithARecordIsTold(record: String, message: String) throws {
    let run = try measure([#""id": "0", "text": "y", "labels": []"#, record])
    #expect(run.status == 2)
    #expect(run.output.contains(message), "\(run.output)")
    #expect(run.output.contains("posts.ndjson:2"), "\(run.output)")
  }

  @Test func everyProblemIsToldInOneGo() throws {
    let run = try measure([
      #""id": "a", "text": "x", "labels": ["tolk"]"#, #""id": "a", "text": "x", "labels": []"#,
      #""id": "b", "text": "x""#,
    ])
    #expect(run.output.contains("‘tolk’") && run.output.contains("has this id too"))
    #expect(run.output.contains("has no ‘labels’"))
  }

  /// Packs that are not in use may be named, since a corpus outlives a configuration; the report says so.
  @Test func labelsThatNothingLooksForAreTold() throws {
    let posts = [
      #""id": "a", "text": "x", "labels": ["disclosure"]"#,
      #""id": "b", "text": "greatest", "labels": ["talk"]"#,
    ]
    let run = try measure(posts, ["--recall", "1"])
    #expect(run.status == 0)
    #expect(
      run.output.contains("No rule under test looks for ‘disclosure’, the label of 1 post."))
    let narrow = try measure(posts, ["style"])
    #expect(narrow.output.contains("looks for ‘talk’"), "\(narrow.output)")
  }

  @Test func secretWordsAreNotShown() throws {
    let posts = [
      #""id": "a", "text": "We tried Quixotl.", "labels": [], "spans": ["the Quixotl"]"#,
      #""id": "b", "text": "Quixotl is not the finest.", "labels": ["quiet", "talk/rush"]"#,
    ]
    for more in [[], ["--format", "json"]] {
      let run = try measure(posts, more)
      #expect(!run.output.lowercased().contains("quixotl"), "\(run.output)")
      #expect(run.output.contains("quiet/names"))
    }
  }

  @Test func programsGetTheSameFigures() throws {
    let run = try measure(Self.mixed, ["--format", "json", "--precision", "0.6"])
    #expect(run.status == 1)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["verdict"] as? String == "fail")
    let overall = try #require(json["overall"] as? [String: Any])
    #expect(overall["precision"] as? Double == 0.5 && overall["missed"] as? Int == 2)
    let disagreements = try #require(json["disagreements"] as? [[String: Any]])
    #expect(disagreements.first?["words"] as? String == "finest")
    // Wrong: b and e. Missed: f and c. Not to the letter: g.
    #expect(disagreements.map { $0["post"] as? String } == ["b", "f", "e", "c", "g"])
  }

  @Test func optionsWithoutACorpusAreAMistake() throws {
    let run = try folder([]).program.run(["test", "--recall", "0.5"])
    #expect(run.status == 2 && run.errors.contains("--recall goes with --corpus"))
  }
}
