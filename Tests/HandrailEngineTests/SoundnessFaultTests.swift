import HandrailCore
import Testing

/// Faults that the plain reference showed.
@Suite struct SoundnessFaultTests {
  @Test func aTermThatSaysOtherwiseIsNotExact() throws {
    let beside = Check(
      rule: "    flag: {terms: [{term: Titan, case: any}, Falcon], case: exact}")
    #expect(try beside.found(in: "titan falcon") == ["titan"])
    let inRule = Check(
      rule: "    case: exact\n    flag: {terms: [{term: Titan, case: any}, Falcon]}")
    #expect(try inRule.found(in: "titan falcon") == ["titan"])
  }

  @Test func aTermThatSaysOtherwiseIsNotInflected() throws {
    let check = Check(
      rule: "    flag: {terms: [{term: merge, inflect: false}, divest], inflect: true}")
    #expect(try check.found(in: "merged divested") == ["divested"])
  }

  @Test func aRuleForAChannelThatIsNamedLikeASecretStillLooks() throws {
    var check = Check(
      rule: "    applies: {channels: [falcon]}\n    flag: {terms: [Falcon]}",
      guardrail: "redact: true")
    check.metadata.channel = "falcon"
    #expect(try check.result(on: "The Falcon flies.").findings.count == 1)
  }

  @Test func wordsAreCountedFromASignAsFromAWord() throws {
    let check = Check(
      rule: "    flag: {near: {all: [{pattern: '!'}, {terms: [b]}], within: 0 words}}")
    #expect(try check.found(in: "a ! b") == ["!"])
    #expect(try check.found(in: "! a b") == [])
    #expect(try check.found(in: "b a !") == [])
  }

  @Test func aSentenceStartsAtACharacter() throws {
    let check = Check(rule: "    require: {terms: [Titan], where: first sentence}")
    let related = try check.result(on: "。—)").findings.flatMap(\.related)
    #expect(related.map(\.span) == [Span(0, 3)])
  }

  @Test(arguments: ["S t r a ß e", "S T R A ẞ E", "S-t-r-a-s-s-e"])
  func aSharpSIsSpeltOutAsOneLetterOrAsTwo(text: String) throws {
    #expect(try Check(rule: "    flag: {terms: [Straße]}").found(in: text) == [text])
    #expect(try Check(rule: "    flag: {terms: [Strasse]}").found(in: text) == [text])
    // Whatever other terms there are.
    let check = Check(rule: "    flag: {terms: [Straße, Falcon, Kestrel]}")
    #expect(try check.found(in: "A B \(text) A B") == [text])
  }

  @Test func whatStandsInTheSameWordIsWithinNoWords() throws {
    let check = Check(
      rule: "    flag: {pattern: straße}\n    unless: {pattern: abc, within: 0 words}")
    #expect(try check.found(in: "straßeabc") == [])
    #expect(try check.found(in: "straßeabc abc") == [])
    #expect(try check.found(in: "abcstraße") == [])
    #expect(try check.found(in: "straßed dabc") == [])
    #expect(try check.found(in: "straßed d abc") == ["straße"])
  }

  @Test(arguments: ["- !", "- ! a", "a - !", "a - ! a", "a ! - a", "a ! -", "! - a", "! -"])
  func signsWithoutAWordBetweenThemAreWithinNoWords(text: String) throws {
    var check = Check(
      rule: "    flag: {near: {all: [{pattern: '!'}, {pattern: '-'}], within: 0 words}}")
    check.markup = .plain
    #expect(try check.found(in: text) == ["!"])
    #expect(try check.found(in: text.replacing(" ", with: " b ")) == [])
  }
}
