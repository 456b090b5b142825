import HandrailSyntax
import Testing

/// What TOML texts are read as.
struct TOMLReaderTests {
  @Test(arguments: [
    ("", "{}"), ("# c\n\n", "{}"), ("\u{FEFF}a = 1", "{a: 1}"),
    ("a = 1 # c\r\nb = 'x'\r\n", "{a: 1, b: \"x\"}"),
    ("a = \"\\u00e9 \\U0001F600 \\t\\\"\\\\\"", "{a: \"é 😀 \t\"\\\"}"),
    ("a = 'C:\\x\"'", "{a: \"C:\\x\"\"}"),
    ("a = \"\"\"\nx\r\n y\"\"\"", "{a: \"x\n y\"}"),
    ("a = \"\"\"x \\  \n\n   y\"\"\"", "{a: \"x y\"}"),
    ("a = \"\"\"x\"\"\"\"\"", "{a: \"x\"\"\"}"),
    ("a = '''\n''x'''''", "{a: \"''x''\"}"),
    ("a = ''", "{a: \"\"}"), ("a = \"\"\"\"\"\"", "{a: \"\"}"),
    ("a = [1, 'b', # c\n [true],\n]", "{a: [1, \"b\", [true]]}"),
    ("a = { b = 1, 'c d'.e = [ {} ] }", "{a: {b: 1, c d: {e: [{}]}}}"),
    ("a.b.c = 1\na.\"b\".d = 2", "{a: {b: {c: 1, d: 2}}}"),
    ("[a.b]\nc = 1\n[a]\nd = 2", "{a: {b: {c: 1}, d: 2}}"),
    ("[ a . 'b' ]\nc = 1", "{a: {b: {c: 1}}}"),
    ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", "{a: [{b: 1}, {b: 2, c: {d: 3}}]}"),
    ("[[a.b]]\n[[a.b]]\n[a.c]", "{a: {b: [{}, {}], c: {}}}"),
    ("[fruit]\napple.color = 1\n[fruit.apple.taste]\nsweet = true",
      "{fruit: {apple: {color: 1, taste: {sweet: true}}}}"),
    ("1234 = 1\n-_ = 2\n\"\" = 3", "{1234: 1, -_: 2, : 3}"),
    ("3.14 = 1", "{3: {14: 1}}"),
    ("a = +1_000\nb = 0xDEAD_beef\nc = 0o17\nd = 0b01\ne = -0",
      "{a: +1_000, b: 0xDEAD_beef, c: 0o17, d: 0b01, e: -0}"),
    ("a = 1.5\nb = -1e1_0\nc = 6.6E-3\nd = inf\ne = -nan",
      "{a: 1.5, b: -1e1_0, c: 6.6E-3, d: inf, e: -nan}"),
    ("a = 2024-02-29\nb = 07:32:00.999\nc = 1979-05-27T07:32:00Z\nd = 1979-05-27 00:32:00-07:00",
      "{a: 2024-02-29, b: 07:32:00.999, c: 1979-05-27T07:32:00Z, d: 1979-05-27 00:32:00-07:00}"),
    ("a = [1979-05-27 , 2]", "{a: [1979-05-27, 2]}"),
  ])
  func reads(source: String, outline: String) {
    #expect(TOMLReader.read(Array(source.utf8)).outline == outline)
  }

