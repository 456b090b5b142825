import HandrailCore
import HandrailText

/// Reads the export of a Slack workspace: a folder for each channel, a file for each day.
struct SlackImporter: Importer {
  static let name = "slack"
  static let title = "Slack export"
  static let ownsItsArchive = true

  static func claim(_ member: MemberHead) -> Claim? {
    let isLikely =
      member.bytes.holds("\"ts\"") || member.bytes.holds("\"profile\"")
      || member.bytes.holds("\"members\"")
    guard isLikely, let head = JSONHead(member), head.isList else { return nil }
    if head["[].type"] == "message", head.has("[].ts"), head["[].ts"]?.contains(".") == true {
      return Claim("messages", .certain)
    }
    if head.has("[].id", "[].name", "[].profile"), head.has("[].team_id") || head.has("[].deleted")
    {
      return Claim("users", .likely, holdsPosts: false)
    }
    guard head.has("[].id", "[].members"), head.has("[].created") else { return nil }
    // All four lists look alike: what is in which of them is told by their names alone.
    switch member.name {
    case "channels.json": return Claim("channels", .likely, holdsPosts: false)
    case "groups.json", "dms.json", "mpims.json":
      return Claim("private", .likely, holdsPosts: false)
    default: return nil
    }
  }

  /// What else the workspace says.
  private struct Workspace {
    var users: [String: String] = [:]
    /// The names of the channels that everyone in it can read.
    var channels: Set<String> = []
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var workspace = Workspace()
    try archive.forEachElement(["users": ["[]"], "channels": ["[]"]], deliver: deliver) {
      element, role throws(Problem) in
      let value = element.value
      guard let id = value["id"]?.text, let name = value["name"]?.words else { return }
      if role == "users" {
        workspace.users[id] = name
      } else {
        workspace.channels.insert(name)
      }
    }
    try archive.forEachElement(["messages": ["[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      if let item = Self.item(element, in: workspace) { try deliver(item) }
    }
  }

  /// Messages with one of these subtypes hold words of their author; the others are notes of Slack
  /// that somebody came, left or changed something.
  private static let spoken: Set<String> = [
    "bot_message", "file_comment", "file_share", "me_message", "reply_broadcast",
    "thread_broadcast",
  ]

  private static func item(_ element: JSONElement, in workspace: Workspace) -> ArchiveItem? {
    let message = element.value
    let subtype = message["subtype"]?.words
    if let subtype, !spoken.contains(subtype) { return nil }
    guard let moment = message["ts"]?.text else {
      return element.problem("this message of Slack has no ‘ts’, which says when it was written")
    }
    let folders = element.origin.member.split(separator: "/").dropLast()
    let channel = folders.last.map(String.init) ?? ""
    let written = message["text"]?.words ?? words(of: message)
    var draft = Draft(
      "\(channel)/\(moment)", on: "slack", text: SlackText.plain(written, workspace.users))
    let user = message["user"]?.text
    draft.metadata.author =
      user.map { workspace.users[$0] ?? message["user_profile"]?["name"]?.words ?? $0 }
      ?? message["username"]?.words
    draft.metadata.published = Timestamp(seconds: message["ts"])
    // A channel that no list of open channels names may be anything.
    draft.metadata.audience = workspace.channels.contains(channel) ? .internal : .private
    draft.alts = message["files"]?.items.compactMap { $0["alt_txt"]?.words } ?? []
    if subtype == "bot_message" || message["bot_id"] != nil && user == nil {
      draft.kind = .others
    } else if let thread = message["thread_ts"]?.text, thread != moment {
      draft.kind = .reply
    }
    return draft.post(from: element.origin)
  }

  /// The texts in the blocks of a message that has no text of its own.
  private static func words(of message: JSONView) -> String {
    var words: [String] = []
    func gather(_ view: JSONView) {
      for item in view.items { gather(item) }
      for (key, value) in view.entries {
        if key == "text", let text = value.words {
          words.append(text)
        } else if key == "text" || key == "elements" || key == "fields" {
          gather(value)
        }
      }
    }
    if let blocks = message["blocks"] { gather(blocks) }
    return words.joined(separator: " ")
  }
}
