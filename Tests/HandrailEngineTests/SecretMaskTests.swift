import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// What the engine tells of a post with words under `redact`, before any report is made of it: each value
/// is harmless by itself.
@Suite struct SecretMaskTests {
  private static func guardrail(_ name: String, _ more: String, _ rules: String) -> String {
    """
    guardrail: \(name)
    title: Title
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    \(more)
    rules:
    \(rules)
    """
  }

  private static let key = "fingerprint-key: 00112233445566778899aabbccddeeff"

  private func engine(secret: String = "flag: {terms: [Quixotl, Quixotry]}", key: String = "")
    throws
    -> Engine
  {
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [secret.yml, open.yml]\n\(key)\n",
      "secret.yml": Self.guardrail(
        "secret", "redact: true",
        """
          - rule: names
            severity: error
            in: [everything]
            \(secret)
            message: "“{match}” is secret."
            instead: Leave {match} out.
            examples: {flagged: [x], passed: [y]}
        """),
      "open.yml": Self.guardrail(
        "open", "",
        """
          - rule: loud
            severity: error
            flag: {pattern: 'hurrah(?: \\w+)?'}
            message: "“{match}” is loud."
            instead: Say “{match}” quietly.
            examples: {flagged: [x], passed: [y]}
          - rule: long
            severity: error
            flag: {terms: [utilise, big robot, wonderful Quixotl]}
            replace: {utilise: use, big robot: Quixotl, wonderful Quixotl: it}
            message: This is long.
            examples:
              flagged: [{text: utilise, fixed: use}]
              passed: [y]
          - rule: praise
            severity: error
            applies: {channels: [blog]}
            flag: {near: {all: [{terms: [praised]}, {pattern: 'Qui\\w+'}], within: sentence}}
            message: This is praise.
            examples: {flagged: [x], passed: [y]}
        """),
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(ruleSet)
    if let problem = (problems + more).first { throw problem }
    return Engine(plan: plan)
  }

  private func check(_ text: String, by engine: Engine) -> CheckResult {
    let document = DocumentReader.read(SourceText(path: "post.md", utf8: Array(text.utf8)))
    return engine.check(
      document, metadata: document.metadata, asOf: nil,
      directives: DirectiveReader.directives(in: document))
  }

  private func findings(_ rule: String, in text: String, by engine: Engine) throws -> [Finding] {
    check(text, by: engine).findings.filter { $0.rule.description == rule }
  }

  private func expectNoSecret(
    _ value: Any?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(describing: value).lowercased()
    #expect(!text.contains("quixot"), "\(text)", sourceLocation: sourceLocation)
  }

  @Test func aRedactedFindingHoldsNeitherWordsNorLine() throws {
    let found = try findings("secret/names", in: "So Quixotl is.", by: try engine())
    #expect(found.count == 1)
    for finding in found {
      #expect(finding.match == nil && finding.excerpt == nil)
      #expect(finding.message == "“…” is secret." && finding.instead == "Leave … out.")
      expectNoSecret(finding)
    }
  }

