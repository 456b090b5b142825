import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Which patterns are held back from a short text. That none is held back that matches, the
/// differential tests of patterns show.
@Suite struct PatternScreenTests {
  private func mayMatch(
    _ pattern: String, in text: String, vocabulary: Vocabulary = Vocabulary()
  ) -> Bool {
    let template = PatternTemplate(pattern, isCaseExact: false, vocabulary: vocabulary)
    return !PatternScreen([template]).candidates(in: Self.folded(text)).fired.isEmpty
  }

  private static func folded(_ text: String) -> FoldedText {
    FoldedText(
      DocumentReader.read(SourceText(path: "post", utf8: Array(text.utf8)), markup: .plain))
  }

  @Test(
    arguments: [
      "guarantee", "(?:promise|guarantee)d", #"\bwe (?:can )?guarantee"#, #"guarant\w+ +results"#,
      #"\bour\b"#, #"results\b\d?"#, "(?=.*secret)we", "(?<=secret )plan", "[Gg]uarantee",
      #"(?:we|they)(?: \w+)? promise"#, "(?<name>secret){2}", "[—–-]plans",
    ])
  func aPatternIsHeldBackWhereWhatItNeedsIsMissing(pattern: String) {
    #expect(!mayMatch(pattern, in: "They plan. We measured all resultsets, and ours were fine."))
  }

  @Test(
    arguments: [
      "guarantee", "(?:promise|guarantee)s?", #"\bwe (?:can )?guarantee"#, "(?!secret)we",
      "(?:secret)?", "(?:secret){0}", "(?:secret)*", "s?e", "|secret", #"we\s+guarantee"#,
      #"we\Wguarantee"#, "[^s]ecret|e", "(?i)WE", "résumé", "[–—-]", "x{2}|we", #"\x{77}e"#,
    ])
  func aPatternRunsWhereItMayMatch(pattern: String) {
    #expect(mayMatch(pattern, in: "We guarantee – résumé."))
  }

  @Test(
    arguments: [
      "(?x) se cret", "(*ACCEPT)secret", #"\Qsecret\E"#, "(?(?=a)secret|b)", "(?#a)secret",
      #"(?R)?secret"#, "[[:alpha:]]secret", #"\g{1}secret"#, "secret{,2}", "(?^)secret",
    ])
  func aPatternThatIsNotUnderstoodRuns(pattern: String) {
    #expect(mayMatch(pattern, in: "Nothing."))
  }

  @Test func whatAPatternNeedsHasToStandInOneBlock() {
    #expect(mayMatch("project.*launch", in: "The project, before launch."))
    #expect(!mayMatch("project.*launch", in: "The project.\n\nThe launch."))
  }

  @Test func blocksBeyondSixtyFourAreToldApartAsWell() {
    let blocks = (0..<200).map { "Paragraph \($0)" } + ["The project.", "Other.", "Lunch, launch."]
    let text = blocks.joined(separator: "\n\n")
    #expect(mayMatch("lunch.*launch", in: text))
    #expect(mayMatch("Paragraph 17", in: text))
    #expect(!mayMatch("Paragraph 17 launch", in: text))
  }

  @Test func aClassOfWordsIsWhateverItsWordsAre() {
    let vocabulary = Vocabulary([
      "company": [Term("Acme Robotics"), Term("ARC")], "products": [Term("RoboVac")],
    ])
    let pattern = #"\bat {company}'s (?:{products} )?office"#
    #expect(mayMatch(pattern, in: "At ARC's office.", vocabulary: vocabulary))
    #expect(mayMatch(pattern, in: "at acme-robotics's office", vocabulary: vocabulary))
    #expect(!mayMatch(pattern, in: "At Initech's office.", vocabulary: vocabulary))
    #expect(!mayMatch(#"{company}.*{products}"#, in: "ARC", vocabulary: vocabulary))
    #expect(mayMatch("[{company}]", in: "-", vocabulary: vocabulary))
  }

  @Test func whereAPatternMayMatchIsTold() {
    let templates = ["first", "second", "third"].map {
      PatternTemplate($0, isCaseExact: false, vocabulary: Vocabulary())
    }
    let text = Self.folded("The second.\n\nThe first.\n\nNone.\n\nFirst and second.")
    let candidates = PatternScreen(templates).candidates(in: text)
    #expect(candidates.fired == [0, 1])
    #expect(candidates.windows(of: 0)?.map(\.block) == [1, 3])
    #expect(candidates.windows(of: 1)?.map(\.block) == [0, 3])
    #expect(candidates.windows(of: 2)?.isEmpty == true)
    #expect(candidates.windows(of: 1)?.first?.starts == text.blocks[0].range)
  }

  @Test func aTextTooLongToBeScreenedIsLookedThroughByTheIndex() {
    let template = PatternTemplate("secret plan", isCaseExact: false, vocabulary: Vocabulary())
    let store = PatternStore(
      [template], sharing: SharedPatternIndex([template]), readsFew: true)
    let text = Self.folded(
      String(repeating: "Nothing. ", count: PatternScreen.longestText / 8) + "A secret plan.")
    #expect(store.candidates(in: text).fired == [0])
  }
}
