import HandrailCore
import Testing

@testable import HandrailArchives

/// Posts as the interfaces of platforms and feeds give them.
@Suite struct InterfaceImporterTests {
  @Test func aFeedHasItsFields() throws {
    let text = #"""
      {"version": "https:\/\/jsonfeed.org\/version\/1.1", "title": "F", "language": "en", "items": [
        {"id": 1, "content_html": "<p>a</p>", "content_text": "a", "url": "https://a.example", "title": "T", "date_published": "2025-01-02T03:04:05-07:00", "authors": [{"name": "Jo"}, {"name": "Al"}]},
        {"id": "2", "content_text": "<b>", "language": "de", "author": {"name": "Old"}}, {"id": "3", "summary": "s"}],
       "authors": [{"name": "House"}]}
      """#
    let read = try ReadArchive(JSONFeedImporter.self, [("feed.json", text)])
    #expect(read.texts == ["<p>a</p>", "<b>", "s"])
    #expect(read.posts.map(\.markup) == [.html, .plain, .plain])
    #expect(read.posts.map(\.metadata.author) == ["Jo, Al", "Old", "House"])
    #expect(read.posts.map(\.metadata.language) == ["en", "de", "en"])
    #expect(read.posts.map(\.id) == ["1", "2", "3"])
    #expect(read.posts[0].metadata.published == Timestamp("2025-01-02T10:04:05Z"))
  }

  @Test func wordPressPostsAreClassified() throws {
    func post(_ status: String, _ isProtected: Bool = false) -> String {
      #"{"id": 5, "date": "2019-11-07T10:36:54", "date_gmt": "2019-11-07T15:36:54", "status": "\#(status)", "link": "https:\/\/a.example\/x", "title": {"rendered": "A <b>bold</b> 1 < 2 &amp; more"}, "content": {"rendered": "<p>x<\/p>", "protected": \#(isProtected)}}"#
    }
    let read = try ReadArchive(
      WordPressJSONImporter.self,
      [
        (
          "posts.json",
          "[\(post("publish")),\(post("draft")),\(post("future")),\(post("private")),\(post("publish", true))]"
        )
      ])
    #expect(
      read.posts.map(\.metadata.status) == [.published, .draft, .scheduled, .published, .published])
    #expect(
      read.posts.map(\.metadata.audience) == [.public, .public, .public, .private, .followers])
    #expect(read.posts[0]["title"] == "A bold 1 < 2 & more")
    #expect(read.posts[0].metadata.published == Timestamp("2019-11-07T15:36:54Z"))
    #expect(read.posts[0].metadata.url == "https://a.example/x")
  }

  @Test func bloggerListsAreRead() throws {
    let text =
      #"{"kind": "blogger#postList", "items": [{"kind": "blogger#post", "id": "7", "content": "x", "title": "A &amp; B", "status": "DRAFT", "author": {"displayName": "A &amp; Co."}}]}"#
    let read = try ReadArchive(BloggerJSONImporter.self, [("posts.json", text)])
    #expect(read.posts.first?["title"] == "A & B")
    #expect(read.posts.first?.metadata.status == .draft)
    #expect(read.posts.first?.metadata.author == "A & Co.")
  }

  @Test func theSamplesAreReadInWhole() throws {
    guard let feed = try ReadArchive.samples(JSONFeedImporter.self, "json-feed/example.json"),
      let wordPress = try ReadArchive.samples(
        WordPressJSONImporter.self, "wordpress-rest/single-post-with-html-in-title.json"),
      let blogger = try ReadArchive.samples(BloggerJSONImporter.self, "blogger/api_response.json"),
      let x = try ReadArchive.samples(XAPIImporter.self, "x-api/tweets.json")
    else { return }
    #expect((feed.problems + wordPress.problems + blogger.problems + x.problems).isEmpty)
    #expect(feed.posts.map(\.id) == ["2", "1"])
    #expect(feed.posts.map(\.metadata.author) == ["me", "you"])
    #expect(feed.texts[0] == "This is a second item.")
    #expect(wordPress.posts.map(\.id) == ["12345"])
    #expect(
      wordPress.posts[0]["title"]?.hasPrefix("Lorem ipsum dolor sit amet, consectetur adipiscing")
        == true)
    #expect(blogger.posts.map { $0["title"] } == ["Lorem", "Ipsum", "Dolor"])
    #expect(blogger.posts[0].metadata.author == "Important Author & Co.")
    #expect(x.posts.map(\.kind).filter { $0 == .repost }.count == 1)
    #expect(x.posts.map(\.kind).filter { $0 == .reply }.count == 1)
    #expect(x.posts.count == 3 && x.posts.allSatisfy { $0.metadata.author == "simonw" })
  }
}
