import HandrailCore
import Testing

@testable import HandrailText

/// What a post says to handrail is read from every kind of comment, each byte in its place.
@Suite struct DirectiveReaderTests {
  private static let words =
    "handrail: allow names/titan, names/moon -- named on stage; until 2026-12-31"

  /// A kind of comment, and how a paragraph is written beside it.
  struct Form: Sendable, CustomTestStringConvertible {
    let path: String
    let opening: String
    let closing: String
    var testDescription: String { "\(path): \(opening)…\(closing)" }

    func paragraph(_ text: String) -> String { path.hasSuffix("html") ? "<p>\(text)</p>" : text }
  }

  static let forms = [
    Form(path: "a.md", opening: "<!-- ", closing: " -->"),
    Form(path: "a.md", opening: "<!--", closing: "-->"),
    Form(path: "a.md", opening: "<!--\n  ", closing: "\n-->"),
    Form(path: "a.md", opening: "[//]: # (", closing: ")"),
    Form(path: "a.md", opening: "[//]: # \"", closing: "\""),
    Form(path: "a.md", opening: "[comment]: <> (", closing: ")"),
    Form(path: "a.md", opening: "{# ", closing: " #}"),
    Form(path: "a.md", opening: "{#- ", closing: " -#}"),
    Form(path: "a.md", opening: "{% comment %} ", closing: " {% endcomment %}"),
    Form(path: "a.md", opening: "{% # ", closing: " %}"),
    Form(path: "a.md", opening: "{{/* ", closing: " */}}"),
    Form(path: "a.md", opening: "{{- /* ", closing: " */ -}}"),
    Form(path: "a.md", opening: "<%# ", closing: " %>"),
    Form(path: "a.mdx", opening: "{/* ", closing: " */}"),
    Form(path: "a.mdx", opening: "<!-- ", closing: " -->"),
    Form(path: "a.html", opening: "<!-- ", closing: " -->"),
    Form(path: "a.html", opening: "{# ", closing: " #}"),
    Form(path: "a.html", opening: "{% comment %}", closing: "{% endcomment %}"),
    Form(path: "a.html", opening: "{{/* ", closing: " */}}"),
  ]

  /// What may stand before it, and how lines end.
  static let surroundings: [(before: String, lineEnd: String)] = [
    ("", "\n"), ("\u{FEFF}", "\n"), ("🧗🏽‍♀️ up", "\n"), ("caf\u{65}\u{301} Zu\u{308}rich", "\r\n"),
    ("\u{FEFF}a\tb 👩‍🚀", "\r\n"), ("old", "\r"),
  ]

