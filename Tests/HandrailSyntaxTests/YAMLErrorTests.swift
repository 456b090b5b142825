import HandrailSyntax
import Testing

/// What is said about broken YAML, and where.
struct YAMLErrorTests {
  @Test(arguments: [
    ("a: 1\n⟦a⟧: 2", "the key `a` is already set on line 1"),
    ("{a: 1, ⟦'a'⟧: 2}", "the key `a` is already set earlier on this line"),
    ("é: 😀\nx:\n  b: 1\n  ⟦\"b\"⟧: 2", "the key `b` is already set on line 3"),
    ("a: &x {b: 1}\nc:\n  ⟦<<⟧: *x", "merge keys (`<<`) are not supported"),
    ("a: ⟦!x⟧ b", "a word that starts with `!` is a tag"),
    ("a: ⟦!important⟧", "a word that starts with `!` is a tag"),
    ("a: ⟦&⟧é b", "text cannot start with `&`"),
    ("a: &e ⟦!!str⟧ b", "a word that starts with `!` is a tag"),
    ("a: ⟦!foo!bar b⟧", "a word that starts with `!` is a tag"),
    ("? ⟦[⟧a]\n: b", "a key has to be plain text"),
    ("⟦{⟧a: b}: c", "a key has to be plain text"),
    ("a: &x b\n⟦*x⟧ : c", "a key has to be plain text"),
    ("a: ⟦*none⟧", "a word that starts with `*` repeats a value"),
    ("a: ⟦*⟧*bold** text", "text cannot start with `*`"),
    ("a: &x [⟦*x⟧]", "this alias stands inside the value that it repeats"),
    ("⟦:⟧ b", "a key is missing here"),
    ("a: b\n⟦---⟧\nc: d", "a second document starts here"),
    ("a: b\n...\n⟦c: d⟧", "a second document starts here"),
    ("a:\n⟦\t⟧b: c", "a tab is used for indentation here"),
    ("a:\n  - b\n⟦\t⟧- c", "a tab is used for indentation here"),
    ("é: one\n⟦\t⟧two", "a tab is used for indentation here"),
    ("title: Guardrails⟦:⟧ a primer", "a colon followed by a space cannot stand inside text"),
    ("é: 😀⟦:⟧ b", "a colon followed by a space cannot stand inside text"),
    ("a: b\n  ⟦c⟧: d", "this key is indented as if it belonged to the text above it"),
    ("a: ⟦\"never closed⟧\nb: c", "this quote is never closed"),
    ("a: ⟦'never closed⟧\n---\n", "this quote is never closed"),
    ("a: ⟦@⟧acme", "text cannot start with `@` in YAML"),
    ("- ⟦`⟧code`", "text cannot start with ``` in YAML"),
    ("a: ⟦%⟧x", "text cannot start with `%` in YAML"),
    ("a: [⟦,⟧ b]", "text cannot start with `,` in YAML"),
    ("a: \"{match}\" ⟦is bad⟧  \nb: c", "text follows the closing quote"),
    ("- [[Titan]] ⟦is out⟧", "text follows the closing bracket"),
    ("a: 1\nb: 2\n⟦- c⟧", "this line does not fit what is above it: a key was expected"),
    ("a:\n  - b\n ⟦- c⟧", "this line does not fit what is above it: a key was expected"),
    ("- b\n⟦c: d⟧", "this line does not fit what is above it: a list item was expected"),
    ("  a: 1\n⟦b: 2⟧", "this line does not fit what is above it"),
    ("a: 1\n⟦nonsense⟧\nb: 2", "a key followed by a colon was expected on this line"),
    ("a: 1\n⟦b:2⟧\nc: 3", "a key followed by a colon was expected on this line"),
    ("a: ⟦-⟧ b", "a list item cannot stand here"),
    ("a: ⟦[⟧b, #c]", "this `[` is not closed where it should be"),
    ("a: {b: ⟦[⟧", "this `[` is not closed where it should be"),
    ("a: ⟦[⟧b, c\nd: e", "this `[` is not closed where it should be"),
    ("a: ⟦[⟧b, #c]\nd: e", "this `[` is not closed where it should be"),
    ("a: [b, \"c\" ⟦d⟧]", "a comma or `]` was expected here"),
    ("a: {b: 1 ⟦]⟧", "a comma or `}` was expected here"),
    ("a: \"⟦\\d⟧+\"", "a backslash in double quotes starts an escape"),
    ("a: \"⟦\\xg⟧1\"", "this escape does not stand for a character"),
    ("a: ⟦> 5 people⟧\nb: c", "text that starts with `|` or `>` goes on the lines below it"),
    ("a: x⟦\u{7}⟧y", "an invisible control character stands here"),
    ("é: x⟦\u{0}⟧y", "an invisible control character stands here"),
  ])
  func explains(marked: String, message: String) throws {
    let source = Marked(marked)
    let errors = YAMLReader.read(source.bytes).errors
    let error = try #require(errors.first, "\(marked)")
    #expect(errors.count == 1)
    #expect(error.message.hasPrefix(message), "\(error.message)")
    #expect(error.range == source.range)
    #expect(error.advice != nil)
    #expect(error.message.last != ".")
  }

  @Test func reportsEverythingInOneGo() {
    let source = "a: 1\na: 2\n<<: x\n[b]: c\nd: !t e\nf: *g\nh: i"
    let tree = YAMLReader.read(Array(source.utf8))
    #expect(tree.errors.count == 5)
    #expect(tree.root?.outline == "{a: 1, d: e, h: i}")
    #expect(tree.errors.map(\.range.lowerBound) == tree.errors.map(\.range.lowerBound).sorted())
  }

  @Test func findsDuplicatesInLargeMaps() {
    let lines = (0..<200).map { "key\($0): x" } + ["key7: y", "key150: y"]
    let errors = YAMLReader.read(Array(lines.joined(separator: "\n").utf8)).errors
    #expect(
      errors.map(\.message) == [
        "the key `key7` is already set on line 8", "the key `key150` is already set on line 151",
      ])
  }

  @Test func bytesThatAreNotUTF8AreAnError() {
    let tree = YAMLReader.read(Array("a: b".utf8) + [0xC3, 0x28])
    #expect(tree.root == nil)
    #expect(tree.errors.map(\.range) == [4..<5])
  }

  @Test func utf16IsAnError() {
    #expect(YAMLReader.read([0xFF, 0xFE, 0x61, 0x00]).errors.map(\.range) == [0..<1])
  }

  @Test func errorsInAPartAreWhereTheyAreInTheWhole() {
    let bytes = Array("---\na: @b\n---\n".utf8)
    #expect(YAMLReader.read(bytes, range: 4..<10).errors.map(\.range) == [7..<8])
  }

  @Test func aHundredErrorsAreEnough() {
    let tree = YAMLReader.read(Array(String(repeating: "a: 1\n", count: 500).utf8))
    #expect(tree.root == nil)
    #expect(tree.errors.count == 100)
  }

  @Test func longKeysAreCutShortInMessages() throws {
    let key = String(repeating: "é", count: 500)
    let errors = YAMLReader.read(Array("\(key): 1\n\(key): 2".utf8)).errors
    let shown = String(repeating: "é", count: 60) + "…"
    #expect(errors.map(\.message) == ["the key `\(shown)` is already set on line 1"])
  }
}
