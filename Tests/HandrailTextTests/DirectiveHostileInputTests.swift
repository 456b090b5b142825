import HandrailCore
import TestSupport
import Testing

@testable import HandrailText

/// Nonsense addressed to handrail neither stops it nor makes it look outside the file.
@Suite struct DirectiveHostileInputTests {
  private static let pieces = [
    "<!-- ", " -->", "handrail: ", "allow ", "a/b", ", ", " -- ", "; until ", "2026-12-31", "\n",
    "\n\n",
    "{# ", " #}", "{/* ", " */}", "[//]: # (", ")", "{% comment %}", "{% endcomment %}", "---\n",
    "handrail: {allow: [", "]}\n", "🧗", "e\u{301}", "\r\n", "text ", "<p>", "</p>", "`", "# ", "> ",
    "- ",
    "| ", "[x](y) ", "+++\n", "handrail", "&lt;", "\\",
  ]

  @Test func nonsenseStaysInTheFile() {
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 2_000) {
      let count = random.number(below: 30)
      let text = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
      let path = random.pick(["a.md", "a.mdx", "a.html", "a.txt"])
      let document = read(text, path: path)
      let end = text.utf8.count
      for directive in DirectiveReader.directives(in: document) {
        #expect(directive.span.end <= end)
        #expect(directive.reach.map { $0.end <= end } ?? true)
        for name in directive.names {
          #expect(!name.text.isEmpty)
          #expect(
            directive.span.start <= name.span.start && name.span.end <= directive.span.end,
            "\(text.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: [
    LargeText(String(repeating: "<!-- handrail: allow a/b -- x -->\n", count: 30_000)),
    LargeText(String(repeating: "<!-- handrail: allow a/b -- x --> ", count: 30_000)),
    LargeText("Text " + String(repeating: "<!-- handrail: allow a/b — x --> ", count: 30_000)),
    LargeText(String(repeating: "Text\n\n<!-- handrail: allow a/b -- x -->\n\n", count: 20_000)),
    LargeText(String(repeating: "<!-- handrail: ", count: 60_000)),
    LargeText(String(repeating: "{# handrail: allow a/b #} ", count: 30_000)),
  ])
  func manyAreReadUpToALimit(text: LargeText) {
    let directives = DirectiveReader.directives(in: read(text.text))
    #expect(directives.count <= DirectiveReader.most + 1)
  }

  @Test func oneOfManyNamesIsTakenApart() throws {
    let names = String(repeating: "a/b, ", count: 100_000)
    let text =
      "<!-- handrail: allow \(names) -- \(String(repeating: "why; ", count: 100_000))-->\n\nText."
    let directive = try #require(DirectiveReader.directives(in: read(text)).first)
    #expect(directive.names.count == 100_000)
    #expect(directive.reason?.count == 501)
  }
}
