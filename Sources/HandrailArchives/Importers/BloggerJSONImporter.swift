import HandrailCore
import HandrailText

/// Reads posts and pages as the interface of Blogger gives them: a list, or a page of one.
///
/// Source: Google, Blogger API 3.0, “Posts”.
struct BloggerJSONImporter: Importer {
  static let name = "blogger-json"
  static let title = "Blogger posts in JSON"

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"blogger#"), let head = JSONHead(member) else { return nil }
    if head["[].kind"]?.hasPrefix("blogger#") == true { return Claim("posts", .certain) }
    guard let kind = head["kind"], kind.hasPrefix("blogger#") else { return nil }
    return Claim(kind.hasSuffix("List") ? "posts" : "post", .certain)
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEachElement(["posts": ["[]", "items[]"], "post": [""]], deliver: deliver) {
      element, _ throws(Problem) in
      let post = element.value
      guard let id = post["id"]?.text, let text = post["content"]?.string else {
        return try deliver(
          element.problem("a post of Blogger needs an id and a text, and this record has not both"))
      }
      var draft = Draft(id, on: "blog", text: text, markup: .html)
      draft.title = post["title"]?.words.map(HTMLText.inline)
      draft.metadata.author = post["author"]?["displayName"]?.words.map(HTMLText.decoded)
      draft.metadata.published = Timestamp(iso: post["published"])
      draft.metadata.url = post["url"]?.words
      switch post["status"]?.string {
      case "DRAFT": draft.metadata.status = .draft
      case "SCHEDULED": draft.metadata.status = .scheduled
      case "SOFT_TRASHED": draft.metadata.status = .deleted
      default: break
      }
      // Comments on a blog are its readers' words.
      if post["kind"]?.string == "blogger#comment" { draft.kind = .others }
      try deliver(draft.post(from: element.origin))
    }
  }
}
