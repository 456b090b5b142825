import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct MastodonImporterTests {
  private let actor = (
    "actor.json",
    #"{"@context": ["https://www.w3.org/ns/activitystreams"], "id": "https://social.example/users/jo", "type": "Person", "preferredUsername": "jo", "url": "https://social.example/@jo"}"#
  )

  private func outbox(_ items: String...) -> (String, String) {
    (
      "outbox.json",
      #"{"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", "totalItems": 99, "orderedItems": [\#(items.joined(separator: ",\n"))]}"#
    )
  }

  private func note(
    _ id: Int, _ content: String, _ more: String = "", to: String = "as:Public", cc: String = "x"
  ) -> String {
    #"{"id": "https://social.example/s/\#(id)/activity", "type": "Create", "published": "2022-11-05T10:00:00Z", "object": {"id": "https://social.example/s/\#(id)", "type": "Note", "url": "https://social.example/@jo/\#(id)", "published": "2022-11-05T10:00:00Z", "to": ["\#(to)"], "cc": ["\#(cc)"], "content": "\#(content)"\#(more)}}"#
  }

  @Test func aPostHasItsFields() throws {
    let more = #"""
      , "summary": "politics", "contentMap": {"de": "<p>Hallo</p>"}, "attachment": [{"type": "Document", "name": "a cat"}, {"name": null}]
      """#
    let read = try ReadArchive(
      MastodonImporter.self, [outbox(note(1, "<p>Hallo</p>", more)), actor])
    let post = try #require(read.posts.first)
    #expect(read.problems.isEmpty)
    #expect(post["text"] == "<p>Hallo</p>" && post.markup == .html)
    #expect(post["title"] == "politics")
    #expect(post["alt[0]"] == "a cat" && post["alt[1]"] == nil)
    #expect(post.metadata.channel == "mastodon")
    #expect(post.metadata.author == "jo@social.example")
    #expect(post.metadata.language == "de")
    #expect(post.metadata.published == Timestamp("2022-11-05T10:00:00Z"))
    #expect(post.metadata.url == "https://social.example/@jo/1")
    #expect(post.kind == .original)
  }

  @Test func whoCanReadItIsToldByItsAddressees() throws {
    let all = "https://www.w3.org/ns/activitystreams#Public"
    let followers = "https://social.example/users/jo/followers"
    let read = try ReadArchive(
      MastodonImporter.self,
      [
        outbox(
          note(1, "a", to: all), note(2, "b", to: followers, cc: all), note(3, "c", to: followers),
          note(4, "d", to: "https://social.example/users/al"))
      ])
    #expect(read.posts.map(\.metadata.audience) == [.public, .public, .followers, .private])
  }

  @Test func boostsRepliesAndPollsAreTold() throws {
    let boost =
      #"{"id": "b/1", "type": "Announce", "published": "2022-11-06T10:00:00Z", "to": ["as:Public"], "object": "https://other.example/s/9"}"#
    let poll = #", "oneOf": [{"type": "Note", "name": "yes & no"}, {"name": "maybe"}]"#
    let read = try ReadArchive(
      MastodonImporter.self,
      [
        outbox(
          boost, note(2, "b", #", "inReplyTo": "https://other.example/s/8""#),
          note(3, "<p>well?</p>", poll).replacing("Note", with: "Question"),
          #"{"type": "Like", "object": "https://other.example/s/9"}"#,
          #"{"type": "Create", "object": {"type": "Note"}}"#)
      ])
    #expect(read.posts.map(\.kind) == [.repost, .reply, .original])
    #expect(read.posts[0].metadata.url == "https://other.example/s/9")
    #expect(read.texts[2] == "<p>well?</p><ul><li>yes &amp; no</li><li>maybe</li></ul>")
    #expect(read.messages == ["this post of Mastodon has no text"])
    #expect(read.problems[0].origin.record == 5)
  }

  @Test func likesOfOthersAreNotClaimed() {
    let likes =
      #"{"@context": "https://www.w3.org/ns/activitystreams", "id": "likes.json", "type": "OrderedCollection", "orderedItems": ["https://x.example/1"]}"#
    #expect(MastodonImporter.claim(MemberHead(path: "likes.json", bytes: Array(likes.utf8))) == nil)
  }
}
