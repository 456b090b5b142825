import HandrailCore
import HandrailText

/// Reads posts as the REST interface of WordPress gives them: one, or a list.
///
/// Source: WordPress, REST API Handbook, “Posts”.
struct WordPressJSONImporter: Importer {
  static let name = "wordpress-json"
  static let title = "WordPress posts in JSON"

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"rendered\""), let head = JSONHead(member) else { return nil }
    let root = head.isList ? "[]." : ""
    guard head.has(root + "content.rendered", root + "status") else { return nil }
    return Claim(head.isList ? "posts" : "post", .certain)
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEachElement(["posts": ["[]"], "post": [""]], deliver: deliver) {
      element, _ throws(Problem) in
      let post = element.value
      guard let id = post["id"]?.text, let content = post["content"],
        let text = (content["rendered"] ?? content["raw"])?.string
      else {
        return try deliver(
          element.problem(
            "a post of WordPress needs an id and a text, and this record has not both"))
      }
      var draft = Draft(id, on: "blog", text: text, markup: .html)
      draft.title = (post["title"]?["rendered"] ?? post["title"]?["raw"])?.words.map(
        HTMLText.inline)
      let embedded = post["_embedded"]
      let authors = embedded?["author"]?.items.compactMap { $0["name"]?.words } ?? []
      draft.metadata.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
      draft.alts = embedded?["wp:featuredmedia"]?.items.compactMap { $0["alt_text"]?.words } ?? []
      let gmt = Timestamp(iso: post["date_gmt"])
      draft.metadata.published = gmt ?? Timestamp(iso: post["date"])
      draft.metadata.url = post["link"]?.words
      Self.classify(&draft, post["status"]?.string, content["protected"]?.isTrue == true)
      try deliver(draft.post(from: element.origin))
    }
  }

  private static func classify(_ draft: inout Draft, _ status: String?, _ isProtected: Bool) {
    switch status {
    case "draft", "auto-draft", "pending": draft.metadata.status = .draft
    case "future": draft.metadata.status = .scheduled
    case "trash": draft.metadata.status = .deleted
    default: break
    }
    if status == "private" { draft.metadata.audience = .private }
    if isProtected { draft.metadata.audience = .followers }
  }
}
