import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Conditions on what is known of a post besides its text.
@Suite struct MetadataTests {
  private func check(_ metadata: String, _ post: PostMetadata = PostMetadata()) -> Check {
    var check = Check(rule: "    flag: {metadata: {\(metadata)}}")
    check.metadata = post
    return check
  }

  private static let post = """
    ---
    title: A day out
    reviewed_by: Jo
    tags: [robots, Launch Day]
    sponsor:
    draft: true
    seo: {image: {alt: A robot}}
    author: {name: Ann}
    ---
    The text.
    """

  @Test(arguments: [
    ("missing: [reviewed-by]", 0), ("missing: [reviewedBy, title]", 0),
    ("missing: [approved-by]", 1), ("missing: [reviewed-by, approved-by]", 1),
    ("missing: [sponsor]", 1), ("missing: [seo.image.alt]", 0), ("missing: [seo.image.src]", 1),
    ("missing: [seo]", 0), ("missing: [author]", 0), ("missing: [channel]", 1),
    ("missing: [language]", 1),
    ("present: [Reviewed-By]", 1), ("present: [sponsor]", 0), ("present: [seo.image]", 1),
    ("present: [approved-by, draft]", 1),
    ("equals: {draft: true}", 1), ("equals: {draft: 'false'}", 0),
    ("equals: {reviewed-by: jo}", 1), ("equals: {reviewed-by: [ann, JO]}", 1),
    ("equals: {tags: launch day}", 1), ("equals: {tags: launch}", 0),
    ("equals: {tags: 'launch*'}", 1), ("equals: {tags: '*day'}", 1),
    ("equals: {tags: '*un*da*'}", 1),
    ("equals: {tags: '*x*'}", 0), ("equals: {title: '*'}", 1), ("equals: {sponsor: '*'}", 0),
    ("equals: {tags: robots, reviewed-by: jo}", 1), ("equals: {tags: robots, reviewed-by: ann}", 0),
    ("equals: {tags: robots}, missing: [approved-by]", 1),
    ("equals: {tags: robots}, missing: [reviewed-by]", 0),
    ("equals: {author: ann}", 1), ("equals: {status: draft}", 1),
  ])
  func asksForFrontMatter(metadata: String, count: Int) throws {
    #expect(try check(metadata).result(on: Self.post).findings.count == count)
  }

  @Test(arguments: [
    ("equals: {channel: blog}", 1), ("equals: {channel: [x, BLOG]}", 1),
    ("equals: {channel: x}", 0),
    ("equals: {audience: public, account: employee}", 1), ("equals: {author: 'ann*'}", 1),
    ("equals: {author: jo}", 1),
    ("equals: {language: 'en*'}", 1), ("equals: {published: '2026-11-*'}", 1),
    ("missing: [channel]", 0), ("missing: [url]", 1), ("present: [published]", 1),
  ])
  func asksForWhatIsKnownOtherwise(metadata: String, count: Int) throws {
    var post = PostMetadata()
    (post.channel, post.audience, post.account) = ("blog", .public, .employee)
    (post.author, post.language) = ("Ann Lee, Jo", "en-GB")
    post.published = Timestamp("2026-11-20")
    #expect(try check(metadata, post).result(on: "The text.").findings.count == count)
  }

  @Test func theFindingIsAtTheValueOrAtTheStartOfThePost() throws {
    #expect(try check("present: [reviewed-by]").found(in: Self.post) == ["Jo"])
    #expect(try check("equals: {tags: '*day'}").found(in: Self.post) == ["Launch Day"])
    #expect(try check("equals: {status: draft, reviewed-by: jo}").found(in: Self.post) == ["Jo"])
    let start = try #require(try check("missing: [x]").result(on: Self.post).findings.first)
    #expect(start.start.line == 2 && start.start.column == 8 && start.match == "")
    let body = try #require(try check("missing: [x]").result(on: "\nThe text.").findings.first)
    #expect(body.start.line == 2 && body.start.column == 1)
    #expect(try check("missing: [x]").result(on: "").findings.map(\.span) == [Span(0, 0)])
  }