  @Test func otherFindingsOnTheLineAreMasked() throws {
    let engine = try engine()
    let text = "Fine Quixotl, hurrah Quixotl! hurrah you. Größe Quixotl praised.\n"
    let found = try findings("open/loud", in: text, by: engine)
    #expect(found.map(\.match) == ["[not shown]", "hurrah you"])
    #expect(found.map(\.message) == ["“…” is loud.", "“hurrah you” is loud."])
    #expect(found.map(\.instead) == ["Say “…” quietly.", "Say “hurrah you” quietly."])
    for finding in found {
      #expect(
        finding.excerpt?.text
          == "Fine ███████, hurrah ███████! hurrah you. Größe ███████ praised.")
    }
    let praise = try findings("open/praise", in: text, by: engine)
    #expect(praise.flatMap(\.related).map(\.message) == ["Together with other words"])
    expectNoSecret(check(text, by: engine).findings)
  }

  @Test func aRedactedRuleDoesNotNameWhatStandsWithItsWords() throws {
    let engine = try engine(
      secret: "flag: {near: {all: [{terms: [partner]}, {terms: [Initech]}], within: sentence}}")
    let found = check("A partner is Initech, hurrah.", by: engine).findings
    #expect(found.map(\.rule.rule) == ["names", "loud"])
    #expect(found.first?.related.map(\.message) == ["Together with other words"])
    #expect(found.last?.excerpt?.text == "A ███████ is ███████, hurrah.")
  }

  @Test func nothingSecretIsOfferedOrTakenAway() throws {
    let text = "We utilise it. A big robot. A wonderful Quixotl."
    let found = try findings("open/long", in: text, by: try engine())
    #expect(found.map(\.replacement) == ["use", nil, nil])
  }

  @Test(arguments: ["hurrah", "nothing"])
  func aTitleThatHoldsOneIsNotTold(text: String) throws {
    let result = check("---\ntitle: About Quixotl\n---\n\n\(text)\n", by: try engine())
    expectNoSecret(result.metadata)
    let pattern = check(
      "---\ntitle: About Quixotl\nchannel: blog\n---\n\n\(text)\n",
      by: try engine(secret: "applies: {channels: [x]}\n    flag: {pattern: 'Quix\\w+'}"))
    expectNoSecret(pattern.metadata)
  }

  @Test func whatIsHiddenIsToldByItsBytes() throws {
    let result = check("hurrah Quixotl", by: try engine())
    #expect(result.hidden == [7..<14])
  }

  @Test(arguments: 0..<4) func aProblemThatQuotesOneIsToldWithoutIt(part: Int) throws {
    let words = (0..<3).map { $0 == part ? "Quixotl" : "fine" }
    let problem = Problem(
      .input, words[0], advice: words[1], path: "post.md",
      position: Position(byte: 0, line: 1, column: 1), sourceLine: words[2])
    let shown = try engine().shown(problem)
    #expect((shown == problem) == (part == 3))
    #expect(shown.path == "post.md" && shown.position == problem.position)
    expectNoSecret(shown)
    if part < 3 { #expect(shown.sourceLine == nil && shown.advice != "fine") }
  }

  @Test(
    arguments: [
      "<!-- handrail: allow open/loud -- of Quixotl -->\nhurrah",
      "<!-- handrail: Quixotl open/loud -- of it -->\nhurrah",
      "---\nhandrail: {Quixotl: x}\n---\nhurrah",
      "---\nhandrail: {allow: {rule: open/loud, reason: x, Quixotl: x}}\n---\nhurrah",
    ])
  func aDirectiveThatHoldsOneIsWithheld(text: String) throws {
    let directives = check(text, by: try engine()).directives
    #expect(directives.map(\.isWithheld) == [true])
    expectNoSecret(directives.map(\.excerpt))
  }

  @Test func aChannelThatIsOneIsNotTold() throws {
    var metadata = PostMetadata()
    (metadata.channel, metadata.language) = ("quixotl", "quixotl")
    expectNoSecret(try engine().shown(metadata))
    let result = check("---\nchannel: Quixotl\nlanguage: Quixotl\n---\nhurrah\n", by: try engine())
    expectNoSecret(result.metadata)
    #expect(result.skipped.flatMap(\.rules).map(\.rule) == ["praise"])
    expectNoSecret(result.skipped)
  }

  // MARK: Names

  @Test func whatStandsAmongSecretsIsNamedByTheKeyAlone() throws {
    let text = "hurrah Quixotl, hurrah you"
    for finding in check(text, by: try engine()).findings {
      #expect(finding.identity.own == nil && finding.identity.lacksKey, "\(finding.rule)")
      if finding.match == nil || finding.match == "[not shown]" {
        #expect(finding.identity.marks.isEmpty)
      }
    }
    for finding in check(text, by: try engine(key: Self.key)).findings {
      #expect(finding.identity.own?.isKeyed == true && !finding.identity.lacksKey)
    }
    for finding in check("hurrah you", by: try engine()).findings {
      #expect(finding.identity.own?.isKeyed == false)
    }
  }

  /// Whoever has the post could else try which word it is that a fingerprint leaves out.
  @Test func aFingerprintDoesNotTellWhichWordStandsBeside() throws {
    let engine = try engine()
    func prints(_ word: String) -> [String] {
      check("hurrah you, so \(word) is here, hurrah \(word)", by: engine).findings.map(
        \.fingerprint)
    }
    #expect(prints("Quixotl") == prints("Quixotry"))
    #expect(Set(prints("Quixotl")).count == 4)
  }
}