  @Test(arguments: [
    ("a = 1\n⟦a⟧ = 2", "the key `a` is already set on line 1"),
    ("a = {b = 1, ⟦b⟧ = 2}", "the key `b` is already set earlier on this line"),
    ("[a]\nb = 1\n[⟦a⟧]", "the key `a` is already set on line 1"),
    ("[a.b]\n[a]\n⟦b⟧ = 1", "the key `b` is already set on line 1"),
    ("a.b = 1\n[⟦a⟧]", "the key `a` is already set on line 1"),
    ("a = 1\n[⟦a⟧.b]", "the key `a` is already set on line 1"),
    ("a = 1\n⟦a⟧.b = 2", "the key `a` is already set on line 1"),
    ("a = {}\n⟦a⟧.b = 2", "the key `a` is already set on line 1"),
    ("a = []\n[[⟦a⟧]]", "the key `a` is already set on line 1"),
    ("[[a]]\n[⟦a⟧]", "the key `a` is already set on line 1"),
    ("[a]\n[[⟦a⟧]]", "the key `a` is already set on line 1"),
    ("[a.b.c]\nz = 9\n[a]\nb.⟦c⟧.t = 1", "the key `c` is already set on line 1"),
    ("⟦é⟧ = 1", "a key was expected here"),
    ("⟦=⟧ 1", "a key was expected here"),
    ("⟦\"⟧\"\"a\"\"\" = 1", "a key was expected here"),
    ("a.⟦⟧", "a key was expected here"),
    ("a ⟦b⟧ = 1", "an equals sign was expected after the key"),
    ("a⟦:⟧ 1", "an equals sign was expected after the key"),
    ("a =⟦\n⟧b = 1", "a value is missing here"),
    ("title = ⟦My⟧ Post", "text needs quotes in TOML"),
    ("a = ⟦True⟧", "text needs quotes in TOML"),
    ("a = ⟦01⟧", "this is not a number or a date"),
    ("a = ⟦1__0⟧", "this is not a number or a date"),
    ("a = ⟦1_⟧", "this is not a number or a date"),
    ("a = ⟦1.⟧", "this is not a number or a date"),
    ("a = ⟦.5⟧", "this is not a number or a date"),
    ("a = ⟦0x⟧", "this is not a number or a date"),
    ("a = ⟦+0x1⟧", "this is not a number or a date"),
    ("a = ⟦2023-02-29⟧", "this is not a number or a date"),
    ("a = ⟦2023-2-9⟧", "this is not a number or a date"),
    ("a = ⟦24:00:00⟧", "this is not a number or a date"),
    ("a = ⟦1979-05-27 07:32⟧", "this is not a number or a date"),
    ("a = 1 ⟦b = 2⟧ ", "text follows the end of the value"),
    ("[a] ⟦b⟧", "text follows the end of the value"),
    ("⟦[a⟧\nb = 1", "this header is not closed"),
    ("⟦[[a]⟧\nb = 1", "this header is not closed"),
    ("a = ⟦\"x⟧\nb = 1", "this string has no closing quote"),
    ("a = ⟦'x⟧", "this string has no closing quote"),
    ("a = ⟦\"\"\"⟧x\"\"\n", "this string has no closing quote"),
    ("a = \"⟦\\⟧d\"", "a backslash in double quotes starts an escape"),
    ("a = \"⟦\\u⟧d800\"", "this escape does not stand for a character"),
    ("a = 'x⟦\u{1}⟧'", "a control character stands inside this string"),
    ("# x⟦\u{1}⟧", "an invisible control character stands in this comment"),
    ("a = ⟦[⟧1,\n2", "this `[` is never closed"),
    ("a = [1 ⟦2⟧]", "a comma or `]` was expected here"),
    ("a = ⟦{⟧b = 1\n}", "this `{` is not closed on its line"),
    ("a = {b = 1 ⟦c⟧ = 2}", "a comma or `}` was expected here"),
    ("a = {b = 1, ⟦}⟧", "a key was expected here"),
    ("a = 1⟦\r⟧b = 2", "text follows the end of the value"),
  ])
  func explains(marked: String, message: String) throws {
    let source = Marked(marked)
    let errors = TOMLReader.read(source.bytes).errors
    let error = try #require(errors.first, "\(marked)")
    #expect(errors.count == 1)
    #expect(error.message.hasPrefix(message), "\(error.message)")
    #expect(error.range == source.range)
    #expect(error.advice != nil)
  }

  @Test func carriesPositions() throws {
    let source = "+++\na = 'é'\n[b]\n\"c d\" = [ 1, 2 ] # x\n[[e]]\nf.g = 2024-01-01 07:00:00Z\n+++\n"
    let tree = TOMLReader.read(Array(source.utf8), range: 4..<source.utf8.count - 4)
    let root = try #require(tree.root)
    #expect(root["a"].map { text($0.range, in: source) } == "'é'")
    #expect(root["b"].map { text($0.range, in: source) } == "[b]\n\"c d\" = [ 1, 2 ]")
    #expect(root["b"]?["c d"].map { text($0.range, in: source) } == "[ 1, 2 ]")
    #expect(root["e"].map { text($0.range, in: source) } == "[[e]]\nf.g = 2024-01-01 07:00:00Z")
    guard case .map(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(entries.map { text($0.keyRange, in: source) } == ["a", "b", "e"])
  }

  @Test func reportsEveryDuplicate() {
    let tree = TOMLReader.read(Array("a = 1\na = 2\n[b]\nc = 1\n[b]\nc = 2\n[d]\nd = 1\nd = 2".utf8))
    #expect(tree.errors.count == 3)
    #expect(tree.root?.outline == "{a: 1, b: {c: 1}, d: {d: 1}}")
  }
}
