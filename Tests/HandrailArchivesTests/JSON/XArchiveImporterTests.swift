@testable import HandrailArchives
import HandrailCore
import Testing

@Suite struct XArchiveImporterTests {
  private func tweet(
    _ id: String, _ text: String, _ more: String = "",
    date: String = "Tue Dec 02 06:23:48 +0000 2025"
  ) -> String {
    #"{"tweet": {"id_str": "\#(id)", "id": "\#(id)", "full_text": "\#(text)", "created_at": "\#(date)", "retweeted": false, "truncated": false, "lang": "en"\#(more)}}"#
  }

  private func file(_ name: String, _ items: String...) -> (String, String) {
    let variable = name.split(separator: ".")[0].replacing("-", with: "_")
    return (
      "data/\(name)", "window.YTD.\(variable).part0 = [ \(items.joined(separator: ",\n")) ]"
    )
  }

  private let account = (
    "data/account.js",
    #"window.YTD.account.part0 = [ {"account" : {"username" : "jo", "accountId" : "7"} } ]"#
  )

  @Test func aPostHasItsFields() throws {
    let read = try ReadArchive(
      XArchiveImporter.self, [file("tweets.js", tweet("1995000000000000000", "Hello")), account])
    let post = try #require(read.posts.first)
    #expect(post.id == "1995000000000000000")
    #expect(post["text"] == "Hello" && post.markup == .plain)
    #expect(post.kind == .original)
    #expect(post.metadata.channel == "x")
    #expect(post.metadata.author == "jo")
    #expect(post.metadata.audience == .public)
    #expect(post.metadata.status == .published)
    #expect(post.metadata.language == "en")
    #expect(post.metadata.published == Timestamp("2025-12-02T06:23:48Z"))
    #expect(post.metadata.url == "https://x.com/jo/status/1995000000000000000")
    #expect(post.origin.member == "data/tweets.js" && post.origin.record == 1)
    #expect(post.origin.span?.start == 28)
    #expect(read.roles.map(\.role) == ["tweets", "account"])
  }

