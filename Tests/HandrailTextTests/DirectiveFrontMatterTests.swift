import HandrailCore
import Testing

@testable import HandrailText

/// What front matter says to handrail, in its three languages, holds for the whole post.
@Suite struct DirectiveFrontMatterTests {
  private func directives(_ text: String, path: String = "a.md") -> [Directive] {
    DirectiveReader.directives(in: read(text, path: path))
  }

  private func bytes(at span: Span, of text: String) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }

  static let spellings = [
    """
    ---
    title: "🧗 Zürich"
    handrail:
      allow:
        - rule: names/titan
          reason: named on stage
          until: 2026-12-31
    ---
    Text.
    """,
    """
    ---
    handrail: {allow: [{rule: names/titan, reason: "named on stage", until: 2026-12-31}]}
    ---
    Text.
    """,
    """
    ---
    handrail: {allow: {rule: [names/titan], reason: 'named on stage', until: '2026-12-31'}}
    ---
    Text.
    """,
    """
    ---
    handrail: allow names/titan -- named on stage; until 2026-12-31
    ---
    Text.
    """,
    """
    ---
    Handrail: "handrail: allow names/titan -- named on stage; until 2026-12-31"
    ---
    Text.
    """,
    """
    ---
    handrail:
      - allow names/titan -- named on stage; until 2026-12-31
    ---
    Text.
    """,
    """
    ---
    handrail:
      allow: names/titan -- named on stage; until 2026-12-31
    ---
    Text.
    """,
    """
    ---
    handrail:
      allow: ["names/titan -- named on stage; until 2026-12-31"]
    ---
    Text.
    """,
    """
    ---
    handrail: >
      allow names/titan -- named
      on stage; until 2026-12-31
    ---
    Text.
    """,
    """
    ---
    title: x # and a comment
    # handrail: allow names/titan -- named on stage; until 2026-12-31
    ---
    Text.
    """,
    """
    +++
    title = "🧗"
    [[handrail.allow]]
    rule = "names/titan"
    reason = "named on stage"
    until = 2026-12-31
    +++
    Text.
    """,
    """
    +++
    handrail = "allow names/titan -- named on stage; until 2026-12-31"
    +++
    Text.
    """,
    """
    +++
    handrail.allow = [{rule = "names/titan", reason = '''named on stage''', until = "2026-12-31"}]
    +++
    Text.
    """,
    """
    +++
    # handrail: allow names/titan -- named on stage; until 2026-12-31
    title = "x"
    +++
    Text.
    """,
    """
    {"title": "x", "handrail": {"allow": [
      {"rule": "names/titan", "reason": "named on stage", "until": "2026-12-31"}]}}
    Text.
    """,
    """
    {"handrail": "allow names/titan -- named on stage; until 2026-12-31"}
    Text.
    """,
    """
    Title: x
    Handrail: allow names/titan -- named on stage; until 2026-12-31

    Text.
    """,
  ]

  @Test(arguments: spellings)
  func everySpellingSaysTheSame(text: String) throws {
    for text in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
      let found = directives(text)
      #expect(found.count == 1, "\(text)")
      let directive = try #require(found.first)
      #expect(directive.verb == "allow")
      #expect(directive.names.map(\.text) == ["names/titan"])
      #expect(directive.names.map { bytes(at: $0.span, of: text) } == ["names/titan"])
      #expect(directive.reason == "named on stage")
      #expect(directive.until == "2026-12-31")
      #expect(directive.strangers.isEmpty)
      #expect(directive.reach == nil)
      #expect(bytes(at: directive.span, of: text).contains("names/titan"))
    }
  }

  @Test func severalAreReadInOrder() {
    let text = """
      ---
      handrail:
        allow:
          - {rule: "a/b, c/d", reason: one}
          - e/f -- two
      ---
      <!-- handrail: allow g/h -- three -->
      Text.
      """
    let found = directives(text)
    #expect(found.map { $0.names.map(\.text) } == [["a/b", "c/d"], ["e/f"], ["g/h"]])
    #expect(found.map { $0.reach == nil } == [true, true, false])
  }

  @Test func escapesDoNotMoveTheNames() throws {
    let text = "---\nhandrail: \"\\u0061llow a\\u002Fb, c/d -- \\u0078\"\n---\nText."
    let directive = try #require(directives(text).first)
    #expect(directive.names.map(\.text) == ["a/b", "c/d"])
    #expect(directive.names.map { bytes(at: $0.span, of: text) } == ["a\\u002Fb", "c/d"])
  }

  @Test(arguments: [
    ("handrail: {alow: [a/b]}", "alow", [String]()), ("handrail: yes", "yes", []),
    ("handrail: {allow: [{rule: a/b, reson: x}]}", "allow", ["reson"]),
    ("handrail: {allow: [[a/b]]}", "allow", ["a list in a list"]),
    ("handrail: [[a/b]]", "allow", ["a list in a list"]),
  ])
  func whatIsWrongIsKept(line: String, verb: String, strangers: [String]) {
    let found = directives("---\n\(line)\n---\nText.")
    #expect(found.map(\.verb) == [verb])
    #expect(found.map(\.strangers) == [strangers])
  }

  @Test(arguments: ["a.md", "a.mdx", "a.html", "a.txt"])
  func everyMarkupHasFrontMatter(path: String) {
    let found = directives("---\nhandrail: allow a/b -- x\n---\n<p>Text.</p>\n", path: path)
    #expect(found.map(\.reason) == ["x"])
  }

  @Test func frontMatterThatIsBrokenSaysNothing() {
    let text = "---\nhandrail: allow a/b -- x\ntitle: [\n---\nText."
    #expect(directives(text).isEmpty)
    #expect(!read(text).problems.isEmpty)
  }
}
