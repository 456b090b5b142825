import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct TelegramImporterTests {
  private func chat(_ type: String, _ messages: String) -> String {
    #"{"name": "Acme", "type": "\#(type)", "id": 77, "messages": [\#(messages)]}"#
  }

  private func read(_ text: String) throws -> ReadArchive {
    try ReadArchive(TelegramImporter.self, [("result.json", text)])
  }

  @Test func textsAreStringsOrPieces() throws {
    let read = try read(
      chat(
        "public_channel",
        #"""
        {"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "date_unixtime": "1714557600", "from": "Jo", "from_id": "user1", "text": "plain"},
        {"id": 2, "type": "message", "date": "2024-05-01T12:00:00", "from": "Jo", "text": ["Fal", {"type": "bold", "text": "con"}, " and ", {"type": "text_link", "text": "here", "href": "https://corp.example"}]},
        {"id": 3, "type": "message", "date_unixtime": "1714557600", "text": "", "text_entities": [{"type": "plain", "text": "from entities"}]},
        {"id": 4, "type": "service", "date": "2024-05-01T12:00:00", "actor": "Jo", "action": "pin_message", "text": ""},
        {"id": 5, "type": "message", "date": "2024-05-01T12:00:00", "text": "", "poll": {"question": "Ship?", "answers": [{"text": "Yes"}]}}
        """#))
    #expect(
      read.texts == [
        "plain", "Falcon and here (https://corp.example)", "from entities", "\nShip?\nYes",
      ])
    #expect(read.posts.map(\.id) == ["77/1", "77/2", "77/3", "77/5"])
    #expect(read.posts[0].metadata.published == Timestamp("2024-05-01T10:00:00Z"))
    #expect(read.posts[1].metadata.published == Timestamp("2024-05-01T12:00:00Z"))
    #expect(read.posts[0].metadata.audience == .public)
    #expect(read.posts[0].metadata.author == "Jo")
  }

  @Test(arguments: [
    ("public_supergroup", Audience.public), ("personal_chat", .private),
    ("saved_messages", .private),
    ("private_group", .private), ("private_channel", .private),
  ])
  func theTypeTellsWhoCanRead(type: String, audience: Audience) throws {
    let read = try read(
      chat(type, #"{"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "text": "x"}"#))
    #expect(read.posts.first?.metadata.audience == audience)
  }

  @Test func anAccountHoldsManyChats() throws {
    let message =
      #"{"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "from_id": "user5", "text": "mine"}, {"id": 2, "type": "message", "date": "2024-05-01T12:00:00", "from_id": "user6", "text": "theirs"}"#
    let read = try read(
      #"""
      {"about": "…", "personal_information": {"user_id": 5, "first_name": "Jo"}, "contacts": {"list": [{"id": 1}]},
       "chats": {"about": "…", "list": [\#(chat("public_supergroup", message)), {"id": 78, "messages": [{"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "text": "deleted account"}]}]},
       "left_chats": {"list": [\#(chat("personal_chat", message))]}}
      """#)
    #expect(read.problems.isEmpty)
    #expect(read.posts.map(\.kind) == [.original, .others, .others, .original, .others])
    #expect(
      read.posts.map(\.metadata.audience) == [.public, .public, .private, .private, .private])
    #expect(read.posts.map(\.origin.record) == [1, 2, 3, 4, 5])
  }

  @Test func forwardsAndRepliesAreTold() throws {
    let read = try read(
      chat(
        "public_channel",
        #"{"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "forwarded_from": "Al", "text": "x"}, {"id": 2, "type": "message", "date": "2024-05-01T12:00:00", "reply_to_message_id": 1, "text": "y"}, {"type": "message", "text": "z"}"#
      ))
    #expect(read.posts.map(\.kind) == [.repost, .reply])
    #expect(read.messages == ["this message of Telegram has no id"])
  }
}
