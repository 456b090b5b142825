import HandrailCore

/// A table of posts whose texts stand in files beside it, one a post, as newsletters are exported.
///
/// A text without a row is a post all the same; a row without its text is a problem.
struct PagedTable {
  /// What the files are called, without folder and ending, for each row.
  let page: (TableRecord) -> String?
  /// What is known of a post by its row: all but its text.
  let row: (TableRecord) -> ArchivePost
  /// The post with its text.
  let text: (ArchivePost, [UInt8]) -> ArchivePost

  /// Reads the tables with the role `posts`, then the files with the role `page`.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - date: The ``TableHeader/key(_:)`` of the column with the date.
  ///   - isHeader: Says whether columns with such names are meant.
  ///   - deliver: Takes the posts.
  /// - Throws: What `deliver` throws, and what keeps the archive from being read.
  func read(
    _ archive: ClaimedArchive, date: String, where isHeader: (TableHeader) -> Bool,
    deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var rows: [String: (post: ArchivePost, record: TableRecord)] = [:]
    var names: [String] = []
    try archive.forEach(["posts"]) { member, _ throws(Problem) in
      try archive.forEachRecord(of: member, where: isHeader, deliver: deliver) {
        record throws(Problem) in
        var post = row(record)
        let moment = try record.moment(date, deliver: deliver)
        if post.metadata.status != .draft { post.metadata.published = moment }
        guard let name = page(record), rows[name] == nil else {
          return try deliver(.post(post))
        }
        rows[name] = (post, record)
        names.append(name)
      }
    }
    try archive.forEach(["page"]) { member, _ throws(Problem) in
      let name = Self.name(of: member.path)
      let known = rows.removeValue(forKey: name)?.post
      try archive.whole(member, deliver: deliver) { bytes in
        var post =
          known
          ?? ArchivePost(
            id: name, content: .texts([], .plain), metadata: PostMetadata(),
            origin: Origin(member: member.path, record: 1))
        post.origin = Origin(member: member.path, record: 1, span: Span(0, bytes.count))
        return text(post, bytes)
      }
    }
    for name in names {
      guard let (post, record) = rows[name] else { continue }
      try deliver(.post(post))
      if post.metadata.status == .draft { continue }
      let problem = record.problem(
        "the text of this post is not in the archive",
        advice: "give the export as a whole, with the files beside the table")
      try deliver(.problem(problem, record.origin))
    }
  }

  /// A path's last part without its ending.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.lastIndex(of: ".").map { last[..<$0] } ?? last)
  }
}
