import HandrailCore
import HandrailRules
import HandrailSyntax
import Testing

@Suite struct NodeReaderTests {
  /// Reads the value of `v:` in a YAML text, and gives it with the messages.
  private func read<Value>(
    _ value: String, isRedacted: Bool = false, _ body: (NodeReader, Node) -> Value
  ) throws -> (Value, [String]) {
    let bytes = Array("v: \(value)".utf8)
    let reader = NodeReader(RuleFile(path: "a.yml", bytes: bytes, isRedacted: isRedacted))
    let node = try #require(YAMLReader.read(bytes).root?["v"])
    let result = body(reader, node)
    return (result, reader.problems.map { $0.message })
  }

  @Test(arguments: [
    ("no", "no"), ("on", "on"), ("yes", "yes"), ("off", "off"), ("true", "true"),
    ("1.10", "1.10"), ("2026-01-01", "2026-01-01"), ("0x1F", "0x1F"), ("1e3", "1e3"),
    ("'null'", "null"), ("\"~\"", "~"), ("nullable", "nullable"), ("'  spaced '", "spaced"),
  ])
  func plainTextIsTakenAsWritten(written: String, text: String) throws {
    let (value, problems) = try read(written) { $0.text($1) }
    #expect(value == text)
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["null", "Null", "NULL", "~", "", "''", "'  '"])
  func nothingIsNotText(written: String) throws {
    let (value, problems) = try read(written) { $0.text($1) }
    #expect(value == nil)
    #expect(problems == ["expected text, found nothing"])
  }

  @Test(arguments: [
    ("[a]", "expected text, found a list"), ("{a: b}", "expected text, found a map"),
    ("\"a\\eb\"", "this text holds a control character"),
  ])
  func otherThingsAreNotText(written: String, message: String) throws {
    let (value, problems) = try read(written) { $0.text($1) }
    #expect(value == nil)
    #expect(problems == [message])
  }

  @Test(arguments: ["yes", "no", "on", "off", "True", "'true'", "1", "[true]", "~"])
  func onlyTrueAndFalseAreBooleans(written: String) throws {
    let (value, problems) = try read(written) { $0.bool($1) }
    #expect(value == nil)
    #expect(problems.count == 1 && problems[0].hasPrefix("expected true or false, found "))
  }

  @Test func booleansAreRead() throws {
    #expect(try read("true") { $0.bool($1) }.0 == true)
    #expect(try read("false") { $0.bool($1) }.0 == false)
  }

  @Test(arguments: ["1.5", "0x10", "ten", "'5'", "0", "-3", "99999999999999999999", "[1]", "1_0"])
  func onlyWholeNumbersInRangeAreNumbers(written: String) throws {
    let (value, problems) = try read(written) { $0.integer($1, in: 1...100) }
    #expect(value == nil)
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("expected a whole number from 1 to 100, found "))
  }

  @Test(arguments: [
    "2026-02-30", "yesterday", "20261101", "[2026-11-01]", "~", "2026-11-01T25:00Z",
  ])
  func onlyDatesAreMoments(written: String) throws {
    let (value, problems) = try read(written) { $0.moment($1) }
    #expect(value == nil)
    #expect(problems.count == 1 && problems[0].hasPrefix("expected a date, found "))
  }

  @Test(arguments: ["2026-11-01", "'2026-11-01'", "2026-11-01T00:00Z", "2026-11-01 01:00 +0100"])
  func datesAreReadWithAndWithoutQuotes(written: String) throws {
    let (value, problems) = try read(written) { $0.moment($1) }
    #expect(value == Timestamp("2026-11-01"))
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("code-names", true), ("a", true), ("k7-board2", true), ("tier-1", true), ("Code", false),
    ("a--b", false), ("-a", false), ("a-", false), ("1a", false), ("a_b", false), ("é", false),
    ("a b", false),
  ])
  func namesAreInKebabCase(written: String, isName: Bool) throws {
    let (value, problems) = try read(written) { $0.name($1) }
    #expect((value == written) == isName)
    #expect(problems.isEmpty == isName)
  }

  @Test func aListSaysHowToWriteOne() throws {
    let bytes = Array("v: prose".utf8)
    let reader = NodeReader(RuleFile(path: "a.yml", bytes: bytes, isRedacted: false))
    let node = try #require(YAMLReader.read(bytes).root?["v"])
    #expect(reader.list(node, of: "words") == nil)
    #expect(
      reader.problems.map(\.line) == [
        "a.yml:1:4 expected a list of words, found ‘prose’ (put it in brackets: [prose])"
      ])
  }

  @Test func choicesSuggestTheNearest() throws {
    let (value, problems) = try read("eror") {
      $0.choice($1, of: Severity.self, what: "a severity")
    }
    #expect(value == nil)
    #expect(problems == ["‘eror’ is not a severity"])
  }

  @Test func aMapTellsUnknownAndMissingKeysAtTheirPlace() throws {
    let bytes = Array("severty: error\nflag: x\nflga: y\n".utf8)
    let reader = NodeReader(RuleFile(path: "a.yml", bytes: bytes, isRedacted: false))
    let root = try #require(YAMLReader.read(bytes).root)
    var map = try #require(reader.map(root, of: "a rule"))
    #expect(map.take("flag") != nil)
    #expect(map.need("severity", advice: "write error") == nil)
    #expect(map.need("why") == nil)
    map.finish()
    #expect(
      reader.problems.map(\.line) == [
        "a.yml:1:1 a rule needs ‘why’",
        "a.yml:1:1 ‘severty’ is not a key of a rule (did you mean ‘severity’?)",
        "a.yml:3:1 ‘flga’ is not a key of a rule (did you mean ‘flag’?)",
      ])
  }

  @Test func aRedactedFileNamesNoValueAndNoStrangeKey() throws {
    let bytes = Array("severty: Titan\nTitan: x\n".utf8)
    let reader = NodeReader(RuleFile(path: "a.yml", bytes: bytes, isRedacted: true))
    let root = try #require(YAMLReader.read(bytes).root)
    var map = try #require(reader.map(root, of: "a rule"))
    _ = map.take("severity")
    map.finish()
    let value = try #require(root["severty"])
    _ = reader.choice(value, of: Severity.self, what: "a severity")
    _ = reader.list(value, of: "words")
    _ = reader.bool(value)
    _ = reader.moment(value)
    _ = reader.name(value)
    #expect(reader.problems.count == 7)
    #expect(
      reader.problems.prefix(2).map(\.line) == [
        "a.yml:1:1 this is not a key of a rule (did you mean ‘severity’?)",
        "a.yml:2:1 this is not a key of a rule (its keys are severity)",
      ])
    #expect(reader.problems.allSatisfy { !"\($0)".contains("Titan") })
  }

  @Test func problemsPastAHundredAreCounted() {
    let reader = NodeReader(RuleFile(path: "a.yml", bytes: [0x61], isRedacted: false))
    for _ in 0..<250 { reader.note("wrong", at: 0..<9_999) }
    #expect(reader.problems.count == 101)
    #expect(reader.problems.last?.message == "150 more problems in this file")
    #expect(reader.problems.first?.end?.byte == 1)
  }

  @Test func shownWordsAreShortAndHarmless() {
    let reader = NodeReader(RuleFile(path: "a.yml", bytes: [], isRedacted: false))
    #expect(reader.quoted("a\u{1B}[31m") == "‘a\u{FFFD}[31m’")
    #expect(reader.quoted(String(repeating: "a", count: 61)).unicodeScalars.count == 63)
  }
}