  @Test(arguments: forms)
  func everyCommentIsRead(form: Form) throws {
    for (before, lineEnd) in Self.surroundings {
      let text = [
        before.isEmpty || before == "\u{FEFF}"
          ? before + form.paragraph("First.")
          : before
            + form.paragraph("First."), "", form.opening + Self.words + form.closing, "",
        form.paragraph("The *target* is here."), "", form.paragraph("Last."), "",
      ].joined(separator: "\n").replacing("\n", with: lineEnd)
      let document = read(text, path: form.path)
      let directives = DirectiveReader.directives(in: document)
      #expect(directives.count == 1, "\(text.debugDescription)")
      guard let directive = directives.first else { continue }
      #expect(directive.verb == "allow")
      #expect(directive.names.map(\.text) == ["names/titan", "names/moon"])
      #expect(
        directive.names.map { bytes(at: $0.span, of: text) } == ["names/titan", "names/moon"])
      #expect(directive.reason == "named on stage")
      #expect(directive.until == "2026-12-31")
      #expect(directive.strangers.isEmpty)
      #expect(bytes(at: directive.span, of: text) == Self.words)
      let target = directive.reach.map { bytes(at: $0, of: text) }
      #expect(target == "The *target* is here.", "\(text.debugDescription)")
      #expect(directive.start.byte == directive.span.start)
      #expect(directive.end.byte == directive.span.end)
    }
  }

  @Test func positionsCountInTheFileAsSaved() throws {
    let text = "🧗 Up.\n\n<!-- \(Self.words) -->\n\nThe Zürich target.\n"
    var saved: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { saved += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let source = try SourceText.decode(path: "a.md", bytes: saved).get()
    let directive = try #require(
      DirectiveReader.directives(in: DocumentReader.read(source)).first)
    func decoded(_ span: Span?) -> String? {
      span.map { span in
        String(
          decoding: stride(from: span.start, to: span.end, by: 2).map {
            UInt16(saved[$0]) | UInt16(saved[$0 + 1]) << 8
          }, as: UTF16.self)
      }
    }
    #expect(decoded(directive.span) == Self.words)
    #expect(decoded(directive.names.last?.span) == "names/moon")
    #expect(decoded(directive.reach) == "The Zürich target.")
    #expect(directive.start.line == 3)
    #expect(directive.start.column == 6)
  }

  static let places: [(path: String, text: String, reach: String)] = [
    // On a line of its own: the next block that is no comment.
    ("a.md", "One.\n\n<!-- H -->\nTwo.\n\nThree.", "Two."),
    ("a.md", "One.\n<!-- H -->\nTwo.", "Two."),
    ("a.md", "<!-- H --> Two.\n\nThree.", "Two."),
    ("a.md", "One.\n\n<!-- H -->\n\n<!-- more -->\n\nTwo.", "Two."),
    ("a.md", "<!-- H -->\n\n## Two\n\nThree.", "Two"),
    ("a.md", "<!-- H -->\n- Two\n- Three", "Two"),
    ("a.md", "<!-- H -->\n```\ntwo()\n```\nThree", "two()"),
    ("a.md", "<!-- H -->\n![two](three.png \"four\")\n\nFive", "two](three.png \"four"),
    (
      "a.md", "<!-- H -->\nSee [two](http://three.example) now.",
      "See [two](http://three.example) now."
    ),
    (
      "a.md", "<!-- H -->\nSee [two](http://three.example)\n\nFour",
      "See [two](http://three.example"
    ),
    ("a.md", "<!-- H -->\n| two | three |\n|---|---|\n| four | five |", "two"),
    ("a.md", "> One\n\n<!-- H -->\n\n> Two\n\nThree", "Two"),
    ("a.md", "One.\n\n<!-- H -->\n", ""),
    ("a.html", "<p>One</p><!-- H --><p>Two</p><p>Three</p>", "Two"),
    ("a.html", "<!-- H --><p><a href='two'>Three</a> four</p><p>Five</p>", "two'>Three</a> four"),
    ("a.html", "<!-- H --><img alt='two' src='three'></p><p>Four</p>", "two' src='three"),
    ("a.html", "<ul><li>One<li><!-- H -->Two<li>Three</ul>", "Two"),
    ("a.mdx", "One.\n\n{/* H */}\n\n<Note>Two.</Note>\n\nThree.", "Two."),
    // In a block: that one.
    ("a.md", "One <!-- H --> two.\n\nThree.", "One <!-- H --> two."),
    ("a.md", "One. <!-- H -->\n\nTwo.", "One."),
    ("a.md", "One\n{# H #}\ntwo.\n\nThree.", "One\n{# H #}\ntwo."),
    ("a.md", "## One <!-- H -->\n\nTwo.", "One"),
    ("a.md", "- One <!-- H -->\n- Two", "One"),
    ("a.md", "| one <!-- H --> | two |\n|---|---|\n| three | four |", "one"),
    ("a.md", "See [one](http://two.example) <!-- H -->\n\nThree.", "See [one](http://two.example"),
    ("a.html", "<p>One<!-- H --></p><p>Two</p>", "One"),
    ("a.html", "<p>One <b>two</b>\n<!-- H --></p>\n<p>Three</p>", "One <b>two"),
    ("a.html", "<p>One\n<!-- H -->\ntwo</p><p>Three</p>", "One\n<!-- H -->\ntwo"),
    ("a.mdx", "One {/* H */} two.\n\nThree.", "One {/* H */} two."),
  ]

  @Test(arguments: places)
  func theBlockIsTheOneAroundItOrTheNext(path: String, text: String, reach: String) throws {
    let words = "handrail: allow a/b — because"
    let zero = path.hasSuffix("html") ? "<p>🧗 Zero.</p>\n" : "🧗 Zero.\n\n"
    let whole = zero + text.replacing("H", with: words)
    let directives = DirectiveReader.directives(in: read(whole, path: path))
    #expect(directives.count == 1)
    let span = try #require(directives.first?.reach)
    #expect(bytes(at: span, of: whole) == reach.replacing("H", with: words))
  }

  /// Up to CommonMark 0.30 these are words, since 0.31 comments.
  @Test(arguments: [
    ("One <!-- H --> two.\n\nThree.", "One <!-- H --> two."),
    ("One. <!-- H -->\n\nTwo.", "One. <!-- H -->"),
    ("- One <!-- H -->\n- Two", "One <!-- H -->"),
    ("*One <!-- H -->* two\n\nThree", "One <!-- H -->* two"),
  ])
  func hyphensInTheMiddleOfALineAreFine(text: String, reach: String) throws {
    let words = "handrail: allow a/b -- because"
    for path in ["a.md", "a.mdx"] {
      let whole = "Zero.\n\n" + text.replacing("H", with: words)
      let directives = DirectiveReader.directives(in: read(whole, path: path))
      #expect(directives.map(\.reason) == ["because"])
      let span = try #require(directives.first?.reach)
      #expect(bytes(at: span, of: whole) == reach.replacing("H", with: words))
      #expect(directives.first.map { bytes(at: $0.span, of: whole) } == words)
    }
  }

  @Test func severalOnOneLineSpeakOfTheSameBlock() {
    let text =
      "One.\n\nTwo <!-- handrail: allow a/b -- x --> <!-- handrail: allow c/d -- y -->\n\nThree."
    let directives = DirectiveReader.directives(in: read(text))
    #expect(directives.compactMap { $0.names.first?.text } == ["a/b", "c/d"])
    #expect(
      directives.map { $0.reach.map { bytes(at: $0, of: text) } ?? "" }.allSatisfy {
        $0.hasPrefix("Two")
      })
  }

  static let clauses: [(words: String, names: [String], reason: String?, until: String?)] = [
    ("allow a/b -- because", ["a/b"], "because", nil),
    ("allow a/b,c/d -- because", ["a/b", "c/d"], "because", nil),
    ("allow a/b c/d — because", ["a/b", "c/d"], "because", nil),
    ("allow a/b – because", ["a/b"], "because", nil),
    ("allow a/b --because", ["a/b"], "because", nil),
    ("allow a/b", ["a/b"], nil, nil),
    ("allow a/b --", ["a/b"], nil, nil),
    ("allow", [], nil, nil),
    ("allow a/b; until 2026-12-31", ["a/b"], nil, "2026-12-31"),
    ("allow a/b until 2026-12-31 -- because", ["a/b"], "because", "2026-12-31"),
    ("allow a/b -- one; two; until 2026-12-31", ["a/b"], "one; two", "2026-12-31"),
    ("allow a/b -- one;until 2026-12-31T14:00Z.", ["a/b"], "one", "2026-12-31T14:00Z"),
    ("allow a/b -- one; UNTIL: 2026-12-31 14:00 +0100", ["a/b"], "one", "2026-12-31 14:00 +0100"),
    ("allow a/b -- one; two", ["a/b"], "one; two", nil),
    ("allow a/b -- wait; until soon", ["a/b"], "wait", "soon"),
    ("allow a/b --   much \t\n  space ", ["a/b"], "much space", nil),
    ("allow * -- because", ["*"], "because", nil),
  ]

  @Test(arguments: clauses)
  func whatIsSaidIsTakenApart(words: String, names: [String], reason: String?, until: String?)
    throws
  {
    let directive = try #require(
      DirectiveReader.directives(in: read("<!-- handrail: \(words) -->\n\nText.")).first)
    #expect(directive.verb == "allow")
    #expect(directive.names.map(\.text) == names)
    #expect(directive.reason == reason)
    #expect(directive.until == until)
  }

  @Test(arguments: [
    "Handrail: allow a/b -- x", "HANDRAIL:allow a/b -- x", "handrail : allow a/b -- x",
    "handrail allow a/b -- x",
  ])
  func slipsInTheKeywordAreForgiven(words: String) {
    let directives = DirectiveReader.directives(in: read("<!-- \(words) -->\n\nText."))
    #expect(directives.map(\.verb) == ["allow"])
    #expect(directives.first?.names.map(\.text) == ["a/b"])
  }

  @Test(arguments: [
    ("alow a/b", "alow"), ("", ""), ("disable", "disable"), ("erlaube-es x", "erlaube-es"),
  ])
  func anythingElseIsKeptAsItIs(words: String, verb: String) {
    let directives = DirectiveReader.directives(in: read("<!-- handrail: \(words) -->\n\nText."))
    #expect(directives.map(\.verb) == [verb])
  }

  @Test(
    arguments: [
      ("a.md", "We use handrail: allow it -- please."),
      ("a.md", "`<!-- handrail: allow a/b -- x -->`"),
      ("a.md", "```\n<!-- handrail: allow a/b -- x -->\n```"),
      ("a.md", "&lt;!-- handrail: allow a/b -- x -->"),
      ("a.md", "\\<!-- handrail: allow a/b -- x -->"),
      ("a.md", "<!-- our handrail: allow a/b -- x -->"),
      ("a.md", "<!-- handrail allowance -->"), ("a.txt", "<!-- handrail: allow a/b -- x -->"),
      ("a.html", "<p>handrail: allow a/b -- x</p>"),
      ("a.html", "<pre>&lt;!-- handrail: allow a/b --&gt;</pre>"),
      ("a.md", "---\ntitle: handrail\n---\nText."), ("a.md", "the third rail of the handrai"),
    ])
  func wordsForReadersAreNone(path: String, text: String) {
    #expect(DirectiveReader.directives(in: read(text, path: path)).isEmpty)
  }

  @Test func theWordIsFoundWhereverItStands() {
    for count in 0..<70 {
      let filler = [UInt8](repeating: 0x72, count: count)
      #expect(DirectiveReader.mentionsUs(filler + Array("hAndRail".utf8) + filler))
      #expect(!DirectiveReader.mentionsUs(filler + Array("handrai".utf8)))
      #expect(!DirectiveReader.mentionsUs(filler + Array("ndrail".utf8) + filler))
    }
    #expect(!DirectiveReader.mentionsUs([]))
  }

  private func bytes(at span: Span, of text: String) -> String {
    let bytes = Array(text.utf8)
    guard span.end <= bytes.count else { return "out of bounds" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
