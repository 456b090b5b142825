import HandrailCore
import HandrailText

/// Reads `threads_and_replies.json` of an Instagram export: the posts on Threads.
struct ThreadsImporter: Importer {
  static let name = "threads"
  static let title = "Threads export"
  static let ownsItsArchive = true
  static let folders = InstagramImporter.folders

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"text_post_app_text_posts\""), let head = JSONHead(member),
      head.has("text_post_app_text_posts")
    else { return nil }
    return Claim("posts", .certain)
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var ids = MomentIDs()
    try archive.forEachElement(["posts": ["text_post_app_text_posts[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      let media = element.value["media"]?.items ?? []
      var texts: [String] = []
      for title in [element.value["title"]] + media.map({ $0["title"] }) {
        if let words = title?.repaired, !texts.contains(words) { texts.append(words) }
      }
      var draft = Draft("", on: "threads", text: texts.joined(separator: "\n"))
      draft.metadata.audience = nil
      draft.metadata.published =
        Timestamp(seconds: element.value["creation_timestamp"])
        ?? media.lazy.compactMap { Timestamp(seconds: $0["creation_timestamp"]) }.first
      if media.contains(where: { $0["text_app_post"]?["is_reply"]?.isTrue == true }) {
        draft.kind = .reply
      }
      draft.id = ids.next(draft.metadata.published, element.origin)
      try deliver(draft.post(from: element.origin))
    }
  }
}
