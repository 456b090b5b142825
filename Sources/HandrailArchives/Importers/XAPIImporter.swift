import HandrailCore

/// Reads posts as the first version of the interface of X gives them: a list.
struct XAPIImporter: Importer {
  static let name = "x-api"
  static let title = "X posts in JSON"

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"id_str\""), let head = JSONHead(member), head.variable == nil
    else { return nil }
    for root in ["[]", "statuses[]"] where head.has("\(root).id_str", "\(root).user.screen_name") {
      let hasText = head.has("\(root).full_text") || head.has("\(root).text")
      if hasText { return Claim("posts", .certain) }
    }
    return nil
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEachElement(["posts": ["[]", "statuses[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      guard let post = XPost(element.value, by: nil) else {
        return try deliver(
          element.problem("a post of X needs an id and a text, and this record has not both"))
      }
      try deliver(post.draft.post(from: element.origin))
    }
  }
}
