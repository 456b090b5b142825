import HandrailCore
import Testing

@testable import HandrailText

@Suite struct ReaderPlainTextTests {
  static let posts: [(post: String, blocks: [String])] = [
    ("a b\nc\n\n\nd", ["prose: a b⏎c", "prose: d"]),
    ("a\r\nb\r\n \r\nc", ["prose: a⏎b", "prose: c"]),
    ("*a* #b &amp; <c>", ["prose: *a* #b &amp; <c>"]),
    (
      "see https://a.example/b?c=d, or (www.e.example).",
      [
        "prose: see https://a.example/b?c=d, or (www.e.example).", "link: https://a.example/b?c=d",
        "link: www.e.example",
      ]
    ),
    ("awww.b https://", ["prose: awww.b https://", "link: https://"]),
    (
      "HTTPS://A.b WWW.c\tHttp://d",
      [
        "prose: HTTPS://A.b WWW.c\tHttp://d", "link: HTTPS://A.b", "link: WWW.c", "link: Http://d",
      ]
    ),
    (
      "http://a\"www.b<www.c>xhttp://d ww.e wwww.f http:/g ://h é.www.i",
      [
        "prose: http://a\"www.b<www.c>xhttp://d ww.e wwww.f http:/g ://h é.www.i", "link: http://a",
        "link: www.b", "link: www.c", "link: www.i",
      ]
    ),
    ("www.a.\nhttp://b", ["prose: www.a.⏎http://b", "link: www.a", "link: http://b"]),
    ("  a  \n\tb \u{0B}\rc\r\r  d  \n \u{0C}\n", ["prose: a⏎\tb \u{0B}⏎c", "prose: d"]),
    ("\u{FFFC} \n\u{FFFC}\n\na \u{FFFC}", ["prose: a ▯"]),
    ("\n\n \n", []),
    ("---\ntitle: a\n---\nb", ["title title: a", "prose: b"]),
    ("{\"a\": 1}", ["prose: {\"a\": 1}"]),
    ("Title: a\n\nb", ["prose: Title: a", "prose: b"]),
    ("", []),
  ]

  @Test(arguments: posts)
  func blocks(_ post: String, _ blocks: [String]) {
    let document = read(post, path: "post.txt")
    #expect(outline(document) == blocks)
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    ("a.md", Markup.markdown), ("a.MARKDOWN", .markdown), ("x/a.mdx", .markdown),
    ("a.text", .markdown), ("a.qmd", .markdown), ("a.htm", .html), ("a.html", .html),
    ("a.txt", .plain), ("a.post", .plain), ("README", .plain), ("md", .plain), ("a.md/b", .plain),
  ])
  func theNameTellsTheMarkup(_ path: String, _ markup: Markup) {
    #expect(DocumentReader.markup(ofFileNamed: path) == markup)
  }

  @Test func theMarkupThatIsAskedForWins() {
    let source = SourceText(path: "a.txt", utf8: Array("# a".utf8))
    #expect(outline(DocumentReader.read(source, markup: .markdown)) == ["heading: a"])
    #expect(outline(DocumentReader.read(source, markup: .plain)) == ["prose: # a"])
    #expect(Markup.allCases.allSatisfy { markup in allReaders.contains { $0.markup == markup } })
  }
}
