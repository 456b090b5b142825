import HandrailCore
import Testing

@testable import HandrailText

/// What is sketched of a post is what reading and folding it gives.
@Suite struct PlainSketchTests {
  /// A text and its blocks, in a form to compare.
  private func outline(_ text: FoldedText) -> [String] {
    text.blocks.map { "\($0.scope) \($0.range) \(Array(text.view[$0.range]))" } + ["\(text.view)"]
  }

  private func source(_ body: String, title: String?, alts: [String]) -> SourceText {
    SourceText(
      path: "posts.ndjson",
      fields: [TextField(name: "text", text: body)]
        + (title.map { [TextField(name: "title", text: $0)] } ?? [])
        + alts.enumerated().map { TextField(name: "alt[\($0)]", text: $1) })
  }

  /// What both ways give of a post; nil for one that is not sketched.
  private func outlines(
    _ body: String, title: String? = nil, alts: [String] = [], by sketch: inout PlainSketch
  ) -> (sketched: [String], read: [String])? {
    let source = source(body, title: title, alts: alts)
    let others = source.fields.dropFirst().map { field in
      PlainSketch.Part(scope: field.name == "title" ? .title : .alt, range: field.range)
    }
    guard let body = source.range(ofField: "text"),
      let sketched = sketch.text(of: source.bytes, others: others, body: body)
    else { return nil }
    let document = DocumentReader.read(textsOf: source, markup: .plain)
    return (outline(sketched), outline(FoldedText(document)))
  }

  @Test(arguments: [
    "", " ", "\n\n", "a", " a\n b \n\n\n c", "a\r\nb\r\n\r\nc", "a\rb\r\rc",
    "a\t\nb\u{B}\nc\u{C}\n\nd",
    "see https://a.example/b. and\nwww.c.example, www.d.example\n\nwww.e.example", "http://",
    "ww w",
    "https://a.example\n", "“quoted” — café, 漢字 жил\n \nñ ", "a: b :/ c:// d", "a\n\u{85}\nb",
  ])
  func aPostIsSketchedAsItIsRead(body: String) throws {
    var sketch = PlainSketch()
    let plain = try #require(outlines(body, by: &sketch))
    #expect(plain.sketched == plain.read)
    let whole = try #require(
      outlines(body, title: " \(body) title\n", alts: [body, "", "\n", "alt"], by: &sketch))
    #expect(whole.sketched == whole.read)
  }

  @Test(arguments: [
    "\u{FEFF}a", "a\0b", "Ti\u{200B}tan", "Тitan", "𝗧𝗶𝘁𝗮𝗻", "e\u{301}", "ﬁne", "a…", "\u{A0}", "🇩🇪",
  ])
  func whatFoldingChangesIsNotSketched(text: String) {
    var sketch = PlainSketch()
    #expect(outlines("all is well\n\n\(text)", by: &sketch) == nil)
    #expect(outlines("all is well", title: text, by: &sketch) == nil)
    #expect(outlines("all is well", alts: ["", text], by: &sketch) == nil)
  }

  @Test(arguments: 0..<8) func anyPost(_ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    let pieces =
      ReaderHostileInputTests.pieces.filter { $0.allSatisfy(\.isASCII) } + ["é", "\u{FFFC}"]
    func text() -> String {
      let count = Int.random(in: 0..<30, using: &random)
      return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    // One for all: nothing of a post may be left to the next.
    var sketch = PlainSketch()
    var count = 0
    for _ in 0..<500 {
      let title = Bool.random(using: &random) ? text() : nil
      let alts = (0..<Int.random(in: 0...2, using: &random)).map { _ in text() }
      let body = text()
      guard let both = outlines(body, title: title, alts: alts, by: &sketch) else { continue }
      count += 1
      #expect(
        both.sketched == both.read, "\(title.debugDescription) \(alts) \(body.debugDescription)")
    }
    #expect(count > 250, "hardly any post is plain")
  }

  /// Of any document, in any markup, nothing is sketched but what folding gives.
  @Test(arguments: ["a.md", "a.html", "a.txt"], 0..<4)
  func anyDocument(_ path: String, _ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    var count = 0
    for _ in 0..<250 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        ReaderHostileInputTests.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let document = DocumentReader.read(SourceText(path: path, utf8: Array(text.utf8)))
      guard let sketch = FoldedText(sketching: document) else { continue }
      count += 1
      #expect(outline(sketch) == outline(FoldedText(document)), "\(text.debugDescription)")
    }
    #expect(count > 50, "hardly any document is sketched")
  }
}
