import HandrailCore
import HandrailSyntax
import Testing

@testable import HandrailRules

@Suite struct TermTests {
  private func terms(
    _ yaml: String, isCaseExact: Bool = false, inflects: Bool = false
  ) throws -> ([Term]?, [String]) {
    let bytes = Array(yaml.utf8)
    let reader = NodeReader(RuleFile(path: "t", bytes: bytes, isRedacted: false))
    let root = try #require(YAMLReader.read(bytes).root)
    let terms = reader.terms(root, isCaseExact: isCaseExact, inflects: inflects)
    return (terms, reader.problems.map(\.line))
  }

  @Test func wordsAndMapsAreTerms() throws {
    let (terms, problems) = try terms(
      """
      - Project Titan
      - no
      - 1.10
      - 2026-01-01
      - {term: Titan, case: exact, from: 2026-01-01, until: 2026-12-01T14:00Z, inflect: true}
      """)
    #expect(problems == [])
    let window = TimeWindow(
      from: Timestamp("2026-01-01"), until: Timestamp("2026-12-01T14:00Z"))
    #expect(
      terms == [
        Term("Project Titan"), Term("no"), Term("1.10"), Term("2026-01-01"),
        Term("Titan", isCaseExact: true, inflects: true, window: window),
      ])
  }

  @Test func aTermOverridesWhatItsRuleSays() throws {
    let (terms, problems) = try terms(
      "[one, {term: two, case: any}, {term: three, inflect: false}]", isCaseExact: true,
      inflects: true)
    #expect(problems == [])
    #expect(
      terms == [
        Term("one", isCaseExact: true, inflects: true), Term("two", inflects: true),
        Term("three", isCaseExact: true),
      ])
  }

  @Test(arguments: [
    ("[~]", "t:1:2 expected text, found nothing (write it in quotes to mean the word itself)"),
    ("[null]", "t:1:2 expected text, found nothing (write it in quotes to mean the word itself)"),
    ("['']", "t:1:2 expected text, found nothing"),
    ("['!?']", "t:1:2 a term needs a letter or a digit (use a pattern to look for signs)"),
    ("['ʼ']", "t:1:2 a term needs a letter or a digit (use a pattern to look for signs)"),
    ("[++ ㅤ]", "t:1:2 a term needs a letter or a digit (use a pattern to look for signs)"),
    ("[a, A]", "t:1:5 ‘A’ is in this list twice (take one out)"),
    ("[{term: a}, {term: a, inflect: true}]", "t:1:13 ‘a’ is in this list twice (take one out)"),
    ("[{trem: a}]", "t:1:3 ‘trem’ is not a key of a term (did you mean ‘term’?)"),
    ("[{case: any}]", "t:1:3 a term needs ‘term’"),
    ("[{term: a, case: exakt}]", "t:1:18 ‘exakt’ is not a way to treat capitals"),
    ("[{term: a, until: 2026-01-01, from: 2026-01-01}]", "t:1:19 ‘until’ must come after ‘from’"),
    ("a", "t:1:1 expected a list of terms, found ‘a’"),
    ("{a: b}", "t:1:1 expected a list of terms, found a map"),
  ])
  func whatIsNoTermIsAProblem(yaml: String, start: String) throws {
    let (_, problems) = try terms(yaml)
    #expect(problems.first?.hasPrefix(start) == true, "\(problems)")
  }

  @Test func termsOfDifferentTimesOrCapitalsDiffer() throws {
    let (terms, problems) = try terms(
      "[{term: a, until: 2026-01-01}, {term: a, from: 2027-01-01}, {term: A, case: exact}]")
    #expect(problems == [])
    #expect(terms?.count == 3)
  }
}
