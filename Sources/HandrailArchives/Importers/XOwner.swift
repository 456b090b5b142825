import HandrailCore

/// Whose archive of X it is, as its `account.js` and `manifest.js` say.
struct XOwner {
  private(set) var name: String?
  private(set) var id: String?

  /// What the manifest calls the kinds of data that hold posts.
  private static let kinds: [StaticString] = [
    "tweets", "tweet", "deletedTweets", "communityTweet", "noteTweet", "deletedNoteTweet",
    "article",
  ]

  /// Reads both files. A file of posts that the manifest names and the archive does not hold is a
  /// problem.
  init(
    of archive: ClaimedArchive, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var (name, id): (String?, String?) = (nil, nil)
    try archive.forEachElement(["account": ["[]"], "manifest": [""]], deliver: deliver) {
      element, role throws(Problem) in
      let owner = element.value[role == "account" ? "account" : "userInfo"]
      name = owner?[role == "account" ? "username" : "userName"]?.words ?? name
      id = owner?["accountId"]?.text ?? id
      if role == "manifest" { try Self.findFiles(element, in: archive, deliver) }
    }
    (self.name, self.id) = (name, id)
  }

  private static func findFiles(
    _ manifest: JSONElement, in archive: ClaimedArchive,
    _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    guard let types = manifest.value["dataTypes"] else { return }
    for kind in kinds {
      for file in types[kind]?["files"]?.items ?? [] {
        guard let path = file["fileName"]?.words, file["count"]?.integer != 0 else { continue }
        let isThere = archive.members.contains { $0.path == path || $0.path.hasSuffix("/" + path) }
        if isThere { continue }
        try deliver(
          manifest.problem(
            "the archive's list of contents names \(path), which is not in it",
            advice: "download the archive from X again, all its parts"))
      }
    }
  }
}