  @Test func theOldFileAndItsPartsAreRead() throws {
    let old =
      #"window.YTD.tweet.part0 = [{"id_str": "12", "full_text": "old", "created_at": "Sun Sep 01 12:00:00 +0000 2019"}]"#
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        ("tweet.js", old), ("data/tweets.js", file("tweets.js", tweet("1", "a")).1),
        ("data/tweets-part1.js", "window.YTD.tweets.part1 = [\(tweet("2", "b"))]"),
      ])
    #expect(read.texts == ["old", "a", "b"])
    // Without an owner the address still leads there.
    #expect(read.posts[0].metadata.url == "https://x.com/i/status/12")
  }

  @Test func escapesAndShortenedLinksAreWhatReadersSee() throws {
    let more = #"""
      , "entities": {"urls": [{"url": "https://t.co/abc", "expanded_url": "https://corp.example/x?a=1&b=2", "indices": ["0", "1"]}],
        "media": [{"url": "https://t.co/pic"}]}
      """#
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file(
          "tweets.js",
          tweet("1", "R&amp;D &lt;3 &amp;lt; &quot; https://t.co/abc, ja https://t.co/pic", more))
      ])
    #expect(read.texts == ["R&D <3 &lt; &quot; https://corp.example/x?a=1&b=2, ja"])
  }

  @Test func repostsAndRepliesAreTold() throws {
    let reply = #", "in_reply_to_status_id_str": "5", "in_reply_to_screen_name": "a""#
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file(
          "tweets.js", tweet("1", "RT @other: their words…"), tweet("2", "@a yes", reply),
          tweet("3", "about RT @other"))
      ])
    #expect(read.posts.map(\.kind) == [.repost, .reply, .original])
  }

  @Test func deletedAndCommunityPostsAreKnown() throws {
    let community = #", "community_id": "9", "scopes": {"followers": false}"#
    let followers = #", "scopes": {"followers": true}"#
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file(
          "deleted-tweets.js",
          tweet("1", "gone", #", "deleted_at": "Thu Mar 05 16:08:05 +0000 2026""#)),
        file("community-tweet.js", tweet("2", "c", community), tweet("3", "f", followers)),
      ])
    #expect(read.posts.map(\.metadata.status) == [.deleted, .published, .published])
    #expect(read.posts.map(\.metadata.audience) == [.public, .public, .followers])
  }

  // MARK: Long posts

  private let moment: UInt64 = 475_000_000_000
  private func id(_ milliseconds: UInt64) -> String { String((moment + milliseconds) << 22 | 5) }
  private func note(_ id: String, _ text: String, key: String = "noteTweet") -> String {
    #"{"\#(key)": {"noteTweetId": "\#(id)", "createdAt": "2025-12-02T06:23:48.000Z", "core": {"text": "\#(text)", "urls": []}}}"#
  }
  private let start = String(repeating: "many words ", count: 25)

  @Test func aLongPostIsReadOnceAndWhole() throws {
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file(
          "tweets.js", tweet(id(30), start + "and R&amp;D mo…"), tweet(id(31), "short"),
          tweet(id(500), start + "later")),
        file("note-tweet.js", note(id(0), start + "and R&D more & the secret name")),
      ])
    #expect(read.posts.count == 3)
    #expect(read.texts[0] == start + "and R&D more & the secret name")
    #expect(read.texts[1] == "short")
    #expect(read.posts[0].id == id(30) && read.posts[0].origin.member == "data/tweets.js")
  }

  @Test func inRepliesTheNamesStandOnlyInThePost() throws {
    let reply = #", "in_reply_to_status_id_str": "5""#
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file("tweets.js", tweet(id(40), "@a @b " + start + "mo… https://t.co/xyz", reply)),
        file("note-tweet.js", note(id(0), start + "more and the end")),
      ])
    #expect(read.texts == [start + "more and the end"])
    #expect(read.posts[0].kind == .reply)
  }

  @Test func aNoteWithoutItsPostIsAPost() throws {
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file("tweets.js", tweet(id(41), start + "mo"), tweet(id(5), "other words")),
        file("note-tweet.js", note(id(0), start + "more")),
        file("deleted-note-tweet.js", note(id(900), "gone", key: "deletedNoteTweet")), account,
      ])
    #expect(read.texts == [start + "mo", "other words", start + "more", "gone"])
    #expect(read.posts[2].metadata.status == .published)
    #expect(read.posts[3].metadata.status == .deleted)
    #expect(read.posts[3].metadata.author == "jo")
  }

  @Test func aDeletedPostHasItsNote() throws {
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file("deleted-tweets.js", tweet(id(3), start)),
        file("deleted-note-tweet.js", note(id(0), start + "whole", key: "noteTweet")),
      ])
    #expect(read.texts == [start + "whole"])
    #expect(read.posts[0].metadata.status == .deleted)
  }

  // MARK: The rest

  @Test func articlesAreRead() throws {
    let text = #"""
      window.YTD.article.part0 = [{"article": {"id": "5", "title": "T", "content_state": {"blocks": [{"text": "a"}, {"text": "b"}]}}},
        {"article": {"id": "6", "plainText": "c"}}, {"article": {"id": "7", "cover": "secret"}}]
      """#
    let read = try ReadArchive(XArchiveImporter.self, [("data/article.js", text)])
    #expect(read.texts == ["a\n\nb", "c"])
    #expect(read.posts[0]["title"] == "T")
    #expect(read.messages == ["this article of X has no text in a form that handrail knows"])
  }

  @Test func messagesArePrivate() throws {
    let text = #"""
      window.YTD.direct_messages.part0 = [{"dmConversation": {"conversationId": "1-7", "messages": [
        {"messageCreate": {"id": "1", "senderId": "7", "text": "mine", "createdAt": "2025-01-02T03:04:05.006Z"}},
        {"messageCreate": {"id": "2", "senderId": "1", "text": "theirs", "createdAt": "2025-01-02T03:04:05.006Z"}},
        {"joinConversation": {"initiatingUserId": "1"}}]}}]
      """#
    let read = try ReadArchive(XArchiveImporter.self, [account, ("data/direct-messages.js", text)])
    #expect(read.posts.map(\.metadata.audience) == [.private, .private])
    #expect(read.posts.map(\.kind) == [.original, .others])
    #expect(read.problems.isEmpty)
  }

  @Test func theManifestTellsWhoAndWhatIsMissing() throws {
    let manifest = #"""
      window.__THAR_CONFIG = {"userInfo": {"accountId": "7", "userName": "jo"}, "archiveInfo": {"isPartialArchive": false},
       "dataTypes": {"tweets": {"files": [{"fileName": "data/tweets.js", "globalName": "YTD.tweets.part0", "count": "1"},
         {"fileName": "data/tweets-part1.js", "count": "9"}, {"fileName": "data/tweets-part2.js", "count": "0"}]}}}
      """#
    let read = try ReadArchive(
      XArchiveImporter.self, [("data/manifest.js", manifest), file("tweets.js", tweet("1", "a"))])
    #expect(read.posts.first?.metadata.author == "jo")
    #expect(
      read.messages == [
        "the archive's list of contents names data/tweets-part1.js, which is not in it"
      ])
  }

  @Test func aRecordThatIsNoPostIsAProblem() throws {
    let read = try ReadArchive(
      XArchiveImporter.self,
      [
        file(
          "tweets.js", tweet("1", "a"), #"{"tweet": {"id": "2"}}"#, #"{"tweet": "#, tweet("3", "b"))
      ])
    #expect(read.texts == ["a", "b"])
    #expect(read.problems.count == 2)
    #expect(read.problems[0].problem.position?.line == 2)
    #expect(read.problems.map(\.origin.record) == [2, 3])
  }

  @Test func onlyItsOwnFilesAreClaimed() {
    func claim(_ text: String) -> Claim? {
      XArchiveImporter.claim(MemberHead(path: "tweets.js", bytes: Array(text.utf8)))
    }
    #expect(claim("[{\"tweet\": {\"full_text\": \"window.YTD.\"}}]") == nil)
    #expect(claim("var x = [1]") == nil)
    #expect(claim("window.YTD.like.part0 = [ {\"like\": {}} ]")?.holdsPosts == false)
    #expect(claim("window.YTD.tweets.part0 = [ ]")?.holdsPosts == true)
  }

  @Test func theSampleIsReadInWhole() throws {
    guard
      let read = try ReadArchive.samples(
        XArchiveImporter.self, "x-archive/milahu/tweets.js", "x-archive/milahu/deleted-tweets.js",
        "x-archive/milahu/community-tweet.js", "x-archive/old-2019/account.js",
        "x-archive/old-2019/app.js")
    else { return }
    #expect(read.problems.isEmpty)
    #expect(read.posts.count == 2045 + 47 + 3)
    let tweets = read.posts.prefix(2045)
    #expect(tweets.count { $0.kind == .repost } == 239)
    #expect(tweets.count { $0.kind == .reply } == 1780)
    #expect(read.posts.count { $0.metadata.status == .deleted } == 47)
    #expect(read.posts.count { $0["text"]?.contains("&amp;") == true } == 0)
    #expect(read.posts.first?.metadata.published == Timestamp("2026-03-06T13:02:05Z"))
    #expect(read.posts.last?.metadata.published == Timestamp("2026-02-28T10:39:52Z"))
    #expect(read.posts.allSatisfy { $0.metadata.author == "simonw" })
  }
}