  @Test func aPostOfABatchHasWhatItsRecordSays() throws {
    let plan = check("missing: [author]").load().plan
    var metadata = PostMetadata()
    let document = DocumentReader.read(
      textsOf: SourceText(
        path: "b.ndjson", fields: [TextField(name: "text", text: "---\nauthor: x\n---\n")]),
      markup: .markdown)
    let found = Engine(plan: plan).check(document, metadata: metadata, id: "1", asOf: nil).findings
    #expect(found.map(\.field) == ["text"] && found.first?.span.start == 4)
    metadata.author = "Ann"
    #expect(
      Engine(plan: plan).check(document, metadata: metadata, id: "1", asOf: nil).findings.isEmpty)
  }

  @Test func nothingIsPassedOverThatMayNotBeKnownYet() throws {
    let engine = Engine(plan: check("missing: [title]").load().plan)
    let text = FoldedText(DocumentReader.read(SourceText(path: "a.txt", utf8: Array("x".utf8))))
    #expect(!engine.passesOver(text, metadata: PostMetadata(), asOf: nil))
  }

  @Test func itComposes() throws {
    let all = "    flag: {all: [{terms: [robot]}, {metadata: {missing: [sponsor]}}]}"
    let finding = try Check(rule: all).result(on: "A robot.").findings
    #expect(finding.map(\.match) == ["robot"] && finding.first?.related.isEmpty == true)
    #expect(try Check(rule: all).found(in: "---\nsponsor: Acme\n---\nA robot.") == [])
    let excuse = "    flag: {terms: [robot]}\n    unless: {metadata: {equals: {sponsor: acme}}}"
    #expect(try Check(rule: excuse).found(in: "A robot.") == ["robot"])
    #expect(try Check(rule: excuse).found(in: "---\nsponsor: Acme\n---\nA robot.") == [])
    let required = "    when: {terms: [robot]}\n    require: {metadata: {present: [sponsor]}}"
    #expect(try Check(rule: required).found(in: "A robot.") == ["robot"])
    #expect(try Check(rule: required).found(in: "---\nsponsor: Acme\n---\nA robot.") == [])
    let protected = Protected(
      protect: "    protect: {metadata: {equals: {forum: union}}}\n    within: post")
    #expect(try protected.counts(in: "Awful.") == [1, 0])
    #expect(try protected.counts(in: "---\nforum: Union\n---\nAwful.") == [0, 1])
    let near = Protected(
      protect: "    protect: {metadata: {equals: {forum: union}}}\n    within: sentence")
    #expect(try near.counts(in: "---\nforum: Union\n---\nFine.\n\nAwful.") == [0, 1])
  }

  /// A post without a word has no blocks to look into.
  @Test(arguments: ["sentence", "paragraph", "3 words", "post"])
  func anEmptyPostIsNoTrouble(within: String) throws {
    let excuse = "    unless: {measure: {count: words, below: 3}, within: \(within)}"
    #expect(
      try Check(rule: "    flag: {metadata: {missing: [x]}}\n" + excuse).found(in: "") == [])
    let near = "{near: {all: [{metadata: {missing: [x]}}, {terms: [a]}], within: \(within)}}"
    #expect(try Check(rule: "    flag: \(near)").found(in: "").isEmpty)
    let counted = "{measure: {count: {metadata: {missing: [x]}}, above: 0, per: sentence}}"
    #expect(try Check(rule: "    flag: \(counted)").found(in: "").isEmpty)
    let protected = Protected(
      rules: """
          - rule: bad
            severity: error
            flag: {measure: {count: words, below: 1}}
            message: No.
            examples: {flagged: [awful], passed: [y]}
        """,
      protect: "    protect: {metadata: {missing: [x]}}\n    within: \(within)")
    #expect(try protected.counts(in: "") == [0, 1])
  }

  @Test(arguments: [
    ("{}", "does not say what to ask for"), ("{mising: [a]}", "did you mean ‘missing’?"),
    ("{missing: a}", "expected a list of keys"), ("{missing: []}", "an empty list"),
    ("{equals: [a]}", "expected a map of keys and values"), ("{equals: {}}", "an empty map"),
    ("{equals: {a: }}", "expected text, found nothing"),
    ("{equals: {a: {b: c}}}", "expected text, found a map"),
    ("{missing: [a-b], present: [a_b]}", "cannot be there and missing at once"),
    ("{missing: [a], equals: {a: x}}", "cannot be there and missing at once"),
  ])
  func whatIsWrongIsTold(metadata: String, message: String) throws {
    let lines = Check(rule: "    flag: {metadata: \(metadata)}").load().problems.map {
      "\($0.message) \($0.advice ?? "")"
    }
    #expect(lines.contains { $0.contains(message) }, "\(lines)")
    var hidden = check("missing: [a]")
    hidden.guardrail = "redact: true"
    #expect(hidden.load().problems.map { $0.message.contains("hides its words") } == [true])
  }
}
