import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct GhostImporterTests {
  private let post =
    #"{"id": "a1", "title": "Title", "html": "<p>Hello</p>", "status": "published", "visibility": "public", "type": "post", "custom_excerpt": "In short", "published_at": "2025-01-01T00:00:00.000Z"}"#
  private let others =
    #""users": [{"id": "1", "name": "Jo", "email": "secret-mail", "password": "secret-hash"}, {"id": "2", "name": "Al"}], "posts_authors": [{"post_id": "a1", "author_id": "2", "sort_order": 1}, {"post_id": "a1", "author_id": "1", "sort_order": 0}], "posts_meta": [{"post_id": "a1", "feature_image_alt": "a cat"}], "settings": [{"key": "stripe_secret", "value": "secret-key"}]"#

  private func whole(_ posts: String) -> String {
    #"{"db": [{"meta": {"exported_on": 1775409738177, "version": "5.0"}, "data": {"posts": [\#(posts)], \#(others)}}]}"#
  }

  private func read(_ text: String) throws -> ReadArchive {
    try ReadArchive(GhostImporter.self, [("ghost.json", text)])
  }

  @Test func bothFormsAreRead() throws {
    let flat =
      #"{"meta": {"exported_on": 1775409738177, "version": "5.0"}, "data": {\#(others), "posts": [\#(post)]}}"#
    for text in [whole(post), flat] {
      let read = try read(text)
      let first = try #require(read.posts.first)
      #expect(read.posts.count == 1 && read.problems.isEmpty)
      #expect(first["text"] == "<p>In short</p><p>Hello</p>" && first.markup == .html)
      #expect(first["title"] == "Title" && first["alt[0]"] == "a cat")
      #expect(first.metadata.author == "Jo, Al")
      #expect(first.metadata.published == Timestamp("2025-01-01T00:00:00Z"))
      #expect(first.metadata.audience == .public && first.metadata.status == .published)
    }
  }

  @Test func statusAndVisibilityAreKnown() throws {
    let posts = [
      ("draft", "public"), ("scheduled", "members"), ("sent", "paid"), ("published", "tiers"),
    ]
    .map {
      post.replacing("\"published\"", with: "\"\($0.0)\"").replacing(
        "\"public\"", with: "\"\($0.1)\"")
    }
    let read = try read(whole(posts.joined(separator: ",")))
    #expect(read.posts.map(\.metadata.status) == [.draft, .scheduled, .published, .published])
    #expect(read.posts.map(\.metadata.audience) == [.public, .followers, .followers, .followers])
  }

  @Test func lexicalIsRead() throws {
    let lexical =
      #"{\"root\": {\"type\": \"root\", \"children\": [{\"type\": \"paragraph\", \"children\": [{\"type\": \"text\", \"text\": \"Fal\"}, {\"type\": \"extended-text\", \"text\": \"con & \"}, {\"type\": \"link\", \"url\": \"https://corp.example\", \"children\": [{\"type\": \"text\", \"text\": \"more\"}]}]}, {\"type\": \"image\", \"src\": \"x.jpg\", \"alt\": \"a dog\", \"caption\": \"<b>our</b> dog\"}, {\"type\": \"html\", \"html\": \"<i>raw</i>\"}]}}"#
    let read = try read(
      whole(
        #"{"id": "b", "title": "L", "html": null, "lexical": "\#(lexical)", "status": "draft"}"#))
    #expect(
      read.texts == [
        #"<p>Falcon &amp; <a href="https://corp.example">more</a></p><p><b>our</b> dog</p><p><i>raw</i></p>"#
      ])
    #expect(read.posts.first?["alt[0]"] == "a dog")
  }

  @Test func mobiledocIsRead() throws {
    let mobiledoc =
      #"{\"version\": \"0.3.1\", \"atoms\": [[\"soft-return\", \"\", {}]], \"cards\": [[\"markdown\", {\"markdown\": \"*raw*\"}], [\"image\", {\"alt\": \"a dog\", \"caption\": \"dog\"}]], \"markups\": [[\"em\"], [\"a\", [\"href\", \"https://corp.example\"]]], \"sections\": [[1, \"p\", [[0, [], 0, \"Fal\"], [0, [0], 1, \"con \"], [0, [1], 1, \"more\"]]], [10, 0], [10, 1], [3, \"ul\", [[[0, [], 0, \"item\"]]]], [10, 9]]}"#
    let read = try read(
      whole(#"{"id": "b", "title": "M", "mobiledoc": "\#(mobiledoc)", "status": "draft"}"#))
    #expect(
      read.texts == [
        #"<p>Falcon <a href="https://corp.example">more</a></p><p>*raw*</p><p>dog</p><li>item</li>"#
      ])
    #expect(read.posts.first?["alt[0]"] == "a dog")
  }

  @Test func aTextThatCannotBeReadIsAProblemThatQuotesNothing() throws {
    let read = try read(
      whole(
        #"{"id": "b", "title": "secret-title", "lexical": "{secret", "status": "draft"}, {"x": "secret"}"#
      ))
    #expect(read.posts.isEmpty)
    #expect(read.problems.count == 2)
    #expect(!read.messages.joined().contains("secret"))
  }

  @Test func aBrokenTableOfUsersIsToldOnce() throws {
    let read = try read(whole(post).replacing(#""name": "Al"}"#, with: #""name": Al}"#))
    #expect(read.posts.count == 1)
    #expect(read.posts.first?.metadata.author == "Jo")
    #expect(read.problems.count == 1)
  }

  @Test func theSamplesAreReadInWhole() throws {
    guard let whole = try ReadArchive.samples(GhostImporter.self, "ghost/ghost.json"),
      let flat = try ReadArchive.samples(GhostImporter.self, "ghost/ghost-flat.json"),
      let tool = try ReadArchive.samples(GhostImporter.self, "ghost/ctx-lexical.json")
    else { return }
    #expect(whole.posts.count == 3 && flat.posts.count == 1 && tool.posts.count == 7)
    #expect((whole.problems + flat.problems + tool.problems).isEmpty)
    #expect(whole.posts.map { $0["title"] } == ["Post 1", "Post 2", "Post 3 - Lexical"])
    #expect(tool.posts.allSatisfy { $0["text"]?.isEmpty == false })
    #expect(tool.posts[0].metadata.published == Timestamp("2020-06-27T12:07:24Z"))
  }
}
