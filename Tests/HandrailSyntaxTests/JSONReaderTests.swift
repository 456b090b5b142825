import HandrailSyntax
import Testing

/// What JSON texts are read as, and what is said about broken ones.
struct JSONReaderTests {
  @Test(arguments: [
    (#"{"a": "b", "c": [1, -0.5e+10, true, false, null, {}, []]}"#,
      #"{a: "b", c: [1, -0.5e+10, true, false, null, {}, []]}"#),
    (" \t\r\n\"a\" ", #""a""#),
    ("0", "0"), ("-0", "-0"), ("1e5", "1e5"), ("10.01", "10.01"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\"\\/\u{8}\u{c}\n\r\t\""),
    (#""é \u00e9 日 \uD83D\uDE00 😀""#, #""é é 日 😀 😀""#),
    (#""\u0000""#, "\"\0\""),
    (#"{"": 1}"#, "{: 1}"),
    ("\u{FEFF}[]", "[]"),
    ("[ [ ] , { } ]", "[[], {}]"),
  ])
  func reads(source: String, outline: String) {
    #expect(JSONReader.read(Array(source.utf8)).outline == outline)
  }

  @Test(arguments: [
    (#"{"a": 1, ⟦"a"⟧: 2}"#, "the key `a` is already set earlier on this line"),
    ("{\"a\": 1,\n ⟦\"\\u0061\"⟧: 2}", "the key `a` is already set on line 1"),
    ("[1⟦,⟧]", "nothing follows this comma"),
    (#"{"a": 1⟦,⟧}"#, "nothing follows this comma"),
    ("[1 ⟦2⟧]", "a comma or `]` was expected here"),
    (#"{"a" ⟦1⟧}"#, "a colon was expected between the key and its value"),
    (#"{⟦a⟧: 1}"#, "a key in double quotes was expected here"),
    ("⟦'⟧a'", "JSON does not know single quotes"),
    ("[⟦/⟧/ x\n]", "JSON has no comments"),
    ("⟦01⟧", "this is not a number as JSON writes them"),
    ("[⟦1.⟧]", "this is not a number as JSON writes them"),
    ("⟦+1⟧", "this is not a number as JSON writes them"),
    ("⟦.5⟧", "this is not a number as JSON writes them"),
    ("⟦-⟧", "this is not a number as JSON writes them"),
    ("⟦1e⟧", "this is not a number as JSON writes them"),
    ("⟦NaN⟧", "this is not a JSON value"),
    ("[⟦True⟧]", "this is not a JSON value"),
    ("[⟦é⟧]", "this is not a JSON value"),
    ("⟦\"abc⟧", "this string has no closing `\"`"),
    ("[⟦\"abc⟧\n\"]", "this string has no closing `\"`"),
    ("⟦\"abc\\⟧", "this string has no closing `\"`"),
    ("\"a⟦\t⟧b\"", "a control character stands inside this string"),
    (#""é⟦\x⟧41""#, "`\\` starts an escape that JSON does not know"),
    (#""⟦\uD83D⟧x""#, "this is half of a character"),
    (#""⟦\uDE00⟧\uD83D""#, "this is half of a character"),
    (#""⟦\uD83D⟧\u0041""#, "this is half of a character"),
    (#""⟦\u00⟧g0""#, "`\\u` needs four hexadecimal digits"),
    ("[1, ⟦⟧", "the text ends where a JSON value was expected"),
    ("⟦⟧", "the text ends where a JSON value was expected"),
    ("⟦{⟧\"a\": 1", "this `{` is never closed"),
    ("{\"a\": ⟦[⟧1", "this `[` is never closed"),
    ("{} ⟦{}⟧\n{}", "text follows the end of the JSON value"),
    ("⟦,⟧", "a JSON value was expected here"),
  ])
  func explains(marked: String, message: String) throws {
    let source = Marked(marked)
    let errors = JSONReader.read(source.bytes).errors
    let error = try #require(errors.first, "\(marked)")
    #expect(errors.count == 1)
    #expect(error.message.hasPrefix(message), "\(error.message)")
    #expect(error.range == source.range)
    #expect(error.advice != nil)
  }

  @Test func carriesPositions() throws {
    let source = "\u{FEFF}{ \"é\": [ \"\\u00e9\", 12 ] }\n"
    let root = try #require(JSONReader.read(Array(source.utf8)).root)
    #expect(text(root.range, in: source) == #"{ "é": [ "\u00e9", 12 ] }"#)
    guard case .map(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(entries.map { text($0.keyRange, in: source) } == ["\"é\""])
    #expect(root["é"].map(\.all)?.map { text($0.range, in: source) }
      == [#"[ "\u00e9", 12 ]"#, #""\u00e9""#, "12"])
  }

  @Test func readsOneLineInPlace() throws {
    let source = "{\"id\": 1}\n{\"id\": \"é\"}\n{\"id\": 3}\n"
    let tree = JSONReader.read(Array(source.utf8), range: 10..<22)
    #expect(tree.outline == "{id: \"é\"}")
    #expect(tree.root.map { text($0["id"]?.range ?? 0..<0, in: source) } == "\"é\"")
  }

  @Test func readsThePrefixOfAText() {
    let source = Array("\n{\"title\": \"}\"}\n# Body {".utf8)
    let (tree, end) = JSONReader.readPrefix(source)
    #expect(tree.outline == "{title: \"}\"}")
    #expect(end == 15)
    let broken = JSONReader.readPrefix(Array("{\"a\" 1}".utf8))
    #expect(broken.tree.root == nil)
    #expect(broken.end == 5)
  }

  @Test func duplicatesKeepTheFirstValue() {
    let tree = JSONReader.read(Array(#"{"a": 1, "a": 2, "b": 3, "a": 4}"#.utf8))
    #expect(tree.root?.outline == "{a: 1, b: 3}")
    #expect(tree.errors.count == 2)
  }
}
