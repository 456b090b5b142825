import HandrailCore
import Testing

@testable import HandrailText

/// Nothing that a file may hold crashes a reader, holds it up, or leads it out of the file.
@Suite(.serialized) struct ReaderHostileInputTests {
  static let pieces = [
    "a", "Falcon", " ", "  ", "\n", "\r\n", "\r", "\t", "*", "**", "_", "`", "```", "~~~", "~~",
    "[", "]", "](", ")", "(", "![", "[a]: ", "\"", "'", "<", ">", "</", "<b>", "</b>", "<div>",
    "</div>", "<!--", "-->", "<pre>", "<code>", "</code>", "<q>", "<script>", "</script>",
    "<title>", "<svg>", "</svg>", "<![CDATA[", "]]>", "<p title=\"", "<img alt=x ", "&", "&amp;",
    "&#x41;", "&#0;", ";", "#", "##", "- ", "1. ", "> ", "|", "|-|-|\n", "---", "+++", "===",
    "...", ":", "key: ", "{", "}", "{{", "}}", "{%", "%}", "{% raw %}", "{% endraw %}",
    "{% comment %}", "{% endcomment %}", "{{<", ">}}", "{:", "{#", "#}", "\\", "é", "👩‍👩‍👧", "\u{301}",
    "\u{FEFF}", "\u{200B}", "http://a.b/c", "www.a.b", "a@b.c", "import x from 'y'\n", "    ",
    "[^1]", "[^1]: ", "[ ] ", "title: ", "\n\n", "\n\n\n\n\n\n\n\n\n\n\n\n",
  ]

  @Test(arguments: ["a.md", "a.mdx", "a.html", "a.txt"], 0..<8)
  func anyMarkup(_ path: String, _ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    for _ in 0..<250 {
      let count = Int.random(in: 0..<60, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(faults(of: read(text, path: path)).isEmpty, "\(text.debugDescription)")
    }
  }

  @Test(arguments: 0..<8)
  func anyBytes(_ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<80, using: &random)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      if seed.isMultiple(of: 2) { bytes = [0xFF, 0xFE] + bytes }
      switch SourceText.decode(path: "a.md", bytes: bytes) {
      case .success(let source):
        let document = DocumentReader.read(source)
        #expect(faults(of: document).isEmpty, "\(bytes)")
        for offset in 0...source.bytes.count {
          #expect((0...bytes.count).contains(source.originalOffset(of: offset)))
        }
      case .failure(let problem):
        #expect((problem.position?.byte ?? 0) <= bytes.count)
      }
    }
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static var aliases: String {
    (1..<9).map { level in
      let items = many("*a\(level - 1), ", 8)
      return "a\(level): &a\(level) [\(items)]\n"
    }.joined()
  }

  static let bombs: [(name: String, text: String)] = [
    ("quotes", many(">", 100_000)),
    ("lists", many("- ", 100_000) + "a"),
    ("lists and blank lines", many("- ", 50_000) + many("\n", 200_000)),
    ("numbers", many("1. ", 100_000)),
    ("brackets", many("[", 100_000) + many("]", 100_000)),
    ("images", many("![", 100_000) + many("](x)", 100_000)),
    ("images with escapes", many("![", 30_000) + many("](\\*)", 30_000)),
    ("empty images", many("![](\\*) ", 50_000)),
    ("links without ends", many("[a](", 100_000)),
    ("divs", many("<div>", 100_000)),
    ("quotes in HTML", many("<blockquote>", 30_000)),
    ("code in HTML", many("<q><code>a", 30_000)),
    ("end tags", many("<code>", 1000) + many("</q></pre>", 20_000)),
    ("open tags", many("<a b=\"", 30_000)),
    ("comments", many("<!--", 100_000)),
    ("scripts", many("<script>", 30_000)),
    ("references", many("&a", 200_000)),
    ("emphasis", many("*a _b", 100_000)),
    ("ticks", (0..<600).map { many("`", $0) + " " }.joined()),
    (
      "tables",
      many("|a", 5000) + "\n" + many("|-", 5000) + "\n"
        + many("|b\n", 5000)
    ),
    ("link references", "[a]: /" + many("b", 100_000) + "\n\n" + many("[a]", 100_000)),
    ("link references with escapes", "[a]: /" + many("\\*", 50_000) + "\n\n" + many("[a]", 50_000)),
    ("definitions", many("[a]: b 'c\n", 30_000)),
    ("templates", many("{{", 100_000)),
    ("template comments", many("{% comment %}", 30_000)),
    ("template blocks", many("{% raw %}{% highlight %}", 20_000)),
    ("expressions", many("{", 200_000)),
    ("attribute lists", many("{:", 30_000)),
    ("infos", many("```a b&amp;\n```\n", 20_000)),
    ("front matter", "---\na: " + many("[", 100_000) + "\n---\n"),
    ("flow maps", "---\n" + many("{a: ", 100_000) + "\n---\n"),
    ("dashes", many("---\n", 30_000)),
    ("JSON", "{ \"a\": " + many("[", 100_000)),
    ("Pelican", "Title: a\n" + many("    b\n", 30_000)),
    ("aliases", "---\na0: &a0 [x, x, x, x, x, x, x, x]\n" + aliases + "---\n"),
    ("one line", many("word ", 16 << 20 / 5)),
    ("lines", many("a\n", 200_000)),
  ]

  @Test(.timeLimit(.minutes(20)), arguments: bombs.map(\.name))
  func bombsAreDefused(_ name: String) throws {
    let text = try #require(Self.bombs.first { $0.name == name }).text
    for path in ["a.md", "a.html"] {
      let document = read(text, path: path)
      #expect(document.map.count == document.text.count)
      if text.utf8.count < 1 << 18 { #expect(faults(of: document).isEmpty) }
    }
  }

  @Test func workThatIsCutOffIsAProblem() throws {
    let text = "[a]: /" + Self.many("b", 100_000) + "\n\n" + Self.many("[a]", 100_000)
    let document = read(text)
    #expect(document.problems.map(\.kind) == [.limit])
  }
}
