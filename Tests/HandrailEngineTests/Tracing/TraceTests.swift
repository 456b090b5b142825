import HandrailCore
import HandrailRules
import HandrailText
import Testing

@testable import HandrailEngine

/// What a trace tells, step by step.
@Suite struct TraceTests {
  private func trace(_ check: Check, _ text: String) throws -> Trace {
    let (plan, problems) = check.load()
    try #require(problems.isEmpty, "\(problems.map(\.message))")
    let document = DocumentReader.read(SourceText(path: "post.md", utf8: Array(text.utf8)))
    return try #require(
      Engine(plan: plan).trace(
        RuleID(guardrail: "test", rule: "it"), of: document, metadata: check.metadata,
        asOf: check.asOf))
  }

  private func flag(_ trace: Trace) throws -> ConditionTrace {
    guard case .flag(let condition) = trace.check else {
      throw Problem(.rules, "not a flag")
    }
    return condition
  }

  private let near = Check(
    rule: """
          flag: {near: {all: [{vocabulary: products}, {vocabulary: praise}], within: sentence}}
          unless: {terms: [they say], within: sentence}
      """)

  @Test func everyPartTellsWhatItFound() throws {
    let trace = try trace(near, "RoboVac is the best. RoboVac is here.")
    let condition = try flag(trace)
    #expect(condition.what == "these together, in the same sentence")
    #expect(condition.parts.map(\.trace.what).first == "a word of the class ‘products’")
    #expect(condition.parts[0].trace.held.map(\.place.words) == ["RoboVac", "RoboVac"])
    #expect(condition.parts[1].trace.held.map(\.place.words) == ["best"])
    #expect(condition.held.map(\.note) == ["with “best” at line 1, column 16"])
    #expect(
      condition.lost.map(\.note) == ["nothing in the same sentence is a word of the class ‘praise’"]
    )
    #expect(trace.isSeen == true && trace.places.map(\.start.column) == [1])
  }

  @Test func anExcuseIsTold() throws {
    let trace = try trace(near, "RoboVac is the best, they say.")
    let condition = try flag(trace)
    #expect(condition.held.isEmpty && trace.places.isEmpty)
    #expect(condition.lost.map(\.note) == ["“they say” at line 1, column 22 excuses it (‘unless’)"])
  }

  @Test func whatMustNotStandThereIsTold() throws {
    let check = Check(
      rule: """
            flag:
              near: {all: [{terms: [Titan]}, {not: {terms: [moon]}}], within: 3 words}
        """)
    let condition = try flag(trace(check, "Titan is a moon."))
    #expect(condition.lost.map(\.note) == ["“moon” at line 1, column 12 stands within 3 words"])
  }

  @Test func allTellsWhatIsMissingAnywhere() throws {
    let check = Check(rule: "    flag: {all: [{terms: [Titan]}, {terms: [moon, sun]}]}")
    let condition = try flag(trace(check, "Titan."))
    #expect(condition.lost.map(\.note) == ["nothing in the post is one of the terms moon, sun"])
    #expect(try flag(trace(check, "Titan.\n\nThe sun.")).held.count == 1)
  }

  @Test func wordsOfTheRuleAreToldOneByOne() throws {
    let check = Check(rule: "    flag: {terms: [Titan, Project Titan, Bluebird]}")
    let condition = try flag(trace(check, "The Project Titan."))
    #expect(condition.words.map(\.text) == ["Titan", "Project Titan", "Bluebird"])
    #expect(condition.words.map(\.isFound) == [true, true, false])
    #expect(condition.held.map(\.place.words) == ["Project Titan"])
  }

  @Test func aRequirementTellsWhereItLooked() throws {
    let check = Check(
      rule: """
            when: {terms: [RoboVac]}
            require: {terms: [I work at Acme], where: first sentence}
        """)
    let trace = try trace(check, "RoboVac is fine. I work at Acme.")
    guard case .require(let requirement) = trace.check else {
      Issue.record("not a requirement")
      return
    }
    #expect(requirement.trigger?.held.count == 1)
    #expect(requirement.here.isEmpty && requirement.elsewhere.map(\.start.column) == [18])
    #expect(requirement.place == "in the first sentence")
    #expect(requirement.window?.start.column == 1)
    #expect(trace.places.map(\.words) == ["RoboVac"])
  }

  @Test func aRuleThatDoesNotApplyTellsWhy() throws {
    var check = Check(rule: "    flag: {terms: [Titan]}\n    applies: {channels: [blog]}")
    check.metadata.channel = "x"
    let trace = try trace(check, "Titan.")
    #expect(trace.notApplied == "the channel is x")
    #expect(trace.places.count == 1)
  }

  @Test func aCountIsTold() throws {
    let check = Check(
      rule: "    flag: {measure: {count: exclamation-marks, above: 1, per: post}}")
    let condition = try flag(trace(check, "Hey! Ho!"))
    #expect(condition.what == "more than 1 exclamation marks in a post")
    #expect(condition.held.map(\.note) == ["2 of them, where the limit is 1"])
  }

  @Test func dataIsToldAndWhatOnlyLooksLikeIt() throws {
    let check = Check(
      rule: "    flag: {data: [email, ip-address], except: [press@acme.example]}")
    let condition = try flag(
      trace(check, "Ask press@acme.example, jo@acme.example or jo@example.com."))
    #expect(condition.what == "data of one of the kinds ‘email’, ‘ip-address’")
    #expect(condition.held.map(\.place.words) == ["jo@acme.example"])
    #expect(condition.lost.map(\.place.words) == ["press@acme.example", "jo@example.com"])
    #expect(condition.lost[0].note == "‘except’ lets ‘press@acme.example’ be")
    #expect(condition.lost[1].note?.contains("published for documentation") == true)
    let one = try flag(trace(Check(rule: "    flag: {data: iban}"), "All is well."))
    #expect(one.what == "data of the kind ‘iban’" && one.held.isEmpty && one.lost.isEmpty)
  }

  /// What one shape of a kind does not prove and another one does is data, and nothing else.
  @Test func dataIsNotToldTwice() throws {
    let condition = try flag(
      trace(
        Check(rule: "    flag: {data: card-number}"),
        "Card 4539 1488 0343 6467, 4539 1488 0343 6468."))
    #expect(condition.held.count == 1 && condition.lost.map(\.place.start.column) == [27])
  }

  @Test(
    arguments: [
      ("data: [email, password]", "The password is Sesame-77, says jo@acme.example.", "Sesame"),
      ("data: card-number", "Card 4539 1488 0343 6467.", "4539"),
      (
        "pattern: 'word is \\K\\w+', secret: true", "The word is Sesame, so Sesame it is.", "Sesame"
      ),
    ])
  func secretDataIsNeverTold(condition: String, text: String, secret: String) throws {
    let trace = try trace(Check(rule: "    flag: {\(condition)}"), text)
    #expect(!trace.places.isEmpty)
    func shown(_ condition: ConditionTrace) -> [String] {
      [condition.what]
        + (condition.held + condition.lost).flatMap {
          [$0.place.words, $0.note].compactMap(\.self)
        }
        + condition.parts.flatMap { shown($0.trace) }
    }
    let told = try shown(flag(trace)) + trace.places.compactMap(\.words)
    #expect(!told.contains { $0.contains(secret) }, "\(told)")
  }

  @Test func linksAreToldAndWhyOthersAreNone() throws {
    let check = Check(
      rule: """
            flag: {link: {hosts: ["*.corp.acme.example", go/*], schemes: [https, http]}}
        """)
    let text = """
      <https://wiki.corp.acme.example/x> <ftp://wiki.corp.acme.example/x> \
      <https://wiki.corp.acme.example.org/x> go/payroll jo@corp.acme.example
      """
    let condition = try flag(trace(check, text))
    #expect(
      condition.what
        == "an address with the host *.corp.acme.example or go/* and the scheme https or http")
    #expect(condition.held.map(\.place.words) == ["https://wiki.corp.acme.example/x"])
    #expect(
      condition.lost.compactMap { step in step.place.words.map { "\($0): \(step.note ?? "")" } }
        == [
          "ftp://wiki.corp.acme.example/x: its scheme is another one",
          "https://wiki.corp.acme.example.org/x: its host is another one, or none yet",
          "go/payroll: its scheme is another one",
          "jo@corp.acme.example: it is an address of mail",
        ])
  }

  @Test(
    arguments: [
      ("hosts: [go/*]", "A go/no-go, then go/payroll.", "go/no-go", "it is a name and no link"),
      (
        "paths: [/go/*]", "<https://a.example/gone/go/x>", "https://a.example/gone/go/x", "its path"
      ),
    ])
  func whyAnAddressIsNoneIsTold(link: String, text: String, words: String, reason: String) throws {
    let condition = try flag(trace(Check(rule: "    flag: {link: {\(link)}}"), text))
    let step = try #require(condition.lost.first { $0.place.words == words })
    #expect(step.note?.contains(reason) == true, "\(step)")
  }

  @Test func trackingIsTold() throws {
    let condition = try flag(
      trace(
        Check(rule: "    flag: {link: {tracking: true}}"),
        "See [this](https://a.example/?utm_source=x) and say ?utm_source=x."))
    #expect(condition.what == "a parameter that tells where a reader came from")
    #expect(condition.held.map(\.place.words) == ["utm_source=x"])
    #expect(condition.lost.map(\.note) == ["it stands in no address"])
  }

  @Test func whatIsKnownOfThePostIsTold() throws {
    let check = Check(rule: "    flag: {metadata: {missing: [editor]}}")
    let trace = try trace(check, "Hello.")
    #expect(try flag(trace).what == "a post without ‘editor’")
    #expect(trace.isSeen == nil && trace.places.map(\.isWholePost) == [true])
  }

  @Test func whatProtectsIsTold() throws {
    var check = Check(rule: "    flag: {terms: [finest]}")
    check.examples = """
      {flagged: [finest], passed: [y]}
        - rule: pay
          protect: {terms: [my pay]}
          within: sentence
          examples: {protected: [my pay], passed: [y]}
      """
    let told = try trace(check, "My pay is the finest joke. The finest of all.")
    #expect(told.places.count == 2 && told.protected.map(\.start.column) == [15])
    #expect(told.protectors.map(\.rule.rule) == ["pay"])
    #expect(told.protectors.map(\.place.words) == ["My pay"])
    let (plan, _) = check.load()
    let document = DocumentReader.read(SourceText(path: "a.md", utf8: Array("My pay.".utf8)))
    let protecting = try #require(
      Engine(plan: plan).trace(
        RuleID(guardrail: "test", rule: "pay"), of: document, metadata: PostMetadata(), asOf: nil))
    guard case .protect(let condition, let reach) = protecting.check else {
      Issue.record("not a protection")
      return
    }
    #expect(condition.held.map(\.place.words) == ["My pay"] && reach == "in the same sentence")
  }

  @Test func nothingSeenIsTold() throws {
    let trace = try trace(Check(rule: "    flag: {terms: [Titan]}"), "All is well.")
    #expect(trace.isSeen == false && trace.places.isEmpty)
  }

  @Test(
    arguments: [
      "flag: {terms: [Quixotl, Zephyrine]}", "flag: {pattern: 'Quixo[tl]+'}",
      "flag: {near: {all: [{terms: [Quixotl]}, {terms: [runs]}], within: sentence}}",
    ])
  func secretWordsAreNeverTold(rule: String) throws {
    var check = Check(rule: "    " + rule)
    check.guardrail = "redact: true"
    let trace = try trace(check, "Quixotl runs. Zephyrine does not.")
    let told = "\(trace)"
    #expect(trace.places.count >= 1)
    for word in ["Quixo", "Zephyr"] {
      // The pattern that is kept for the coverage of examples is no part of what is told.
      let shown = try flag(trace)
      #expect(!shown.what.contains(word) && !shown.sought.contains(word), "\(told)")
      #expect(shown.words.allSatisfy { $0.text == nil })
      #expect((shown.held + shown.lost).allSatisfy { $0.place.words == nil })
      #expect((shown.held + shown.lost).allSatisfy { $0.note?.contains(word) != true })
    }
  }
}
