import HandrailCore
import HandrailText

/// Reads the archive that Mastodon hands out: `outbox.json`, whose posts are in ActivityPub, and
/// `actor.json`, which says whose they are.
///
/// Source: W3C ActivityPub, sections 4 and 5; Activity Streams 2.0.
struct MastodonImporter: Importer {
  static let name = "mastodon"
  static let title = "Mastodon archive"
  static let ownsItsArchive = true

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("activitystreams"), let head = JSONHead(member) else { return nil }
    if head["type"] == "OrderedCollection" {
      // Likes and bookmarks are such collections too, of other people's posts.
      let isOutbox =
        head["id"]?.contains("outbox") == true || head.has("orderedItems[].object.content")
      return isOutbox ? Claim("outbox", .certain) : nil
    }
    let kinds = ["Person", "Service", "Application", "Organization", "Group"]
    guard kinds.contains(head["type"] ?? ""), head.has("preferredUsername") else { return nil }
    return Claim("actor", .certain, holdsPosts: false)
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var author: String?
    try archive.forEachElement(["actor": [""]], deliver: deliver) { element, _ throws(Problem) in
      author = Self.address(element.value)
    }
    try archive.forEachElement(["outbox": ["orderedItems[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      if let item = Self.item(element, by: author) { try deliver(item) }
    }
  }

  /// The account as people write it: `jo@social.example`.
  private static func address(_ actor: JSONView) -> String? {
    guard let name = actor["preferredUsername"]?.words else { return nil }
    let host = (actor["id"] ?? actor["url"])?.words?.split(separator: "/").dropFirst().first
    return host.map { "\(name)@\($0)" } ?? name
  }

  /// What people do besides writing.
  private static let others: Set<String> = [
    "Accept", "Add", "Block", "Delete", "Dislike", "Flag", "Follow", "Ignore", "Invite", "Join",
    "Leave", "Like", "Move", "Offer", "Reject", "Remove", "Undo", "View",
  ]

  private static func item(_ element: JSONElement, by author: String?) -> ArchiveItem? {
    let activity = element.value
    let type = activity["type"]?.string ?? ""
    if others.contains(type) { return nil }
    guard let object = activity["object"] else {
      return element.problem("this activity of Mastodon holds no post")
    }
    if type == "Announce" { return repost(activity, object, by: author).post(from: element.origin) }
    guard object.isObject, let text = object["content"]?.string else {
      return element.problem("this post of Mastodon has no text")
    }
    var draft = Draft(
      object["id"]?.words ?? activity["id"]?.words ?? "\(element.origin.record)", on: "mastodon",
      text: text + options(of: object), markup: .html)
    draft.title = object["summary"]?.words
    draft.alts = object["attachment"]?.items.compactMap { $0["name"]?.words } ?? []
    draft.metadata.author = author
    draft.metadata.published =
      Timestamp(iso: object["published"]) ?? Timestamp(iso: activity["published"])
    draft.metadata.url = (object["url"] ?? object["id"])?.words
    draft.metadata.language = language(of: object)
    draft.metadata.audience = audience(of: object["to"] == nil ? activity : object)
    if object["inReplyTo"]?.words != nil { draft.kind = .reply }
    return draft.post(from: element.origin)
  }

  private static func repost(_ activity: JSONView, _ object: JSONView, by author: String?) -> Draft
  {
    var draft = Draft(
      activity["id"]?.words ?? object.string ?? "", on: "mastodon",
      text: object["content"]?.string ?? "", markup: .html)
    draft.kind = .repost
    draft.metadata.author = author
    draft.metadata.published = Timestamp(iso: activity["published"])
    draft.metadata.url = object.string ?? object["url"]?.words
    draft.metadata.audience = audience(of: activity)
    return draft
  }

  /// The choices of a poll, as a list.
  private static func options(of object: JSONView) -> String {
    let options = (object["oneOf"] ?? object["anyOf"])?.items.compactMap { $0["name"]?.words } ?? []
    guard !options.isEmpty else { return "" }
    return "<ul>" + options.map { "<li>\(HTMLText.escaped($0))</li>" }.joined() + "</ul>"
  }

  /// The language whose text is the one that is read.
  private static func language(of object: JSONView) -> String? {
    let texts = object["contentMap"]?.entries ?? []
    let content = object["content"]?.string
    return (texts.first { $0.value.string == content } ?? texts.first)?.key
  }

  /// Who can read a post, as its addressees say.
  private static func audience(of object: JSONView) -> Audience {
    func names(_ key: StaticString) -> [String] {
      guard let value = object[key] else { return [] }
      return value.string.map { [$0] } ?? value.items.compactMap(\.string)
    }
    let isPublic: (String) -> Bool = {
      $0.hasSuffix("#Public") || $0 == "as:Public" || $0 == "Public"
    }
    if names("to").contains(where: isPublic) || names("cc").contains(where: isPublic) {
      return .public
    }
    let followers = (names("to") + names("cc")).contains { $0.hasSuffix("/followers") }
    return followers ? .followers : .private
  }
}
