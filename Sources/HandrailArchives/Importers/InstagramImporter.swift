import HandrailCore
import HandrailText

/// Reads posts, reels, stories and comments of an Instagram export in JSON.
struct InstagramImporter: Importer {
  static let name = "instagram"
  static let title = "Instagram export"
  static let ownsItsArchive = true
  static let folders: Set = [
    "your_instagram_activity", "personal_information", "logged_information", "connections",
    "preferences", "security_and_login_information", "ads_information",
    "apps_and_websites_off_of_instagram",
  ]

  private static let lists = [
    "ig_reels_media", "ig_stories", "ig_archived_post_media", "ig_other_media", "ig_igtv_media",
  ]
  private static let comments = [
    "comments_media_comments", "comments_reels_comments", "comments_story_comments",
  ]

  static func claim(_ member: MemberHead) -> Claim? {
    let isLikely =
      member.bytes.holds("\"creation_timestamp\"") || member.bytes.holds("\"string_map_data\"")
      || member.bytes.holds("\"uri\"")
    guard isLikely, let head = JSONHead(member) else { return nil }
    if head.isList {
      if head.has("[].media[].creation_timestamp") || head.has("[].media[].uri") {
        return Claim("posts", .certain)
      }
      return head.has("[].string_map_data", "[].media_list_data") ? Claim("comments", .likely) : nil
    }
    if head.has("profile_user") { return Claim("profile", .likely, holdsPosts: false) }
    if Self.lists.contains(where: { head.has($0) }) { return Claim("posts", .certain) }
    return Self.comments.contains { head.has($0) } ? Claim("comments", .certain) : nil
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var author: String?
    try archive.forEachElement(["profile": ["profile_user[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      author = element.value["string_map_data"]?["Username"]?["value"]?.repaired ?? author
    }
    let paths = Set(
      ([""] + Self.lists + Self.comments).map { JSONPath.element(of: $0) })
    var ids = MomentIDs()
    try archive.forEachElement(["posts": paths, "comments": paths], deliver: deliver) {
      element, role throws(Problem) in
      guard element.value.isObject else {
        return try deliver(element.problem("a post of Instagram is an object, and this is none"))
      }
      var draft = role == "posts" ? Self.post(element.value) : Self.comment(element.value)
      draft.metadata.author = author
      // Whether the account is open to all is not said.
      draft.metadata.audience = element.path.hasPrefix("ig_archived") ? .private : nil
      draft.id = ids.next(draft.metadata.published, element.origin)
      try deliver(draft.post(from: element.origin))
    }
  }

  /// A post: the words of one picture stand with it, those of several above them.
  private static func post(_ value: JSONView) -> Draft {
    let media = value["media"]?.items ?? []
    var texts: [String] = []
    for title in [value["title"]] + media.map({ $0["title"] }) {
      if let words = title?.repaired, !texts.contains(words) { texts.append(words) }
    }
    var draft = Draft("", on: "instagram", text: texts.joined(separator: "\n"))
    draft.alts = media.compactMap { ($0["alt_text"] ?? $0["accessibility_caption"])?.repaired }
    draft.metadata.published =
      Timestamp(seconds: value["creation_timestamp"])
      ?? media.lazy.compactMap { Timestamp(seconds: $0["creation_timestamp"]) }.first
    return draft
  }

  /// A comment. Its keys are in the language of the account: the words are the first value, the time is
  /// what has a time.
  private static func comment(_ value: JSONView) -> Draft {
    let fields = value["string_map_data"]?.entries ?? []
    let comment = fields.first { $0.key == "Comment" } ?? fields.first { $0.value["value"] != nil }
    var draft = Draft("", on: "instagram", text: comment?.value["value"]?.repaired ?? "")
    draft.kind = .reply
    draft.metadata.published =
      fields.lazy.compactMap { Timestamp(seconds: $0.value["timestamp"]) }.first
    return draft
  }
}
