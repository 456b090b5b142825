import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct DiscordImporterTests {
  private func channel(_ type: String, _ messages: String) -> (String, String) {
    (
      "general.json",
      #"{"guild": {"id": "10", "name": "Acme"}, "channel": {"id": "20", "type": "\#(type)", "name": "general"}, "messages": [\#(messages)], "messageCount": 1}"#
    )
  }

  private func message(_ id: Int, _ text: String, type: String = "Default", bot: Bool = false)
    -> String
  {
    #"{"id": "\#(id)", "type": "\#(type)", "timestamp": "2023-01-15T12:34:56.789+02:00", "content": "\#(text)", "author": {"id": "1", "name": "jo", "isBot": \#(bot)}}"#
  }

  @Test func anExportedChannelIsRead() throws {
    let read = try ReadArchive(
      DiscordImporter.self,
      [
        channel(
          "GuildTextChat",
          [
            message(1, "**Hello**"), message(2, "yes", type: "Reply"),
            message(3, "Pinned a message.", type: "ChannelPinnedMessage"),
            message(4, "beep", bot: true),
            #"{"content": "x"}"#,
          ].joined(separator: ","))
      ])
    #expect(read.posts.map(\.kind) == [.original, .reply, .others])
    let post = try #require(read.posts.first)
    #expect(post["text"] == "**Hello**" && post.markup == .markdown)
    #expect(post.metadata.author == "jo")
    #expect(post.metadata.audience == .followers)
    #expect(post.metadata.published == Timestamp("2023-01-15T10:34:56Z"))
    #expect(post.metadata.url == "https://discord.com/channels/10/20/1")
    #expect(read.problems.count == 1)
  }

  @Test func directChatsArePrivate() throws {
    for type in ["DirectTextChat", "DirectGroupTextChat"] {
      let read = try ReadArchive(DiscordImporter.self, [channel(type, message(1, "x"))])
      #expect(read.posts.first?.metadata.audience == .private)
    }
  }

  @Test func theOfficialPackageIsRead() throws {
    let text =
      #"[{"ID": 1063456789012345678, "Timestamp": "2023-01-15 12:34:56", "Contents": "mine", "Attachments": ""}]"#
    let read = try ReadArchive(
      DiscordImporter.self,
      [
        (
          "account/user.json",
          #"{"id": "1", "username": "jo", "discriminator": 0, "email": "secret@acme.example"}"#
        ),
        ("messages/c1/messages.json", text),
        (
          "messages/c1/channel.json",
          #"{"id": "1", "type": "GUILD_TEXT", "name": "general", "guild": {"id": "10"}}"#
        ),
        ("messages/c2/channel.json", #"{"id": "2", "type": "DM", "recipients": ["1", "2"]}"#),
        ("messages/c2/messages.json", text), ("messages/c3/messages.json", text),
      ])
    #expect(read.problems.isEmpty)
    #expect(read.posts.map(\.metadata.audience) == [.followers, .private, .private])
    #expect(read.posts.allSatisfy { $0.id == "1063456789012345678" && $0.metadata.author == "jo" })
    #expect(read.posts[0].metadata.published == Timestamp("2023-01-15T12:34:56Z"))
  }
}
