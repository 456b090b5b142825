import HandrailReports
import Testing

/// What a guardrail under `redact` finds is masked in every post, whether or not its rule is asked, is for
/// the post, is in force, or looks at the place.
@Suite struct SecretReachTests {
  private static let pattern = "flag: {pattern: 'Quix\\w+'}"
  private static let silent: [SecretCase] = [
    SecretCase(rule: "applies: {channels: [x]}\n" + pattern),
    SecretCase(rule: "applies: {languages: [fr]}\nflag: {terms: [Quixotl]}"),
    SecretCase(guardrail: "applies: {audiences: [internal]}", rule: pattern),
    SecretCase(guardrail: "applies: {accounts: [company]}"),
    SecretCase(rule: "until: 2020-01-01\n" + pattern),
    SecretCase(rule: "from: 2099-01-01\n" + pattern),
    SecretCase(guardrail: "until: 2020-01-01", rule: pattern),
    SecretCase(rule: "flag: {terms: [{term: Quixotl, until: 2020-01-01}]}"),
    SecretCase(rule: "flag: {terms: [{term: Quixotl, from: 2099-01-01}]}"),
    SecretCase(
      rule: "flag: {pattern: '{names}'}",
      configuration: "vocabulary: {names: [{term: Quixotl, until: 2020-01-01}, other]}"),
    SecretCase(rule: "during: quiet\n" + pattern),
    SecretCase(
      rule: "during: quiet\n" + pattern,
      configuration: "periods: {quiet: [{from: 2020-01-01, until: 2020-02-01}]}"),
    SecretCase(rule: "in: [title]\n" + pattern),
    SecretCase(
      rule:
        "in: [code]\nflag: {near: {all: [{pattern: 'is'}, {terms: [Quixotl]}], within: 9 words}}"),
    SecretCase(rule: "applies: {channels: [x]}\nflag: {all: [{terms: [is]}, {terms: [Quixotl]}]}"),
    SecretCase(
      rule: "applies: {channels: [x]}\nflag: {any: [{terms: [Nothing]}, {pattern: 'quix\\w+'}]}"),
    SecretCase(rule: "when: {terms: [Quixotl]}\nrequire: {terms: [amazing]}"),
    SecretCase(rule: "when: {pattern: 'Quix\\w+'}\nrequire: {terms: [amazing]}"),
    SecretCase(rule: "flag: {terms: [Quixotl]}\nunless: {terms: [amazing], within: post}"),
  ]
  private func expectFindingsAndNoSecret(
    in reports: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(reports.count == ReportFormat.all.count, sourceLocation: sourceLocation)
    for (format, report) in reports {
      #expect(report.contains("open/hype"), "\(format)", sourceLocation: sourceLocation)
      #expect(
        SecretCase.search.words(in: report).isEmpty, "\(format): \(report)",
        sourceLocation: sourceLocation)
    }
  }

  private static let post = ["--channel", "blog", "--audience", "public", "--account", "employee"]

  @Test(arguments: silent.indices)
  func wordsAreMaskedThatNoRuleIsAskedAbout(number: Int) throws {
    let known = ["--as-of", "2026-11-20"]
    let folder = try Folder(
      Self.silent[number].files.merging(
        ["post.md": "---\nlanguage: en\n---\n\nQuixotl is amazing.\n"]) { $1 })
    let run = try SecretCase.check(folder, Self.post + known)
    #expect(run.status == 0)
    #expect(run.said.contains("███████"))
    expectFindingsAndNoSecret(in: run.reports)
  }

  /// Rules that are left out hide what they find, are not counted, and find nothing.
  @Test(
    arguments: [["--except", "secret"], ["--only", "open/hype"], ["--only", "open"]],
    [
      pattern, "flag: {terms: [Quixotl]}",
      "flag: {any: [{terms: [Nothing]}, {pattern: 'quix\\w+'}]}",
      "flag: {near: {all: [{terms: [amazing]}, {pattern: 'Quix\\w+'}], within: sentence}}",
      "flag: {all: [{pattern: 'is'}, {pattern: 'Quix\\w+'}, {not: {terms: [dull]}}]}",
      "flag: {all: [{near: {all: [{terms: [is]}, {pattern: 'Quix\\w+'}], within: sentence}}, {terms: [is]}]}",
      "when: {pattern: 'Quix\\w+'}\nrequire: {terms: [dull]}",
    ])
  func aRuleThatIsLeftOutStillHidesItsWords(selection: [String], rule: String) throws {
    let folder = try SecretCase(rule: rule).folder()
    let run = try SecretCase.check(folder, selection)
    #expect(run.status == 0)
    #expect(run.said.contains("███████") && run.said.contains("1 rule "))
    expectFindingsAndNoSecret(in: run.reports)
    for (format, report) in run.reports {
      #expect(!report.contains("secret/names"), "\(format): \(report)")
    }
    let rules = try folder.program.run(["rules"] + selection)
    #expect(rules.output.contains("1 rules from 1 guardrails are in force"))
    #expect(!rules.output.contains("secret/names"))
  }

  /// Words are masked in every scope; and where a rule finds them, whatever stands in the scopes that it
  /// does not look at.
  @Test(
    arguments: [
      ("flag: {pattern: 'Quix\\w+'}", "`Quixotl` is amazing.", "`███████` is amazing."),
      (
        "flag: {all: [{pattern: 'Quix\\w+'}, {not: {terms: [dull]}}]}",
        "Quixotl is amazing, not `dull`.", "███████ is amazing, not `dull`."
      ),
      (
        "flag: {near: {all: [{terms: [is]}, {pattern: 'Quix\\w+'}, {not: {terms: [dull]}}], within: post}}",
        "Quixotl is amazing, not `dull`.", "███████ ██ amazing, not `dull`."
      ),
      (
        "flag: {all: [{pattern: 'is'}, {pattern: 'Quix\\w+'}]}",
        "Quixotl, or Quixotry, is amazing.", "███████, or ████████, ██ amazing."
      ),
      (
        "flag: {any: [{terms: [zzz]}, {near: {all: [{terms: [partner]}, {pattern: 'Quix\\w+'}], within: sentence}}]}",
        "A partner, Quixotl, yes Quixotl, is amazing.",
        "A ███████, ███████, yes ███████, is amazing."
      ),
      (
        "flag: {near: {all: [{terms: [partner]}, {pattern: 'Quix\\w+'}], within: sentence}}\nunless: {terms: [zzz]}",
        "A partner, Quixotl, yes Quixotl, is amazing.",
        "A ███████, ███████, yes ███████, is amazing."
      ),
      (
        "flag: {any: [{terms: [Quixotl]}]}\nunless: {terms: [Quixotl is]}",
        "Quixotl is amazing.", "███████ is amazing."
      ),
      (
        "flag: {all: [{near: {all: [{terms: [partner]}, {pattern: 'Quix\\w+'}], within: sentence}}, {terms: [is]}]}",
        "A partner, Quixotl, is amazing.", "A ███████, ███████, ██ amazing."
      ),
      (
        "flag: {near: {all: [{terms: [partner]}, {pattern: 'Ini\\w+'}], within: sentence}}",
        "A partner: Initech.\n\nInitech is amazing.", "Initech is amazing."
      ),
    ])
  func scopesDoNotLetThemThrough(rule: String, post: String, line: String) throws {
    let run = try SecretCase(rule: rule, post: post + "\n").folder()
      .program.run(["check", "post.md"])
    #expect(run.output.contains(line), "\(run.output)")
  }

  /// All that stands with the words of a `near` is masked, and nothing that stands elsewhere.
  @Test func whatStandsWithAWordIsMaskedThereOnly() throws {
    let folder = try SecretCase(
      rule: "flag: {near: {all: [{terms: [partner]}, {terms: [Quixotl]}], within: sentence}}",
      post: "An amazing partner, Quixotl, yes Quixotl.\n\nAn amazing sentence: Initech, partner.\n"
    ).folder()
    let run = try folder.program.run(["check", "post.md"])
    #expect(run.output.contains("An amazing ███████, ███████, yes ███████."))
    #expect(run.output.contains("An amazing sentence: Initech, partner."))
  }

  /// What is excused is no secret, unless it is one of the words that the guardrail lists.
  @Test func whatAPatternFindsMayBeExcused() throws {
    let post = "Quixotl is amazing, and Quixotry is amazing.\n"
    let listed = try SecretCase(
      rule: "flag: {terms: [Quixotl]}\nunless: {terms: [Quixotl is]}", post: post
    ).folder().program.run(["check", "post.md"])
    #expect(listed.output.contains("███████ is amazing, and Quixotry is amazing."))
    let found = try SecretCase(
      rule: "flag: {pattern: 'Quix\\w+'}\nunless: {terms: [Quixotry]}", post: post
    ).folder().program.run(["check", "post.md"])
    #expect(found.output.contains("███████ is amazing, and Quixotry is amazing."))
  }

  /// Where a pattern takes too long to know what it would hide, nothing of the post is shown.
  @Test(arguments: [[], ["--except", "secret"], ["--channel", "blog"]])
  func whereAPatternGivesUpNothingIsShown(arguments: [String]) throws {
    let folder = try SecretCase(
      rule: "applies: {channels: [x]}\nflag: {pattern: '^(a|aa)+$|Quix\\w+'}",
      post: String(repeating: "a", count: 60) + "b\n\nQuixotl is amazing.\n"
    ).folder()
    let run = try SecretCase.check(folder, arguments)
    #expect(run.status == (arguments.isEmpty ? 2 : 0))
    expectFindingsAndNoSecret(in: run.reports)
  }

  @Test func fingerprintsAreTheSameWithoutTheSecretRule() throws {
    let folder = try SecretCase(rule: Self.pattern).folder()
    func prints(_ arguments: [String]) throws -> [String] {
      let run = try folder.program.run(["check", "post.md", "--format", "json"] + arguments)
      let finding = try Regex("open/hype[\\s\\S]*?\"fingerprint\": ?\"([^\"]+)\"")
      return run.output.matches(of: finding).compactMap { $0.output[1].substring.map(String.init) }
    }
    let whole = try prints([])
    #expect(whole.count == 1)
    #expect(try prints(["--only", "open"]) == whole)
  }
}
