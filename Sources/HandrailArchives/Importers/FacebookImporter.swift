import HandrailCore
import HandrailText

/// Reads posts and comments of a Facebook export in JSON, of both layouts.
///
/// Titles are sentences of Facebook in the language of the account, and are not read.
struct FacebookImporter: Importer {
  static let name = "facebook"
  static let title = "Facebook export"
  static let ownsItsArchive = true
  static let folders: Set = [
    "your_facebook_activity", "your_activity_across_facebook", "personal_information",
    "logged_information", "connections", "preferences", "security_and_login_information",
    "ads_information", "apps_and_websites_off_of_facebook",
  ]

  /// The lists that hold posts and comments, beside the list that is the whole file.
  private static let lists = [
    "group_posts_v2", "group_comments_v2", "comments_v2", "comments", "group_posts",
    "other_photos_v2",
    "videos_v2",
  ]

  static func claim(_ member: MemberHead) -> Claim? {
    let isLikely =
      member.bytes.holds("timestamp") || member.bytes.holds("\"profile_")
      || member.bytes.holds("\"label_values\"")
    guard isLikely, let head = JSONHead(member) else { return nil }
    if !head.isList {
      if head.has("profile_v2.name") || head.has("profile_information_v2.name") {
        return Claim("profile", .certain, holdsPosts: false)
      }
      for list in lists
      where head.has("\(list)[].timestamp") || head.has("\(list)[].creation_timestamp") {
        return Claim(list.contains("comments") ? "comments" : "posts", .likely)
      }
      return nil
    }
    if head.has("[].label_values") {
      // Searches and advertisements are written in the same form.
      let kind = ["comment", "post", "media", "photo"].first {
        member.path.lowercased().contains($0)
      }
      return kind.map { Claim($0 == "comment" ? "comments" : "posts", .likely) }
    }
    guard head.has("[].timestamp"), !head.has("[].data[].reaction") else { return nil }
    if head.has("[].data[].comment") { return Claim("comments", .certain) }
    if head.has("[].data[].post") { return Claim("posts", .certain) }
    let isPost = head.has("[].attachments") || head.has("[].data") && head.has("[].title")
    return isPost ? Claim("posts", .likely) : nil
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var author: String?
    try archive.forEachElement(
      ["profile": ["profile_v2", "profile_information_v2"]], deliver: deliver
    ) { element, _ throws(Problem) in
      author = element.value["name"]?["full_name"]?.repaired
    }
    let paths = Set(["[]"] + Self.lists.map { JSONPath.element(of: $0) })
    var ids = MomentIDs()
    try archive.forEachElement(["posts": paths, "comments": paths], deliver: deliver) {
      element, role throws(Problem) in
      guard element.value.isObject else {
        return try deliver(element.problem("a post of Facebook is an object, and this is none"))
      }
      let post = FacebookPost(element.value)
      let isInstagram = element.origin.member.lowercased().contains("instagram")
      var draft = Draft("", on: isInstagram ? "instagram" : "facebook", text: post.text)
      draft.alts = post.alts
      draft.metadata.author = post.author ?? author
      // Who could read it is not said.
      draft.metadata.audience = nil
      draft.metadata.published = post.published
      draft.metadata.url = post.url
      if role == "comments" { draft.kind = .reply }
      draft.id = post.id ?? ids.next(draft.metadata.published, element.origin)
      try deliver(draft.post(from: element.origin))
    }
  }
}
