import Testing

/// What is wrong with the rules is told without the words that one of their files hides.
@Suite struct RuleProblemSecrecyTests {
  /// Runs every command on rules that are wrong, and sees that none names the word.
  @discardableResult private func expectNoSecret(
    _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let folder = try Folder(files)
    let check = try SecretCase.check(folder)
    #expect(check.status == 2, sourceLocation: sourceLocation)
    for (format, report) in check.reports {
      #expect(
        SecretCase.search.words(in: report).isEmpty, "\(format): \(report)",
        sourceLocation: sourceLocation)
    }
    for arguments in [["test"], ["rules"], ["explain", "open"], ["baseline", "write"]] {
      let run = try folder.program.run(arguments)
      #expect(run.status == 2, "\(arguments)", sourceLocation: sourceLocation)
      let said = run.output + run.errors
      #expect(
        SecretCase.search.words(in: said).isEmpty, "\(arguments): \(said)",
        sourceLocation: sourceLocation)
    }
    return check.said
  }

  private static let mistakes = [
    ("severity: warning", "severity: Quixotl"),
    ("severity: warning", "severity: warning\n    in: [prose, Quixotl]"),
    ("severity: warning", "severity: warning\n    Quixotl: 1"),
    ("{terms: [amazing]}", "{terms: Quixotl}"),
    ("{terms: [amazing]}", "{terms: [Quixotl, Quixotl]}"),
    ("{terms: [amazing]}", "{vocabulary: Quixotl}"),
    ("{terms: [amazing]}", "{pattern: '(Quixotl'}"),
    ("{terms: [amazing]}", "{pattern: '{quixotl}'}"),
    ("{terms: [amazing]}", "{Quixotl: [amazing]}"),
    ("{terms: [amazing]}", "{terms-from: Quixotl.txt}"),
    ("{terms: [amazing]}", "{near: {all: [{terms: [a]}, {terms: [b]}], within: Quixotl}}"),
    ("why: Because.", "why: *Quixotl"), ("why: Because.", "why: Because.\nfrom: Quixotl"),
    ("message: This is hype.", "message: \"“{Quixotl}” is hype.\""),
    ("owner: legal", "owner: [legal] # Quixotl"),
  ]

  private static func broken(_ files: [String: String], _ good: String, _ bad: String)
    -> [String: String]
  {
    var files = files
    files["open.yml"] = files["open.yml"]?.replacing(good, with: bad)
    return files
  }

  /// A mistake in an open file is told at its place, without the word.
  @Test(arguments: mistakes, ["flag: {terms: [Quixotl]}", "flag: {pattern: 'Quix\\w+'}"])
  func aMistakeInAnOpenFileDoesNotQuoteThem(mistake: (String, String), rule: String) throws {
    let files = SecretCase(rule: rule).files
    let said = try expectNoSecret(Self.broken(files, mistake.0, mistake.1))
    #expect(said.contains("open.yml"))
  }

  /// Where the words are not known, because the file that hides them cannot be read as a whole, nothing is
  /// quoted from any other.
  @Test(
    arguments: [
      ("secret.yml", "redact: true", "redact: true\nQuixotl: [}"),
      ("secret.yml", "redact: true", "redcat: true\n  Quixotl"),
      ("secret.yml", "{terms: [Quixotl]}", "{term: [Quixotl]}"),
      ("secret.yml", "{terms: [Quixotl]}", "{pattern: '(Quixotl'}"),
      ("secret.yml", "{terms: [Quixotl]}", "{terms-from: gone.txt}"),
      ("secret.yml", "  - rule: names", "  - rul: names"),
      ("handrail.yml", "secret.yml", "gone.yml"), ("handrail.yml", "guardrails:", "gardrails:"),
      ("handrail.yml", "secret.yml", "'secret*.yaml'"),
    ])
  func whatMayBeSecretIsNotQuoted(file: String, good: String, bad: String) throws {
    var files = Self.broken(SecretCase().files, "severity: warning", "severity: Quixotl")
    files[file] = files[file]?.replacing(good, with: bad)
    #expect(files[file]?.contains(bad) == true)
    try expectNoSecret(files)
  }

  @Test func aWordListThatIsBrokenLeavesThemUnknown() throws {
    var files = Self.broken(
      SecretCase(rule: "flag: {terms-from: names.txt}").files, "severity: warning",
      "severity: Quixotl")
    files["names.txt"] = "Quixotl\u{1}\nother\n"
    try expectNoSecret(files)
  }

  /// Other mistakes are quoted as ever.
  @Test(arguments: ["{vocabulary: quixot}", "{pattern: '{quixot}'}"])
  func aClassThatIsCalledLikeOneIsNotSuggested(condition: String) throws {
    let files = SecretCase(configuration: "vocabulary: {quixotl: [x]}").files
    try expectNoSecret(Self.broken(files, "{terms: [amazing]}", condition))
  }

  @Test func otherMistakesAreQuoted() throws {
    let files = Self.broken(SecretCase().files, "severity: warning", "severity: wraning")
    let run = try Folder(files).program.run(["check", "post.md"])
    #expect(run.status == 2)
    #expect(run.output.contains("‘wraning’ is not a severity"))
    #expect(run.output.contains("    severity: wraning"))
  }

  @Test func aNameOnTheCommandLineIsNotRepeated() throws {
    for arguments in [
      ["check", "--only", "Quixotl"], ["explain", "open/quixotl"], ["test", "Quixotl"],
    ] {
      let run = try SecretCase().folder().program.run(arguments)
      #expect(run.status == 2)
      #expect((run.output + run.errors).contains("there is no rule or guardrail of this name"))
      #expect(SecretCase.search.words(in: run.output + run.errors).isEmpty)
    }
  }

  // MARK: Texts that every report shows

  @Test(
    arguments: ["flag: {terms: [Quixotl]}", "flag: {pattern: 'Quix\\w+'}"],
    [
      ("message", "open.yml", "message: This is hype.", "message: Never say Quixotl."),
      ("instead", "open.yml", "message: This is hype.", "message: Hm.\n    instead: Not Quixotl."),
      ("why", "open.yml", "severity: warning", "severity: warning\n    why: It is Quixotl."),
      ("why", "open.yml", "why: Because.", "why: Because of (quixotl)."),
      ("title", "open.yml", "title: Title", "title: The Quixotl rules"),
      ("owner", "open.yml", "owner: legal", "owner: quixotl@acme.example"),
      (
        "reference", "open.yml", "owner: legal",
        "owner: legal\nreference: https://a.example/quixotl"
      ),
      ("message", "secret.yml", "message: This is secret.", "message: Quixotl is secret."),
      ("title", "secret.yml", "title: Title", "title: About Quixotl"),
    ])
  func aTextThatNamesThemDoesNotLoad(rule: String, text: (String, String, String, String)) throws {
    var files = SecretCase(rule: rule).files
    files[text.1] = files[text.1]?.replacing(text.2, with: text.3)
    let said = try expectNoSecret(files)
    #expect(said.contains(text.1) && said.contains("‘\(text.0)’"))
    #expect(said.contains("keeps quiet"))
  }

  @Test func aPlaceholderThatStandsForOneDoesNotLoad() throws {
    let files = SecretCase(
      openRule: "message: \"As {products} is.\"", configuration: "vocabulary: {products: [Quixotl]}"
    ).files
    let said = try expectNoSecret(files)
    #expect(said.contains("‘{products}’ in the ‘message’ of this rule"))
  }

  /// What the packs look for is no secret, and a company may speak of it.
  @Test func wordsOfThePacksMayBeSaid() throws {
    let files = SecretCase(
      openRule:
        "message: Not public yet? Do not distribute.\ninstead: Say it under embargo until then.",
      configuration: "extends: [starter]\nvocabulary: {unannounced: [Zephyrine]}"
    ).files
    #expect(try Folder(files).program.run(["check", "post.md"]).status == 1)
    let naming = files.merging([
      "open.yml": (files["open.yml"] ?? "").replacing("Do not", with: "Zephyrine, do not")
    ]) { $1 }
    let run = try Folder(naming).program.run(["check", "post.md"])
    #expect(run.status == 2)
    #expect(!run.output.contains("Zephyrine"))
  }
}
