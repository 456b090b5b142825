public import HandrailCore

/// A Wix blog as a table: each post as rich content, and as plain text.
public struct WixImporter: Importer {
  /// `wix`.
  public static let name = "wix"
  /// What people call it.
  public static let title = "Wix blog (CSV)"

  /// Creates the importer.
  public init() {}

  /// Knows the table by its columns.
  public static func claim(_ member: MemberHead) -> Claim? {
    member.table(where: isHeader) == nil ? nil : Claim("posts", .certain)
  }

  private static func isHeader(_ header: TableHeader) -> Bool {
    header.has("title", "plaincontent", "richcontent")
  }

  /// Reads the table. Where the rich content cannot be read, the plain one is.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    try archive.forEach(["posts"]) { member, _ throws(Problem) in
      try archive.forEachRecord(of: member, where: Self.isHeader, deliver: deliver) {
        record throws(Problem) in
        let content = record["richcontent"].flatMap(WixContent.html)
        if content == nil, record["plaincontent"] == nil, record["richcontent"] != nil {
          try deliver(
            .problem(record.problem("the text of this post cannot be read"), record.origin))
        }
        var metadata = PostMetadata()
        metadata.channel = "blog"
        metadata.author = record["author"]?.trimmed
        metadata.url = record["postpageurl"]?.trimmed
        metadata.published = try record.moment("publisheddate", deliver: deliver)
        metadata.status = record["publisheddate"] == nil ? .draft : .published
        let id = record["internalid"] ?? record["id"]
        try deliver(
          .post(
            record.post(
              id: id?.trimmed ?? "\(record.origin.record)",
              text: content ?? record["plaincontent"], title: record["title"],
              others: [("excerpt", record["excerpt"])], markup: content == nil ? .plain : .html,
              metadata)))
      }
    }
  }
}
