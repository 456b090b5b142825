import Foundation
import Testing

/// `handrail guide`, as the real program writes it.
@Suite struct GuideTests {
  private static let kitewind = Program.package.appendingPathComponent("fixtures/guide/kitewind")

  private func guide(_ arguments: [String], in folder: Folder) throws -> String {
    let run = try folder.program.run(["guide"] + arguments)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    return run.output
  }

  /// Re-recorded only when `RECORD_SNAPSHOTS=1`; recording fails the test.
  @Test(arguments: ["html", "markdown"]) func theGuideIsAsRecorded(format: String) throws {
    let golden = Program.package.appendingPathComponent("fixtures/guide/kitewind.\(format)")
    let run = try Program(folder: Self.kitewind)
      .run(["guide", "--as-of", "2026-11-20", "--format", format])
    #expect(run.status == 0 && run.errors.isEmpty)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(run.output.utf8).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); look at it, then run the tests again")
    }
    let recorded = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    #expect(run.output == recorded, "see what changed, then RECORD_SNAPSHOTS=1 make test")
  }

  @Test func theNameOfTheFileSaysTheFormat() throws {
    let folder = try SecretCase().folder()
    for (name, start) in [
      ("guide.md", "# How we post\n"), ("guide.html", "<!doctype html>\n"),
      ("page", "<!doctype html>\n"),
    ] {
      let run = try folder.program.run(["guide", "--output", name])
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
      #expect(folder.text(of: name)?.hasPrefix(start) == true, "\(name)")
    }
    let wrong = try folder.program.run(["guide", "--format", "pdf"])
    #expect(wrong.status == 2 && wrong.errors.contains("write html, markdown"))
    let nowhere = try folder.program.run(["guide", "--output", "no/such/guide.html"])
    #expect(nowhere.status == 2 && nowhere.errors.contains("the guide cannot be written"))
  }

  @Test func itSaysWhatIsInForceAndNothingElse() throws {
    let program = Program(folder: Self.kitewind)
    let now = try program.run(["guide", "--format", "markdown", "--as-of", "2026-11-20"]).output
    #expect(now.contains("# How we post at Kitewind\n"))
    #expect(now.contains("### Winter greetings (think twice)"))
    #expect(!now.contains("Summer fair") && !now.contains("### Shares"))
    let summer = try program.run(["guide", "--format", "markdown", "--as-of", "2026-08-01"]).output
    #expect(summer.contains("### Summer fair") && !summer.contains("Winter greetings"))
    let one = try program.run(["guide", "--format", "markdown", "--only", "voice/plain-words"])
    #expect(one.output.contains("### Plain words") && !one.output.contains("### Boiling time"))
  }

  @Test func nothingInForceIsNoGuide() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [a.yml]\nvocabulary: {ticker: []}\n",
      "a.yml": """
      guardrail: shares
      title: Shares
      owner: legal
      reviewed: 2026-11-01
      why: Because.
      rules:
        - rule: shares
          severity: error
          flag: {vocabulary: ticker}
          message: Shares.
          examples: {flagged: [KITE], passed: [Kites.]}
      """,
    ])
    for command in ["guide", "quiz"] {
      let run = try folder.program.run([command])
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("there is no rule in force"))
    }
    let broken = try Folder(["handrail.yml": "guardrails: [none.yml]\n"])
    #expect(try broken.program.run(["guide"]).status == 2)
    #expect(try broken.program.run(["quiz"]).status == 2)
  }

  // MARK: What must stay quiet

  /// Everything that the guide and the quiz say.
  private func everything(in folder: Folder) throws -> String {
    var said = ""
    for format in ["html", "markdown"] {
      let run = try folder.program.run(["guide", "--format", format])
      said += run.output + run.errors
    }
    for seed in 0..<6 {
      let run = try folder.program.run(
        ["quiz", "--seed", String(seed)], input: String(repeating: "n\n", count: 5))
      said += run.output + run.errors
    }
    return said
  }

  @Test(arguments: [
    SecretCase(), SecretCase(rule: "flag: {pattern: 'Quixot[l]'}"),
    SecretCase(openRule: "instead: Say nothing.\nwhy: So.", configuration: "extends: [starter]"),
  ])
  func aQuietGuardrailShowsNoSentence(_ secretCase: SecretCase) throws {
    let said = try everything(in: try secretCase.folder())
    #expect(said.contains("This is secret."))
    #expect(said.contains("would name what is to stay quiet"))
    #expect(SecretCase.search.words(in: said).isEmpty)
  }

  @Test func aSentenceOfAnotherGuardrailMayNameIt() throws {
    var files = SecretCase().files
    files["open.yml"] = files["open.yml"]?.replacing(
      "flagged: [amazing], passed: [Nothing.]",
      with: "flagged: ['Quixotl is [[amazing]]', 'How [[amazing]].'], passed: ['#Quixotl', Fine.]")
    let folder = try Folder(files)
    let said = try everything(in: folder)
    #expect(said.contains("How <mark>amazing</mark>."))
    #expect(said.contains("2 sentences are not shown"))
    #expect(SecretCase.search.words(in: said).isEmpty)
  }

  /// Leaving out one sentence of a pack would tell which of its made-up names is a real one.
  @Test func aPackWithACompanysWordShowsNoSentenceAtAll() throws {
    func guide(_ unannounced: String) throws -> String {
      try self.guide(
        ["--format", "markdown", "--only", "confidentiality"],
        in: Folder([
          "handrail.yml": """
          extends: [confidentiality]
          vocabulary: {products: [Kettle One], unannounced: [\(unannounced)]}
          """
        ]))
    }
    let usual = try guide("Glowfish")
    #expect(usual.contains("- “") && usual.contains("Bluebird"))
    let quiet = try guide("Bluebird")
    #expect(!quiet.contains("- “") && !quiet.contains("Bluebird"))
    #expect(quiet.contains("would name what is to stay quiet"))
  }

  /// Whether or not a guardrail hides them.
  @Test func whatIsUnannouncedIsNeverTold() throws {
    let folder = try Folder([
      "handrail.yml": """
      guardrails: [own.yml]
      vocabulary:
        company: [Glowfish, Kitewind]
        unannounced: [Glowfish, {term: Blinkwhale, until: 2020-01-01}]
        unannounced-customers: [Umbrella Ltd]
        internal-hosts: ["*.corp.kitewind.example"]
      """,
      "own.yml": """
      guardrail: own
      title: Own words
      owner: legal
      reviewed: 2026-11-01
      why: We do not talk of Glowfish.
      rules:
        - rule: words
          severity: error
          flag: {terms: [hurray]}
          message: "“{match}” is for {unannounced} and {internal-hosts}."
          instead: Say Blinkwhale.
          examples:
            flagged: ["[[Hurray]] for Glow*fish*!", "[[Hurray]] for kettles!", "[[Hurray]], Umbrella!"]
            passed: ["See wiki.corp.kitewind.example", "Nothing to see.", "umbrella-ltd", "Boo."]
      """,
    ])
    let said = try everything(in: folder)
    let search = SecretSearch(words: ["glowfish", "blinkwhale", "umbrellaltd", "corpkitewind"])
    #expect(search.words(in: said).isEmpty, "\(said)")
    #expect(said.contains("How we post at Kitewind"))
    #expect(said.contains("<mark>Hurray</mark> for kettles!") && said.contains("Boo."))
    #expect(said.contains("is for unannounced work and an internal site"))
    #expect(said.contains("3 sentences are not shown"))
  }

  @Test func theSecretsOfAcmeStayThere() throws {
    let acme = Program.package.appendingPathComponent("fixtures/acme")
    let search = SecretSearch(words: [
      "projecttitan", "bluebird", "robovacpool", "initech", "corpacmeexample", "december1",
      "1december", "firstofdecember", "bigiscoming",
    ])
    for format in ["html", "markdown"] {
      let run = try Program(folder: acme)
        .run(["guide", "--format", format, "--as-of", "2026-11-20"])
      #expect(run.status == 0)
      #expect(search.words(in: run.output).isEmpty)
      #expect(run.output.contains("The December keynote is a surprise"))
      #expect(run.output.contains("RoboVac cleans a kitchen in 10 minutes"))
    }
  }

  /// It comes first, and says what holds there all the same.
  @Test func whatIsProtectedIsYoursToSay() throws {
    let run = try Program(folder: Self.kitewind)
      .run(["guide", "--as-of", "2026-11-20", "--format", "markdown"])
    let yours = try #require(run.output.firstRange(of: "## What is yours to say"))
    let claims = try #require(run.output.firstRange(of: "## What our kettles do"))
    #expect(yours.lowerBound < claims.lowerBound)
    let section = run.output[yours.lowerBound..<claims.lowerBound]
    #expect(section.contains("### Pay, hours and how we are treated"))
    #expect(section.contains("- “Our <b>wages</b> have not moved in years.”"))
    #expect(section.contains("Only these still hold, in parts: “New things wait for their day”."))
    #expect(section.contains("1 sentence is not shown"))
    // It is asked about, too, and passes whatever other rules would say.
    let quiz = try Program(folder: Self.kitewind).run(
      ["quiz", "protected", "--as-of", "2026-11-20"], input: "y\ny\n")
    #expect(quiz.output.contains("That is yours to say. What you earn is yours to tell."))
    #expect(quiz.output.contains("The safest kettle of all") && quiz.output.contains("2 of 2."))
  }

  @Test func theWordsOfAGuideAreTheRulesOwn() throws {
    let run = try Program(folder: Self.kitewind)
      .run(["guide", "--as-of", "2026-11-20", "--format", "html"])
    #expect(run.output.contains("“Kettle One boils in 90 seconds” is a figure without its test."))
    #expect(run.output.contains("Write “use” for “utilise”"))
    #expect(run.output.contains("href=\"mailto:claims@kitewind.example\""))
    #expect(run.output.contains("Nobody may let it stand."))
    // What is over tells when it is over; what is quiet does not.
    #expect(run.output.contains("until 7 January 2027") && !run.output.contains("March 2027"))
  }
}
