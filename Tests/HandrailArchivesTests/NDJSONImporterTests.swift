import HandrailArchives
import HandrailCore
import Testing

@Suite struct NDJSONImporterTests {
  private func post(_ line: String) throws -> ImportedPost? {
    try NDJSONImporter(path: "b.ndjson").post(from: Array(line.utf8), number: 3, at: 100)
  }

  @Test func everyFieldIsRead() throws {
    let post = try #require(
      try post(
        #"""
        {"id": "7", "text": "Hello \"you\"", "markup": "html", "title": "T", "alt": ["a", "b"], "channel": "LinkedIn", "audience": "public", "account": "employee", "author": "Jo", "status": "draft", "published": "2026-12-01T14:00:00Z", "language": "en", "url": "https://x.example"}
        """#))
    #expect(post.id == "7")
    #expect(post.markup == .html)
    #expect(post.source.fields.map(\.name) == ["text", "title", "alt[0]", "alt[1]"])
    let texts = post.source.fields.map {
      String(decoding: post.source.bytes[$0.range], as: UTF8.self)
    }
    #expect(texts == ["Hello \"you\"", "T", "a", "b"])
    #expect(post.metadata.channel == "linkedin")
    #expect(post.metadata.audience == .public)
    #expect(post.metadata.account == .employee)
    #expect(post.metadata.status == .draft)
    #expect(post.metadata.published == Timestamp("2026-12-01T14:00Z"))
  }

  @Test func nullIsAbsentAndBlankLinesAreNoPosts() throws {
    #expect(try post(" \t") == nil)
    let post = try #require(try post(#"{"id": "1", "text": "", "title": null, "account": null}"#))
    #expect(post.source.fields.count == 1)
    #expect(post.metadata.account == nil)
  }

  @Test(
    arguments: [
      (#"{"id": "1", "text": "x", "chanel": "y"}"#, "‘chanel’ is not a field of a post", 125),
      (#"{"id": 1, "text": "x"}"#, "‘id’ must be text in quotes", 107),
      (#"{"id": "1"}"#, "the post has no ‘text’", 100),
      (#"{"id": "1", "text": "x", "account": "boss"}"#, "‘account’ holds no word", 136),
      (#"{"id": "1", "text": "x", "published": "soon"}"#, "‘published’ is not a date", 138),
      (#"{"id": "1", "text": "x", "alt": [1]}"#, "‘alt’ must be a list of texts", 133),
      (#"[1]"#, "expected a post as a JSON object", 100),
      (#"{"id": "1", "text": "x""#, "", 100),
    ])
  func anythingElseIsAProblemWithItsPlace(line: String, message: String, byte: Int) throws {
    let problem = #expect(throws: Problem.self) { try post(line) }
    #expect(problem?.message.hasPrefix(message) == true, "\(problem?.message ?? "")")
    #expect(problem?.position?.line == 3)
    #expect(problem?.position.map { $0.byte >= byte } == true)
    #expect(problem?.kind == .input)
  }
}
