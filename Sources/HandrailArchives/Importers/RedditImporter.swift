public import HandrailCore

/// Reddit's data request: posts, comments, drafts, scheduled posts and messages.
///
/// The address that each was written from stands in the same tables, and is never read.
public struct RedditImporter: Importer {
  /// `reddit`.
  public static let name = "reddit"
  /// What people call it.
  public static let title = "Reddit data request"
  /// Such an archive is made by the platform alone.
  public static let ownsItsArchive = true

  /// Creates the importer.
  public init() {}

  /// Knows the columns of Reddit's tables, whatever they are called.
  public static func claim(_ member: MemberHead) -> Claim? {
    guard let header = member.table(where: { role(of: $0) != nil })?.header,
      let role = role(of: header)
    else { return nil }
    if role == "statistics" { return Claim(role, .likely, holdsPosts: false) }
    return Claim(role, role == "drafts" ? .likely : .certain)
  }

  private static func role(of header: TableHeader) -> String? {
    if header.has("scheduledpostid", "title", "body") { return "scheduled" }
    if header.has("title", "body", "kind", "created", "subreddit") { return "drafts" }
    if header.has("messageid", "username", "message", "channelurl") { return "chat" }
    if header.has("id", "permalink", "date", "from", "to", "body") { return "messages" }
    if header.has("id", "permalink", "date", "subreddit", "body") {
      return header.has("title") ? "posts" : "comments"
    }
    if header.has("statistic", "value"), header.count == 2 { return "statistics" }
    return nil
  }

  /// Reads the name of the account out of the statistics, then what was written.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    let owner = try owner(of: archive)
    try archive.forEach(["posts", "comments", "drafts", "scheduled", "messages", "chat"]) {
      member, role throws(Problem) in
      try archive.forEachRecord(
        of: member, where: { Self.role(of: $0) == role }, deliver: deliver
      ) { record throws(Problem) in
        var metadata = PostMetadata()
        metadata.channel = "reddit"
        metadata.author = owner
        metadata.url = record["permalink"]?.trimmed
        metadata.status = .published
        let date = ["scheduled": "submissiontime", "drafts": "none", "chat": "createdat"]
        metadata.published = try record.moment(date[role] ?? "date", deliver: deliver)
        try deliver(.post(Self.post(record, role, metadata)))
      }
    }
  }

  private func owner(of archive: ClaimedArchive) throws(Problem) -> String? {
    var owner: String?
    try archive.forEach(["statistics"]) { member, _ throws(Problem) in
      let opened = try Table.open(
        member, limit: archive.options.recordLimit, where: { Self.role(of: $0) == "statistics" })
      guard var table = opened else { return }
      while let item = try table.next() {
        guard case .record(let record) = item, let statistic = record["statistic"] else { continue }
        if TableHeader.key(statistic) == "accountname" { owner = record["value"]?.trimmed }
      }
    }
    return owner
  }

  private static func post(_ record: TableRecord, _ role: String, _ known: PostMetadata)
    -> ArchivePost
  {
    var metadata = known
    let id = (record["id"] ?? record["scheduledpostid"] ?? record["messageid"])?.trimmed
    let body = record["body"]
    switch role {
    case "posts":
      return record.post(
        id: fullName("t3_", id, record), text: body, title: record["title"], markup: .markdown,
        metadata)
    case "comments":
      return record.post(
        id: fullName("t1_", id, record), text: body, markup: .markdown, metadata, .reply)
    case "drafts", "scheduled":
      metadata.status = role == "drafts" ? .draft : .scheduled
      return record.post(
        id: "\(role) \(id ?? "\(record.origin.record)")", text: body, title: record["title"],
        markup: .markdown, metadata)
    default:
      metadata.audience = .private
      let sender = (record["from"] ?? record["username"])?.trimmed
      metadata.author = sender ?? known.author
      let isOwn = sender == nil || sender == known.author
      return record.post(
        id: fullName(role == "chat" ? "chat " : "t4_", id, record),
        text: body ?? record["message"], title: record["subject"], markup: .markdown, metadata,
        isOwn ? .original : .others)
    }
  }

  /// An id with Reddit's prefix for its kind: posts and comments are numbered apart.
  private static func fullName(_ prefix: String, _ id: String?, _ record: TableRecord) -> String {
    guard let id else { return "\(prefix)\(record.origin.record)" }
    return id.hasPrefix(prefix) ? id : prefix + id
  }
}
