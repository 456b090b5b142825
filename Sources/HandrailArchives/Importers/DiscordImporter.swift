import HandrailCore
import HandrailText

/// Reads channels of Discord: as DiscordChatExporter writes them, and the package of one's own messages
/// that Discord hands out.
struct DiscordImporter: Importer {
  static let name = "discord"
  static let title = "Discord export"
  static let ownsItsArchive = true
  static let folders: Set = [
    "messages", "Messages", "account", "Account", "activity", "Activity", "servers", "Servers",
  ]

  static func claim(_ member: MemberHead) -> Claim? {
    let isLikely =
      member.bytes.holds("\"Contents\"") || member.bytes.holds("\"guild\"")
      || member.bytes.holds("\"username\"") || member.name == "channel.json"
    guard isLikely, let head = JSONHead(member) else { return nil }
    if head.isList {
      let isPackage = head.has("[].ID", "[].Timestamp", "[].Contents")
      return isPackage ? Claim("package", .certain) : nil
    }
    if head.has("guild", "channel", "channel.id") { return Claim("channel", .certain) }
    if head.has("id", "username"), head.has("discriminator") || head.has("global_name") {
      return Claim("account", .likely, holdsPosts: false)
    }
    guard member.name == "channel.json", head.has("id", "type") else { return nil }
    return Claim("about", .likely, holdsPosts: false)
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try channels(of: archive, deliver)
    try package(archive, deliver)
  }

  // MARK: DiscordChatExporter

  private func channels(
    of archive: ClaimedArchive, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var (guild, channel, audience): (String?, String?, Audience) = (nil, nil, .private)
    try archive.forEachElement(
      ["channel": ["guild", "channel", "messages[]"]], deliver: deliver
    ) { element, _ throws(Problem) in
      switch element.path {
      case "guild": guild = element.value["id"]?.text
      case "channel":
        channel = element.value["id"]?.text
        let type = element.value["type"]?.text ?? ""
        audience = Self.isPrivate(type) ? .private : .followers
      default:
        guard var draft = Self.draft(element.value) else {
          return try deliver(element.problem("this message of Discord has no id"))
        }
        guard Self.isSpoken(element.value) else { return }
        draft.metadata.audience = audience
        if let guild, let channel {
          let place = guild == "0" ? "@me" : guild
          draft.metadata.url = "https://discord.com/channels/\(place)/\(channel)/\(draft.id)"
        }
        try deliver(draft.post(from: element.origin))
      }
    }
  }

  private static func isPrivate(_ type: String) -> Bool {
    ["DirectTextChat", "DirectGroupTextChat", "DM", "GROUP_DM", "1", "3", ""].contains(type)
  }

  /// Whether a message holds its author's words, rather than a note that somebody came or called.
  private static func isSpoken(_ message: JSONView) -> Bool {
    let spoken = ["Default", "Reply", "0", "19", "ChatInputCommand", "ContextMenuCommand"]
    return spoken.contains(message["type"]?.text ?? "Default")
  }

  private static func draft(_ message: JSONView) -> Draft? {
    guard let id = message["id"]?.text else { return nil }
    var draft = Draft(
      id, on: "discord", text: message["content"]?.string ?? "", markup: .markdown)
    draft.metadata.author = message["author"]?["name"]?.words
    draft.metadata.published = Timestamp(iso: message["timestamp"])
    if message["author"]?["isBot"]?.isTrue == true {
      draft.kind = .others
    } else if message["forwardedMessage"] != nil {
      draft.kind = .repost
      draft.text = message["forwardedMessage"]?["content"]?.string ?? draft.text
    } else if message["type"]?.text == "Reply" || message["reference"]?["messageId"] != nil {
      draft.kind = .reply
    }
    return draft
  }

  // MARK: The package

  private func package(
    _ archive: ClaimedArchive, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var author: String?
    var channels: [String: (id: String?, isPrivate: Bool)] = [:]
    try archive.forEachElement(["account": [""], "about": [""]], deliver: deliver) {
      element, role throws(Problem) in
      if role == "account" {
        author = element.value["username"]?.words
      } else {
        let isPrivate =
          element.value["guild"] == nil || Self.isPrivate(element.value["type"]?.text ?? "")
        channels[Self.folder(element.origin)] = (element.value["id"]?.text, isPrivate)
      }
    }
    try archive.forEachElement(["package": ["[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      guard let id = element.value["ID"]?.text else {
        return try deliver(element.problem("this message of Discord has no ID"))
      }
      var draft = Draft(
        id, on: "discord", text: element.value["Contents"]?.string ?? "", markup: .markdown)
      draft.metadata.author = author
      draft.metadata.published = Timestamp(iso: element.value["Timestamp"])
      // What is not known to be open is not taken to be.
      let channel = channels[Self.folder(element.origin)]
      draft.metadata.audience = channel?.isPrivate == false ? .followers : .private
      try deliver(draft.post(from: element.origin))
    }
  }

  private static func folder(_ origin: Origin) -> String {
    origin.member.split(separator: "/").dropLast().joined(separator: "/")
  }
}
