import HandrailCore
import HandrailVale
import Testing

/// What rules of each of Vale's kinds find once they are rules of handrail.
@Suite("Vale's kinds of rules")
struct KindTests {
  @Test func wordsBecomeTermsAndTheRestPatterns() throws {
    let style = Converted(
      """
      extends: existence
      message: "'%s' says nothing."
      ignorecase: true
      tokens: [basically, 'in order (?:to|that)', 'very,? very', 'e\\.g\\.']
      """)
    #expect(style.text.contains("terms: [basically, in order to, in order that]"))
    #expect(style.text.contains(#"pattern: '\b(?:very,? very|e\.g\.)\b'"#))
    #expect(style.text.contains("message: \"'{match}' says nothing.\""))
    #expect(
      try style.words(in: "Basically, it was very, very good, in order to say so.")
        == ["Basically", "very, very", "in order to"])
    #expect(style.notes == "")
  }

  @Test func capitalsCountUnlessTheRuleSaysOtherwise() throws {
    let style = Converted("{extends: existence, message: M, tokens: [TODO, '[A-Z]{2}\\d']}")
    #expect(try style.words(in: "A TODO, a todo, XY7 and xy7.") == ["TODO", "XY7"])
  }

  @Test func tokensAreWholeWordsUnlessNonword() throws {
    let rule = "{extends: existence, message: M, tokens: ['ca.']"
    #expect(try Converted(rule + "}").words(in: "cat cats") == ["cat"])
    #expect(try Converted(rule + ", nonword: true}").words(in: "cat cats") == ["cat", "cat"])
  }

  @Test func rawStandsBeforeTheTokensOrAfterThem() throws {
    let rule = "{extends: existence, message: M, raw: ['\\b(?:is|was)\\s+'], tokens: [sold, built]"
    #expect(try Converted(rule + "}").words(in: "It was sold, was it?") == ["was sold"])
    let after = Converted(
      "{extends: existence, message: M, raw: ['\\s+by'], tokens: [sold, built], append: true}")
    #expect(try after.words(in: "It was sold by us and built.") == ["sold by"])
  }

  @Test func exceptionsExcuse() throws {
    let style = Converted(
      """
      extends: existence
      message: M
      ignorecase: true
      tokens: [apple]
      exceptions: [Apple, 'Apple Inc\\.']
      """)
    #expect(try style.words(in: "An apple of Apple Inc. is no Apple.") == ["apple"])
  }

  @Test func swapsHaveReplacements() throws {
    let style = Converted(
      """
      extends: substitution
      message: "Use '%s' instead of '%s'."
      ignorecase: true
      action: {name: replace}
      swap:
        robo ?hoover: RoboVac
        in order to: to
        cell ?phone: phone|mobile phone
        '(?:eg|e\\.g)(?=[.,])': for example
      """)
    let found = try style.found(in: "A robohoover, a cell phone, e.g., in order to talk.")
    #expect(found.map(\.words) == ["robohoover", "cell phone", "e.g", "in order to"])
    #expect(found.map(\.replacement) == ["RoboVac", nil, "for example", "to"])
    #expect(style.text.contains("Use 'phone' or 'mobile phone' instead of '{match}'."))
    #expect(
      style.text.contains("instead: Write “phone” or “mobile phone”.")
        || style.text.contains("instead: 'Write “phone” or “mobile phone”.'"))
    #expect(style.text.contains("Use the words suggested instead of '{match}'."))
  }

  @Test func whatIsWrittenAsItShouldBeIsLeftAlone() throws {
    let style = Converted(
      """
      extends: substitution
      message: "Use '%s' instead of '%s'."
      ignorecase: true
      swap: {gb: GB, real-time: real time, javascript: JavaScript}
      """)
    #expect(
      try style.words(in: "Five gb, five GB, in real-time, in real time, Javascript, JavaScript.")
        == ["gb", "real-time", "Javascript"])
  }

  @Test func aReplacementThatIsNoTextStaysWithPeople() throws {
    let style = Converted(
      """
      extends: substitution
      message: "Use '%s'."
      swap: {'air(?:man|woman)': pilot(s)}
      """)
    let found = try style.found(in: "An airman landed.")
    #expect(found.map(\.words) == ["airman"])
    #expect(found[0].replacement == nil)
    #expect(style.text.contains("Write “pilot(s)”."))
  }

  @Test func repetitionsAreFound() throws {
    let style = Converted(
      """
      extends: repetition
      message: "'%s' is repeated!"
      alpha: true
      ignorecase: true
      tokens: ['[^\\s]+']
      """)
    #expect(
      try style.words(in: "The the cat saw 7 7 dogs, very very late.") == ["The the", "very very"])
    #expect(style.notes == "")
  }

  @Test func consistencyNeedsBoth() throws {
    let style = Converted(
      """
      extends: consistency
      message: "Inconsistent: '%s'."
      ignorecase: true
      either: {colour: color, centre: center}
      """)
    #expect(try style.words(in: "The colour of the centre.") == [])
    #expect(try style.words(in: "The colour.\\n\\nThe color of the centre.") == ["colour"])
  }

  @Test func conditionsBecomeRequirements() throws {
    let style = Converted(
      """
      extends: conditional
      message: "'%s' needs #ad."
      first: '\\bSponsored\\b'
      second: '#ad\\b'
      exceptions: [Sponsored]
      """.replacing("\nexceptions: [Sponsored]", with: ""))
    #expect(try style.words(in: "Sponsored by us.") == ["Sponsored"])
    #expect(try style.words(in: "Sponsored by us. #ad") == [])
    #expect(style.notes == "")
  }

  @Test(.enabled(if: Converted.hasMeasures, "needs the condition ‘measure’"))
  func countsBecomeMeasures() throws {
    let style = Converted(
      """
      extends: occurrence
      message: "More than %s words."
      scope: sentence
      max: 3
      token: '\\b\\w+\\b'
      """)
    #expect(style.text.contains("message: 'More than {count} words.'"))
    #expect(try style.words(in: "One two three. One two three four five.") == ["four five"])
    #expect(style.notes == "")
    let least = Converted(
      "{extends: occurrence, message: M, scope: summary, min: 2, token: rain}")
    #expect(try least.words(in: "Rain, rain and rain.").isEmpty)
    #expect(try !least.words(in: "Rain and snow.").isEmpty)
  }

  @Test func levelsLinksAndScopesAreKept() throws {
    let style = Converted(
      """
      extends: existence
      message: No full stop.
      level: suggestion
      link: https://style.example/headings
      description: Headings such as '%s' are no sentences.
      scope: heading
      nonword: true
      tokens: ['[a-z]\\.$']
      """)
    let rule = try #require(style.load().ruleSet.rules.first)
    #expect(rule.severity == .advice)
    #expect(
      rule.why
        == "Headings such as this are no sentences. The style guide says more: https://style.example/headings"
    )
    #expect(try style.words(in: "# About us.\n\nAbout us.") == ["s."])
  }

  @Test(arguments: [("error", Severity.error), ("warning", .warning), ("suggestion", .advice)])
  func everyLevelHasASeverity(level: String, severity: Severity) {
    let style = Converted("{extends: existence, message: M, tokens: [x], level: \(level)}")
    #expect(style.load().ruleSet.rules.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("heading", "[heading]"), ("[heading, blockquote]", "[heading, quote]"),
    ("paragraph", "[prose]"),
    ("text & ~heading", "[title, prose, alt, metadata]"), ("alt", "[alt]"), ("raw", "[everything]"),
  ])
  func scopesAreMapped(scope: String, expected: String) {
    let style = Converted(
      "{extends: existence, message: M, tokens: [rain], scope: \(scope)}".replacing(
        "scope: text & ~heading", with: "scope: 'text & ~heading'"))
    #expect(style.text.contains("in: \(expected)\n"), "\(style.text) \(style.notes)")
  }
}
