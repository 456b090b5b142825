import HandrailSyntax
import Testing

/// What YAML texts are read as.
struct YAMLReaderTests {
  @Test(arguments: [
    ("a: no", "{a: no}"),
    ("on: yes", "{on: yes}"),
    ("version: 1.10", "{version: 1.10}"),
    ("date: 2026-11-01", "{date: 2026-11-01}"),
    ("time: 12:30", "{time: 12:30}"),
    ("octal: 0755", "{octal: 0755}"),
    ("a:", "{a: }"),
    ("a: ~", "{a: ~}"),
    ("a: ''", "{a: \"\"}"),
    ("1: one", "{1: one}"),
    ("null: x", "{null: x}"),
    ("a: \"1\"", "{a: \"1\"}"),
    ("a: it's", "{a: it's}"),
    ("a: 'it''s'", "{a: \"it's\"}"),
    ("a: x #y", "{a: x}"),
    ("a: x#y", "{a: x#y}"),
    ("a: http://x.example/?q=1#z", "{a: http://x.example/?q=1#z}"),
    ("a: [x, y z, 'w', {b: c}]", "{a: [x, y z, \"w\", {b: c}]}"),
    ("a: [b: c, d]", "{a: [{b: c}, d]}"),
    ("- a\n- - b\n  - c\n-\n- d: e\n  f: g", "[a, [b, c], , {d: e, f: g}]"),
    ("a:\n- b\n- c\nd: e", "{a: [b, c], d: e}"),
    ("a: |\n  one\n  two\n", "{a: \"one\ntwo\n\"}"),
    ("a: >-\n  one\n  two\n", "{a: \"one two\"}"),
    ("a: |+\n  one\n\nb: x", "{a: \"one\n\n\", b: x}"),
    ("a: one\n  two\n\n  three", "{a: one two\nthree}"),
    ("# only a comment\n", "nothing"),
    ("", "nothing"),
    ("\n\n", "nothing"),
    ("---\n", "nothing"),
    ("--- # empty\n...\n", "nothing"),
    ("---\na: b\n...\n", "{a: b}"),
    ("%YAML 1.1\n---\na: b\n", "{a: b}"),
    ("just text", "just text"),
    ("\u{FEFF}a: b", "{a: b}"),
    ("a: b\r\nc: d\r\n", "{a: b, c: d}"),
    ("a: &x [1, 2]\nb: *x", "{a: [1, 2], b: [1, 2]}"),
    ("a: &x b\nc: &x d\ne: *x", "{a: b, c: d, e: d}"),
    ("&k a: b", "{a: b}"),
    ("? a\n: b", "{a: b}"),
    ("{}", "{}"), ("[]", "[]"), ("{a: {}, b: []}", "{a: {}, b: []}"),
    ("\"a b\": c", "{a b: c}"),
    ("é: 日本 😀", "{é: 日本 😀}"),
    ("a: \"\\u00e9\\x41\\U0001F600\\N\"", "{a: \"éA😀\u{85}\"}"),
  ])
  func reads(source: String, outline: String) {
    #expect(YAMLReader.read(Array(source.utf8)).outline == outline)
  }

  @Test(arguments: [
    ("a: 'x'  # c", "'x'"),
    ("\u{FEFF}a: \"é😀\" ", "\"é😀\""),
    ("é😀: zwölf # c", "zwölf"),
    ("a: &n 'x'", "'x'"),
    ("a: &n\n  x", "x"),
    ("a: &n # why\n  [x]", "[x]"),
    ("a:  [b, c] ", "[b, c]"),
    ("a: {b: c}\n\nd: e", "{b: c}"),
    ("a:\n  b: c\n\n  # c\nd: e", "b: c"),
    ("a:\n- b\n- c\n\nd: e", "- b\n- c"),
    ("a:\n- b\n-\nd: e", "- b\n-"),
    ("a: [b: c , d]", "[b: c , d]"),
    ("a: |\n  one\n\n\nb: c", "|\n  one\n"),
    ("a: |-\n  one\n\n\nb: c", "|-\n  one"),
    ("a: |+\n  one\n\n \nb: c", "|+\n  one\n\n \n"),
    ("a: > # c\r\n  ä\r\n\r\nb: c", "> # c\r\n  ä\r\n"),
    ("a: |\n  one  \n\nb: c", "|\n  one  \n"),
    ("a: |\n  one", "|\n  one"),
    ("a: |\n\nb: c", "|"),
    ("a: |+\n\n\nb: c", "|+\n\n\n"),
    ("a: |2\n   one\n     \nb: c", "|2\n   one\n     \n"),
    ("a: one\n  two # c", "one\n  two"),
    ("a: ", ""),
  ])
  func findsTheRangeOfAValue(source: String, value: String) throws {
    let root = try #require(YAMLReader.read(Array(source.utf8)).root)
    let node = try #require(root["a"] ?? root["é😀"])
    #expect(text(node.range, in: source) == value)
  }

  @Test func anEmptyValueStandsAfterItsColon() throws {
    let root = try #require(YAMLReader.read(Array("a:\nb: c".utf8)).root)
    #expect(root["a"]?.range == 2..<2)
  }

  @Test func findsTheRangeOfKeys() throws {
    let source = "é: 1\n&x \"a b\" : 2\n'c':\n  日: 3\n"
    let root = try #require(YAMLReader.read(Array(source.utf8)).root)
    guard case .map(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(entries.map { text($0.keyRange, in: source) } == ["é", "\"a b\"", "'c'"])
    #expect(text(root.range, in: source) == "é: 1\n&x \"a b\" : 2\n'c':\n  日: 3")
  }

  @Test func readsAPartInPlace() throws {
    let source = "---\ntitle: é\n---\n# Body: {"
    let tree = YAMLReader.read(Array(source.utf8), range: 4..<14)
    #expect(tree.outline == "{title: é}")
    #expect(tree.root?["title"]?.range == 11..<13)
  }

  @Test func anAliasHasTheRangeOfItsOriginal() throws {
    let source = "a: &x 'b'\nc: *x"
    let root = try #require(YAMLReader.read(Array(source.utf8)).root)
    #expect(root["c"].map { text($0.range, in: source) } == "'b'")
    #expect(root.range == 0..<15)
  }
}
