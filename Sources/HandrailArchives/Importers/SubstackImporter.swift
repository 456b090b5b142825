public import HandrailCore
import HandrailText

/// A Substack export: `posts.csv`, and a page of HTML for each post.
public struct SubstackImporter: Importer {
  /// `substack`.
  public static let name = "substack"
  /// What people call it.
  public static let title = "Substack export"
  /// Such an archive is made by the platform alone.
  public static let ownsItsArchive = true

  /// Creates the importer.
  public init() {}

  /// Knows the table by its columns. The pages are bare HTML: theirs is what is called
  /// `posts/123.name.html`.
  public static func claim(_ member: MemberHead) -> Claim? {
    if member.table(where: isHeader) != nil { return Claim("posts", .certain) }
    let parts = member.path.split(separator: "/")
    guard parts.count > 1, parts[parts.count - 2] == "posts", member.name.hasSuffix(".html"),
      let number = member.name.split(separator: ".").first, number.utf8.count >= 4,
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      member.bytes.first(where: { $0 > 0x20 }) ?? 0x3C == 0x3C, !member.bytes.contains("<html")
    else { return nil }
    return Claim("page", .likely)
  }

  private static func isHeader(_ header: TableHeader) -> Bool {
    header.has("postid", "postdate", "ispublished", "title", "audience")
  }

  /// Reads the table, then the pages.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    let table = PagedTable(
      page: { $0["postid"]?.trimmed }, row: Self.post,
      text: { post, bytes in
        var post = post
        let body = TextField(name: "text", text: String(decoding: bytes, as: UTF8.self))
        if case .texts(let fields, _) = post.content {
          post.content = .texts([body] + fields.dropFirst(), .html)
        }
        post.metadata.channel = "newsletter"
        return post
      })
    try table.read(archive, date: "postdate", where: Self.isHeader, deliver: deliver)
  }

  private static func post(_ record: TableRecord) -> ArchivePost {
    var metadata = PostMetadata()
    metadata.channel = "newsletter"
    metadata.status = record["ispublished"]?.trimmed.lowercased() == "true" ? .published : .draft
    // What is not for everyone is for those who subscribed.
    metadata.audience = record["audience"]?.trimmed == "everyone" ? .public : .followers
    return record.post(
      id: record["postid"]?.trimmed ?? "\(record.origin.record)", text: nil,
      title: record["title"].map(HTMLText.decoded),
      others: [("subtitle", record["subtitle"].map(HTMLText.decoded))], markup: .html, metadata)
  }
}
