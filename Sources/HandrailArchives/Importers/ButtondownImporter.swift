public import HandrailCore
import HandrailText

/// A Buttondown export: `emails.csv`, and a file for each mail, in Markdown or in HTML.
public struct ButtondownImporter: Importer {
  /// `buttondown`.
  public static let name = "buttondown"
  /// What people call it.
  public static let title = "Buttondown export"

  /// Creates the importer.
  public init() {}

  private static let mark = "<!-- buttondown-editor-mode:"

  /// Knows the table by its columns and a mail by the comment that it begins with. One without it is
  /// known by its folder.
  public static func claim(_ member: MemberHead) -> Claim? {
    if member.bytes.starts(with: Array(mark.utf8)) { return Claim("page", .certain) }
    if member.table(where: isHeader) != nil { return Claim("posts", .certain) }
    let parts = member.path.split(separator: "/")
    guard parts.count > 1, parts[parts.count - 2] == "emails", member.name.hasSuffix(".md"),
      !member.bytes.starts(with: [0x2D, 0x2D, 0x2D]), !member.bytes.contains(0)
    else { return nil }
    return Claim("page", .likely)
  }

  private static func isHeader(_ header: TableHeader) -> Bool {
    header.has("id", "subject", "publishdate", "slug")
  }

  /// Reads the table, then the mails.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    let table = PagedTable(
      page: { $0["slug"]?.trimmed }, row: Self.post, text: Self.post(_:with:))
    try table.read(archive, date: "publishdate", where: Self.isHeader, deliver: deliver)
  }

  private static func post(_ record: TableRecord) -> ArchivePost {
    var metadata = PostMetadata()
    metadata.channel = "newsletter"
    let status = record["status"]?.trimmed.lowercased()
    let hasDate = record["publishdate"] != nil
    metadata.status = status.flatMap(PostStatus.init(rawValue:)) ?? (hasDate ? .published : .draft)
    metadata.url = record["absoluteurl"]?.trimmed
    switch record["emailtype"]?.trimmed {
    case "public": metadata.audience = .public
    case "private", "premium": metadata.audience = .followers
    default: break
    }
    return record.post(
      id: record["id"]?.trimmed ?? "\(record.origin.record)", text: record["body"],
      title: record["subject"], markup: .markdown, metadata)
  }

  /// The post with its text, without the comment that says which editor wrote it.
  private static func post(_ known: ArchivePost, with bytes: [UInt8]) -> ArchivePost {
    var post = known
    var text = bytes[...]
    var isHTML = false
    if bytes.starts(with: Array(mark.utf8)), let end = bytes[...].range(of: "-->") {
      isHTML = Array(bytes[..<end.lowerBound]).contains("fancy")
      text = bytes[end.upperBound...]
    }
    let body = TextField(name: "text", text: String(decoding: text, as: UTF8.self))
    if case .texts(let fields, _) = known.content {
      post.content = .texts([body] + fields.dropFirst(), isHTML ? .html : .markdown)
    }
    post.metadata.channel = "newsletter"
    return post
  }
}
