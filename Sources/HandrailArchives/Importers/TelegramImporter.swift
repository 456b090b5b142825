import HandrailCore
import HandrailText

/// Reads `result.json` of Telegram: one chat, or all chats of an account.
struct TelegramImporter: Importer {
  static let name = "telegram"
  static let title = "Telegram export"
  static let ownsItsArchive = true

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"messages\"") || member.bytes.holds("\"chats\""),
      let head = JSONHead(member), !head.isList
    else { return nil }
    let chat = head.has("messages[].id", "messages[].type") && head.has("type")
    let isDated = head.has("messages[].date") || head.has("messages[].date_unixtime")
    if chat, isDated { return Claim("export", .certain) }
    let account = head.has("about") && (head.has("personal_information") || head.has("chats"))
    return account || head.has("chats.list") ? Claim("export", .likely) : nil
  }

  /// The chat that is being read.
  private struct Chat {
    var id: String?
    var type: String?
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEach(["export"]) { member, _ throws(Problem) in
      var (chat, owner): (Chat, String?) = (Chat(), nil)
      let stream = JSONStream(member, limit: archive.options.recordLimit)
      try stream.read(Self.route) { item throws(Problem) in
        switch item {
        case .problem(let problem, let origin): try deliver(.problem(problem, origin))
        case .opened(let path): if path.hasSuffix("list[]") { chat = Chat() }
        case .element(let element):
          switch element.path.split(separator: ".").last {
          case "id": chat.id = element.value.text
          case "type": chat.type = element.value.string
          case "personal_information": owner = element.value["user_id"]?.text
          default:
            if let item = Self.item(element, in: chat, of: owner) { try deliver(item) }
          }
        }
      }
    }
  }

  private static func route(_ path: String) -> JSONRoute {
    for root in ["", "chats.list[].", "left_chats.list[]."] where path.hasPrefix(root) {
      switch path.dropFirst(root.count) {
      case "messages[]", "id", "type": return .take
      case "messages": return .enter
      default: continue
      }
    }
    if path == "personal_information" { return .take }
    let entered = ["", "chats", "left_chats"].contains(path)
    return entered || path.hasSuffix("chats.list") || path.hasSuffix("chats.list[]")
      ? .enter : .skip
  }

  private static func item(_ element: JSONElement, in chat: Chat, of owner: String?) -> ArchiveItem?
  {
    let message = element.value
    if message["type"]?.string == "service" { return nil }
    guard let number = message["id"]?.text else {
      return element.problem("this message of Telegram has no id")
    }
    let body =
      text(message["text"]).isEmpty ? text(message["text_entities"]) : text(message["text"])
    var draft = Draft(
      chat.id.map { "\($0)/\(number)" } ?? number, on: "telegram",
      text: body + poll(message["poll"]))
    draft.metadata.author = message["from"]?.words
    // The local date has no zone.
    draft.metadata.published =
      Timestamp(seconds: message["date_unixtime"]) ?? Timestamp(iso: message["date"])
    draft.metadata.audience = chat.type?.hasPrefix("public_") == true ? .public : .private
    let isOthers = owner.map { message["from_id"]?.text != "user\($0)" } ?? false
    if message["forwarded_from"]?.words != nil {
      draft.kind = .repost
    } else if isOthers, chat.type?.hasSuffix("_channel") != true {
      draft.kind = .others
    } else if message["reply_to_message_id"] != nil {
      draft.kind = .reply
    }
    return draft.post(from: element.origin)
  }

  /// A text: one string, or strings and marked pieces in a list. Links that are hidden behind words
  /// stand behind them.
  private static func text(_ value: JSONView?) -> String {
    guard let value else { return "" }
    if let string = value.string { return string }
    return value.items.map { piece in
      if let string = piece.string { return string }
      let words = piece["text"]?.string ?? ""
      guard let link = piece["href"]?.words, link != words else { return words }
      return "\(words) (\(link))"
    }.joined()
  }

  private static func poll(_ poll: JSONView?) -> String {
    guard let poll else { return "" }
    let lines = [poll["question"]] + (poll["answers"]?.items.map { $0["text"] } ?? [])
    return lines.map { text($0) }.filter { !$0.isEmpty }.map { "\n" + $0 }.joined()
  }
}
