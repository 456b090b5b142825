import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct SlackImporterTests {
  private let lists = [
    (
      "users.json",
      #"[{"id": "U1", "team_id": "T", "name": "jo", "profile": {"email": "secret@acme.example"}}]"#
    ),
    ("channels.json", #"[{"id": "C1", "name": "general", "created": 1, "members": ["U1"]}]"#),
    ("groups.json", #"[{"id": "G1", "name": "board", "created": 1, "members": ["U1"]}]"#),
    ("dms.json", #"[{"id": "D1", "created": 1, "members": ["U1", "U2"]}]"#),
  ]

  private func read(_ messages: String, in folder: String = "general") throws -> ReadArchive {
    try ReadArchive(
      SlackImporter.self, [("\(folder)/2026-01-02.json", "[\(messages)]")] + lists)
  }

  @Test func aMessageHasItsFields() throws {
    let read = try read(
      #"{"type": "message", "user": "U1", "ts": "1767312000.000100", "text": "Hi <@U1>, see <https://corp.example/x|the plan> &amp; <#C1|general> <!here> <https://a.example>"}"#
    )
    let post = try #require(read.posts.first)
    #expect(read.problems.isEmpty)
    #expect(
      post["text"]
        == "Hi @jo, see the plan (https://corp.example/x) & #general @here https://a.example")
    #expect(post.id == "general/1767312000.000100")
    #expect(post.metadata.author == "jo")
    #expect(post.metadata.audience == .internal)
    #expect(post.metadata.published == Timestamp("2026-01-02T00:00:00Z"))
  }

  @Test func groupsAndDirectMessagesArePrivate() throws {
    let message = #"{"type": "message", "user": "U1", "ts": "1767312000.000100", "text": "x"}"#
    #expect(try read(message, in: "board").posts.first?.metadata.audience == .private)
    #expect(try read(message, in: "D1").posts.first?.metadata.audience == .private)
    #expect(try read(message, in: "unknown").posts.first?.metadata.audience == .private)
  }

  @Test func repliesBotsAndNotesOfSlackAreTold() throws {
    let read = try read(
      #"""
      {"type": "message", "user": "U1", "ts": "1.1", "thread_ts": "1.1", "text": "start"},
      {"type": "message", "user": "U9", "ts": "2.1", "thread_ts": "1.1", "text": "answer"},
      {"type": "message", "subtype": "channel_join", "user": "U1", "ts": "3.1", "text": "<@U1> has joined"},
      {"type": "message", "subtype": "bot_message", "username": "builds", "ts": "4.1", "text": "done"},
      {"type": "message", "user": "U1", "ts": "5.1", "text": "", "blocks": [{"type": "rich_text", "elements": [{"elements": [{"type": "text", "text": "in blocks"}]}]}], "files": [{"alt_txt": "a chart"}]},
      {"type": "message", "user": "U1", "text": "no moment"}
      """#)
    #expect(read.posts.map(\.kind) == [.original, .reply, .others, .original])
    #expect(read.texts.last == "in blocks")
    #expect(read.posts.last?["alt[0]"] == "a chart")
    #expect(read.posts[1].metadata.author == "U9")
    #expect(read.problems.count == 1)
  }
}
