import HandrailCore

/// Reads the repository of a Bluesky account (`repo.car`), and posts as the interface of Bluesky gives
/// them in JSON.
struct BlueskyImporter: Importer {
  static let name = "bluesky"
  static let title = "Bluesky repository"
  static let ownsItsArchive = true

  static func claim(_ member: MemberHead) -> Claim? {
    // A short map that begins with “roots”, behind its length.
    if member.bytes.prefix(12).starts(with: Array(member.bytes.prefix(1)) + Self.mark) {
      return Claim("repository", .certain)
    }
    guard member.bytes.holds(".feed."), let head = JSONHead(member) else { return nil }
    let post = "/\(BlueskyPost.collection)/"
    if head["uri"]?.contains(post) == true, head.has("value") { return Claim("record", .certain) }
    if head["thread.post.uri"]?.contains(post) == true { return Claim("thread", .certain) }
    for list in ["records[]", "posts[]", "feed[].post"]
    where head["\(list).uri"]?.contains(post) == true {
      return Claim("list", .certain)
    }
    return nil
  }

  private static let mark: [UInt8] = [0xA2, 0x65] + Array("roots".utf8)

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var repositories: [String: Repository] = [:]
    let limit = archive.options.recordLimit
    try archive.forEach(["repository"]) { member, _ throws(Problem) in
      let repository = Repository(member, limit: limit, collection: BlueskyPost.collection)
      repositories[member.path] = repository
      if let problem = repository.damage {
        try deliver(.problem(problem, Origin(member: member.path, record: 1)))
      }
    }
    try archive.forEach(["repository"]) { member, _ throws(Problem) in
      guard var repository = repositories[member.path] else { return }
      var reader = BlockReader(member, limit: limit)
      // What is damaged was told.
      while let block = (try? reader.next()) ?? nil {
        for key in repository.take(block.id) {
          try deliver(Self.item(block, key, in: repository, member.path))
        }
      }
      try Self.findMissing(repository, member.path, deliver)
    }
    try lists(archive, deliver)
  }

  private static func item(
    _ block: BlockReader.Block, _ key: String, in repository: Repository, _ path: String
  ) -> ArchiveItem {
    let origin = Origin(member: path, record: block.number, span: block.span)
    if let record = CBORReader.read(block.data),
      let post = BlueskyPost(record, key: key, by: repository.owner)
    {
      return post.draft.post(from: origin)
    }
    return .problem(
      Problem(
        .input, "this post of Bluesky cannot be read", path: path,
        position: Position(byte: block.span.start, line: 1, column: block.span.start + 1)), origin)
  }

  private static func findMissing(
    _ repository: Repository, _ path: String, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    let posts = repository.keys.values.reduce(0) { $0 + $1.count }
    guard posts + repository.missing > 0 else { return }
    let what =
      repository.missing > 0
      ? "parts of the list of posts" : "\(posts) post\(posts == 1 ? "" : "s") that it lists"
    try deliver(
      .problem(
        Problem(
          .input, "\(what) cannot be found in this repository, and were not read",
          advice: "download the repository from Bluesky again", path: path),
        Origin(member: path, record: 1)))
  }

  // MARK: JSON

  private func lists(
    _ archive: ClaimedArchive, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEachElement(
      ["record": [""], "thread": ["thread"], "list": ["records[]", "posts[]", "feed[]"]],
      deliver: deliver
    ) { element, _ throws(Problem) in
      // A thread holds the post it answers, and the answers to it.
      var waiting = [element.value]
      while let view = waiting.popLast() {
        waiting += (view["replies"]?.items ?? []).reversed()
        if let parent = view["parent"] { waiting.append(parent) }
        try deliver(Self.item(view["post"] ?? view, element))
      }
    }
  }

  private static func item(_ view: JSONView, _ element: JSONElement) -> ArchiveItem {
    guard let uri = view["uri"]?.words, let record = view["record"] ?? view["value"] else {
      return element.problem("this post of Bluesky has no address, or was deleted")
    }
    let parts = uri.split(separator: "/").map(String.init)
    guard parts.count == 4, parts[2] == BlueskyPost.collection,
      var post = BlueskyPost(DataValue(record), key: parts[3], by: parts[1])
    else { return element.problem("this post of Bluesky has no text") }
    post.draft.metadata.author = view["author"]?["handle"]?.words ?? parts[1]
    return post.draft.post(from: element.origin)
  }
}
