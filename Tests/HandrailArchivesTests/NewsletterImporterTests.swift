import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct NewsletterImporterTests {
  private let substack = """
    post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
    1234.first,2019-07-26T20:48:19.814Z,TRUE,,newsletter,everyone,&#x201C;First&#x201D;,A &amp; B,
    1235.draft,2019-07-26T20:48:19.814Z,FALSE,,newsletter,everyone,Draft,,
    1236.paid,2019-07-27T20:48:19.814Z,TRUE,,newsletter,only_paid,Paid,,

    """

  @Test func substackJoinsRowsAndPages() throws {
    let archive = try Imported(
      SubstackImporter.self,
      texts: [
        ("export/posts/1236.paid.html", "<p>Paid words</p>"),
        ("export/posts/1234.first.html", "<p>Words</p>"), ("export/posts.csv", substack),
        ("export/posts/1235.draft.html", ""), ("export/posts/1237.left.html", "<p>Left</p>"),
        ("export/posts/1234.delivers.csv", "post_id,email\n"),
      ], portion: 9)
    #expect(archive.texts == ["<p>Paid words</p>", "<p>Words</p>", "", "<p>Left</p>"])
    #expect(archive.posts.map(\.id) == ["1236.paid", "1234.first", "1235.draft", "1237.left"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .published, .draft, nil])
    #expect(archive.posts.map(\.metadata.audience) == [.followers, .public, .public, nil])
    #expect(archive.posts.allSatisfy { $0.metadata.channel == "newsletter" })
    let post = archive.posts[1]
    #expect(
      post.content
        == .texts(
          [
            TextField(name: "text", text: "<p>Words</p>"),
            TextField(name: "title", text: "“First”"), TextField(name: "subtitle", text: "A & B"),
          ], .html))
    #expect(post.metadata.title == "“First”")
    #expect(post.metadata.published == Timestamp("2019-07-26T20:48:19Z"))
    #expect(
      post.origin == Origin(member: "export/posts/1234.first.html", record: 1, span: Span(0, 12)))
    #expect(archive.posts[2].metadata.published == nil)
    #expect(archive.problems.isEmpty)
    #expect(archive.claims["export/posts/1234.delivers.csv"] == nil)
  }

  @Test func aPublishedPostWithoutItsPageIsAProblem() throws {
    let archive = try Imported(SubstackImporter.self, texts: [("posts.csv", substack)])
    #expect(archive.posts.compactMap { $0.field("title") } == ["“First”", "Draft", "Paid"])
    #expect(archive.problems.map { $0.problem.position?.line } == [2, 4])
    #expect(archive.problems.map(\.origin.record) == [1, 3])
  }

  @Test func pagesElsewhereAreNotSubstacks() {
    for path in ["1234.first.html", "pages/1234.first.html", "posts/first.html"] {
      #expect(
        SubstackImporter.claim(MemberHead(path: path, bytes: Array("<p>x</p>".utf8))) == nil)
    }
  }

  @Test func buttondownJoinsRowsAndMails() throws {
    let archive = try Imported(
      ButtondownImporter.self,
      texts: [
        (
          "emails.csv",
          "id,secondary_id,subject,publish_date,source,slug\n"
            + "a1,1,Plain,2023-01-02 16:55:00+00:00,app,plain\n"
            + "a2,2,Fancy,2023-01-05 13:00:00+01:00,app,fancy\na3,3,Lost,,app,lost\n"
        ),
        ("emails/plain.md", "<!-- buttondown-editor-mode: plaintext -->## Hello"),
        ("emails/fancy.md", "<!-- buttondown-editor-mode: fancy --><h2>Hi</h2>"),
        ("emails/old.md", "*Old*"),
      ], portion: 5)
    #expect(archive.texts == ["## Hello", "<h2>Hi</h2>", "*Old*", ""])
    let markups = archive.posts.map { post in
      if case .texts(_, let markup) = post.content { markup } else { Markup.plain }
    }
    #expect(markups == [.markdown, .html, .markdown, .markdown])
    #expect(archive.posts.map(\.metadata.title) == ["Plain", "Fancy", nil, "Lost"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .published, nil, .draft])
    #expect(archive.posts[1].metadata.published == Timestamp("2023-01-05T12:00Z"))
    #expect(archive.problems.isEmpty)
  }

  @Test func beehiivHoldsItsTextsInTheTable() throws {
    let archive = try Imported(
      BeehiivImporter.self,
      texts: [
        (
          "posts.csv",
          "id,web_title,status,audience,content_tags,url,web_subtitle,email_subject_line,email_preview_text,content_html,thumbnail_url,created_at\n"
            + "1,One,confirmed,free,,https://a.example,Sub,Subject,Preview,\"<p class=\"\"a\"\">Hi</p>\",,2023-01-18 21:25:27\n"
            + "2,Two,draft,premium,,,,,,<p>Later</p>,,2023-01-18 21:25:27\n"
        )
      ], portion: 5)
    #expect(archive.texts == ["<p class=\"a\">Hi</p>", "<p>Later</p>"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .draft])
    #expect(archive.posts.map(\.metadata.audience) == [.public, .followers])
    #expect(archive.posts.map(\.metadata.published) == [Timestamp("2023-01-18T21:25:27Z"), nil])
    #expect(archive.posts[0].field("subtitle") == "Sub")
    #expect(archive.posts[0].field("subject") == "Subject")
    #expect(archive.posts[0].field("preview") == "Preview")
  }
}
