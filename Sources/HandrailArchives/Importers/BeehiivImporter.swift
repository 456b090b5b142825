public import HandrailCore

/// A Beehiiv export: one table with the whole posts in it.
public struct BeehiivImporter: Importer {
  /// `beehiiv`.
  public static let name = "beehiiv"
  /// What people call it.
  public static let title = "Beehiiv export"

  /// Creates the importer.
  public init() {}

  /// Knows the table by its columns.
  public static func claim(_ member: MemberHead) -> Claim? {
    member.table(where: isHeader) == nil ? nil : Claim("posts", .certain)
  }

  private static func isHeader(_ header: TableHeader) -> Bool {
    header.has("id", "webtitle", "status", "contenthtml")
  }

  /// Reads the table. The line that a mail is announced with, and the one after it, are words that
  /// readers see as well.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    try archive.forEach(["posts"]) { member, _ throws(Problem) in
      try archive.forEachRecord(of: member, where: Self.isHeader, deliver: deliver) {
        record throws(Problem) in
        var metadata = PostMetadata()
        metadata.channel = "newsletter"
        metadata.url = record["url"]?.trimmed
        metadata.status = Self.status(record["status"])
        metadata.audience = record["audience"]?.trimmed == "premium" ? .followers : .public
        let moment = try record.moment("createdat", deliver: deliver)
        if metadata.status != .draft { metadata.published = moment }
        try deliver(
          .post(
            record.post(
              id: record["id"]?.trimmed ?? "\(record.origin.record)", text: record["contenthtml"],
              title: record["webtitle"],
              others: [
                ("subtitle", record["websubtitle"]), ("subject", record["emailsubjectline"]),
                ("preview", record["emailpreviewtext"]),
              ], markup: .html, metadata)))
      }
    }
  }

  private static func status(_ word: String?) -> PostStatus? {
    switch word?.trimmed.lowercased() {
    case "confirmed", "published", "sent", "archived": .published
    case "draft": .draft
    case "scheduled": .scheduled
    default: nil
    }
  }
}
