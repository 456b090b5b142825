import Foundation
import Testing

/// `handrail explain`: of a rule, and of what it made of a post.
@Suite struct ExplainTraceTests {
  private static let rules = """
    guardrail: tone
    title: Tone
    owner: jo
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: praise
        severity: error
        flag: {near: {all: [{vocabulary: products}, {terms: [best, great]}], within: sentence}}
        unless: {terms: [they say], within: sentence}
        message: "You praise {match}."
        applies: {audiences: [public]}
        waive: author
        examples: {flagged: [RoboVac is best.], passed: [x]}
      - rule: hush
        severity: warning
        flag: {terms: [figures]}
        during: quiet
        from: 2026-01-01
        message: No figures.
        examples: {flagged: [figures], passed: [x]}
      - rule: sign
        severity: error
        when: {terms: [RoboMop]}
        require: {terms: [I work here], where: first sentence}
        message: Say who you are.
        examples: {flagged: [RoboMop], passed: [x]}
      - rule: pay
        protect: {terms: [my pay]}
        within: sentence
        examples: {protected: [my pay], passed: [x]}
    """

  private func folder(_ posts: [String: String], vocabulary: String = "products: [RoboVac]") throws
    -> Folder
  {
    try Folder(
      posts.merging([
        "handrail.yml": """
        guardrails: [tone.yml]
        vocabulary: {\(vocabulary)}
        periods: {quiet: [{from: 2026-10-01, until: 2026-11-05}]}
        """, "tone.yml": Self.rules,
      ]) { $1 })
  }

  private func trace(_ rule: String, _ text: String, _ more: [String] = []) throws -> Program.Run {
    try folder(["post.md": text]).program.run(
      ["explain", "--trace", rule, "post.md", "--as-of", "2026-11-20"] + more)
  }

  /// What a run says, on one line.
  private func told(_ run: Program.Run) -> String {
    run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func aFlaggedPostIsTold() throws {
    let run = try trace("tone/praise", "Hello.\n\nRoboVac is the best. RoboVac is here.")
    #expect(run.status == 0)
    #expect(run.output.contains("\nFlagged.\n"))
    #expect(told(run).contains("found “RoboVac” (line 3, column 1), with “best” at line 3"))
    #expect(run.output.contains("“RoboVac” (line 3, column 22) does not count"))
    #expect(run.output.contains("You praise RoboVac."))
  }

  @Test func anExcusedPostIsTold() throws {
    let run = try trace("tone/praise", "RoboVac is the best, they say.")
    #expect(run.output.contains("\nNot flagged.\n"))
    #expect(told(run).contains("“they say” at line 1, column 22 excuses it"))
    #expect(run.output.contains("The rule has nothing to say."))
  }

  @Test func aRuleForOtherPostsIsTold() throws {
    let run = try trace("tone/praise", "RoboVac is best.", ["--audience", "internal"])
    #expect(told(run).contains("Not flagged: the rule did not look, because the audience is"))
    #expect(told(run).contains("because the rule does not look at this post"), "\(run.output)")
    let period = try trace("tone/hush", "Our figures.")
    #expect(told(period).contains("because the post is outside the quiet period"))
    let inside = try trace("tone/hush", "---\ndate: 2026-10-03\n---\nOur figures.")
    #expect(inside.output.contains("\nFlagged.\n"), "\(inside.output)")
  }

  @Test func aRuleThatIsOffIsTold() throws {
    let run = try folder(["post.md": "RoboVac is best."], vocabulary: "").program.run([
      "explain", "--trace", "tone/praise", "post.md",
    ])
    #expect(run.status == 0)
    #expect(
      told(run).contains("switched off, because the vocabulary class “products” is empty."),
      "\(run.output)\(run.errors)")
  }

