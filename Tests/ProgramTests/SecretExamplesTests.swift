import Testing

/// Examples, in every place that shows them.
@Suite struct SecretExamplesTests {
  private func folder(
    _ secretCase: SecretCase = SecretCase(), in file: String, _ good: String, _ bad: String
  ) throws -> Folder {
    var files = secretCase.files
    try #require(files[file]?.contains(good) == true)
    files[file] = files[file]?.replacing(good, with: bad)
    return try Folder(files)
  }

  private func expectNoSecret(in run: Program.Run) {
    let said = run.output + run.errors
    #expect(SecretCase.search.words(in: said).isEmpty, "\(said)")
  }

  /// Examples of a guardrail under `redact` are not shown, whatever they say.
  @Test func explainShowsNoneOfAQuietGuardrail() throws {
    let run = try SecretCase().folder().program.run(["explain", "secret"])
    #expect(run.output.contains("not shown: they name what this guardrail keeps quiet"))
    #expect(!run.output.contains("Nothing"))
    expectNoSecret(in: run)
  }

  @Test func explainShowsThoseOfSampleWords() throws {
    let quiet = SecretCase(
      guardrail: "sample-vocabulary: {names: [Blorb]}", rule: "flag: {vocabulary: names}",
      configuration: "vocabulary: {names: [Quixotl]}")
    let folder = try folder(quiet, in: "secret.yml", "flagged: [Quixotl]", "flagged: [Blorb]")
    let run = try folder.program.run(["explain", "secret"])
    #expect(run.output.contains("“Blorb”"), "\(run.output)")
    expectNoSecret(in: run)
  }

  @Test func testShowsNoneOfAQuietGuardrail() throws {
    let folder = try folder(
      in: "secret.yml", "flagged: [Quixotl]", "flagged: ['A [[blue]] Monday.', Quixotl]")
    let run = try folder.program.run(["test"])
    #expect(run.status == 1)
    #expect(run.output.contains("not shown: it may name what this guardrail keeps quiet"))
    #expect(run.output.contains("at column 3"))
    #expect(!run.output.contains("blue") && !run.output.contains("Monday"), "\(run.output)")
  }

  /// A text may name them, what it is to become, or what it became.
  @Test(
    arguments: [
      ("amazing: fine", "{text: '[[amazing]] it is', fixed: fine Quixotl}"),
      ("amazing: Quixotl", "{text: '[[amazing]] it is', fixed: fine it is}"),
      ("amazing: fine", "{text: '[[amazing]] Quixotl', fixed: fine it is}"),
    ])
  func testShowsNoneThatNamesThem(_ replacement: String, _ example: String) throws {
    let open = SecretCase(openRule: "replace: {\(replacement)}")
    let folder = try folder(open, in: "open.yml", "flagged: [amazing]", "flagged: [\(example)]")
    let run = try folder.program.run(["test"])
    #expect(run.status == 1, "\(run.output)")
    #expect(run.output.contains("not shown: it may name what a guardrail keeps quiet"))
    #expect(!run.output.contains("it is"), "\(run.output)")
    expectNoSecret(in: run)
  }

  /// Markup in an example does not hide what it says.
  @Test(arguments: [
    "Quix**otl** is amazing", "&#81;uixotl is amazing", "Quix<b>otl</b> is amazing",
  ])
  func noCommandShowsOneWithMarkupInIt(_ sentence: String) throws {
    let folder = try folder(
      in: "open.yml", "flagged: [amazing]", "flagged: [amazing, '\(sentence)']")
    for arguments in [["explain", "open"], ["guide"], ["guide", "--format", "markdown"]] {
      let run = try folder.program.run(arguments)
      #expect(run.status == 0 && run.output.contains("amazing"))
      expectNoSecret(in: run)
    }
  }

  @Test(arguments: ["flagged", "passed"])
  func reportsShowNoneThatNamesThem(_ kind: String) throws {
    let folder = try folder(
      in: "open.yml", "flagged: [amazing], passed: [Nothing.]",
      kind == "flagged"
        ? "flagged: [amazing, Quixotl is amazing], passed: [Nothing.]"
        : "flagged: [amazing], passed: [Nothing., Quixotl.]")
    let run = try folder.program.run(["check", "post.md", "--format", "sarif"])
    #expect(run.output.contains("Flagged: “amazing”"))
    #expect(run.output.contains("Passed: “Nothing.”"))
    expectNoSecret(in: run)
  }
}