  @Test func aRequirementTellsWhereItLooked() throws {
    let run = try trace("tone/sign", "RoboMop is here. I work here.")
    #expect(told(run).contains("That is from line 1, column 1, to line 1, column 18."))
    #expect(told(run).contains("“I work here” (line 1, column 18): it does not stand in the first"))
    let met = try trace("tone/sign", "I work here with RoboMop.")
    #expect(
      met.output.contains("it is where it should be") && met.output.contains("\nNot flagged."))
  }

  @Test func protectedSpeechIsTold() throws {
    let post = "RoboVac has the best motor, and my pay is a joke."
    let run = try trace("tone/praise", post)
    #expect(
      told(run).contains("Not flagged: it is protected speech, which is left alone."),
      "\(told(run))")
    #expect(told(run).contains("“my pay” (line 1, column 33), by tone/pay"))
    let rule = try trace("tone/pay", post)
    #expect(told(rule).contains("Protected in 1 place."))
    #expect(told(rule).contains("What other rules find in the same sentence"))
    #expect(told(try trace("tone/pay", "All is well.")).contains("Not protected."))
  }

  @Test func aWaivedFindingIsTold() throws {
    let run = try trace(
      "tone/praise", "<!-- handrail: allow tone/praise -- we measured it -->\n\nRoboVac is best.")
    #expect(run.output.contains("Flagged, and the finding may stand."), "\(run.output)")
    #expect(run.output.contains("because it was waived") && run.output.contains("we measured it"))
  }

  @Test func personalPostsAreLeftAlone() throws {
    let run = try trace("tone/praise", "---\naccount: personal\n---\nRoboVac is best.")
    #expect(run.output.contains("Not flagged: the post was left alone"))
  }

  @Test func aPostOfABatchIsNamed() throws {
    let folder = try folder([
      "posts.ndjson": #"{"id": "a", "text": "Hello."}"# + "\n"
        + #"{"id": "b", "text": "RoboVac is best.", "title": "RoboVac is great", "labels": []}"#
        + "\n"
    ])
    func run(_ more: [String]) throws -> Program.Run {
      try folder.program.run(["explain", "--trace", "tone/praise", "posts.ndjson"] + more)
    }
    let found = try run(["--post", "b"])
    #expect(found.status == 0 && found.output.contains("Flagged in 2 places."), "\(found)")
    #expect(found.output.contains("“RoboVac” (line 1, column 1, in title)"))
    #expect(try run(["--post", "a"]).output.contains("\nNot flagged.\n"))
    #expect(try run([]).errors.contains("say which one with --post"))
    #expect(try run(["--post", "c"]).errors.contains("there is no post ‘c’"))
    #expect(try run(["--post", "c"]).status == 2)
  }

  @Test func mistakesAreTold() throws {
    let folder = try folder(["post.md": "x"])
    #expect(
      try folder.program.run(["explain", "--trace", "tone/prise", "post.md"]).output
        .contains("did you mean ‘tone/praise’?"))
    for arguments in [
      ["--trace", "tone/praise"], ["tone/praise", "post.md"],
      ["--trace", "tone/praise", "none.md"], ["--trace", "tone/praise", "post.md", "--post", "a"],
    ] {
      #expect(try folder.program.run(["explain"] + arguments).status == 2)
    }
  }

  @Test func standardInputIsTraced() throws {
    let folder = try folder([:])
    let run = try folder.program.run(
      ["explain", "--trace", "tone/praise", "-"], input: "RoboVac is best.")
    #expect(run.output.contains("\nFlagged.\n"))
  }

  /// What a quiet guardrail finds is located and never quoted, whichever rule is traced.
  @Test(arguments: ["secret", "open"])
  func secretWordsAreNotShown(guardrail: String) throws {
    let folder = try SecretCase().folder()
    try folder.write(Data("An amazing Quixotl, Quixotl and amazing.".utf8), to: "post.md")
    let run = try folder.program.run(["explain", "--trace", guardrail, "post.md"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("Flagged"))
    #expect(SecretCase.search.words(in: run.output + run.errors).isEmpty, "\(run.output)")
  }

  @Test func aRuleSaysWhenItIsInForce() throws {
    let folder = try folder([:])
    let hush = told(try folder.program.run(["explain", "tone/hush"]))
    #expect(
      hush.contains("from 2026-01-01; in the quiet period (from 2026-10-01 until 2026-11-05)"))
    #expect(hush.contains("Off when handrail.yml sets no quiet period"))
    let praise = told(try folder.program.run(["explain", "tone/praise"]))
    #expect(praise.contains("Off when the class ‘products’ is empty"))
    #expect(praise.contains("Looks for these together, in the same sentence"))
    #expect(praise.contains("For audiences public"))
    let sign = told(try folder.program.run(["explain", "tone/sign"]))
    #expect(sign.contains("it then asks for the term I work here, in"), "\(sign)")
  }
}
