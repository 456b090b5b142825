public import HandrailCore
import HandrailText

/// LinkedIn's “Get a copy of your data”: shares, comments, articles and messages.
public struct LinkedInImporter: Importer {
  /// `linkedin`.
  public static let name = "linkedin"
  /// What people call it.
  public static let title = "LinkedIn export"
  /// Such an archive is made by the platform alone.
  public static let ownsItsArchive = true

  /// Creates the importer.
  public init() {}

  /// Knows the columns of LinkedIn's tables, and the first lines of its articles.
  public static func claim(_ member: MemberHead) -> Claim? {
    if LinkedInArticle.isOne(member.bytes) { return Claim("article", .certain) }
    guard let header = member.table(comments, where: { role(of: $0) != nil })?.header,
      let role = role(of: header)
    else { return nil }
    let certainty: Claim.Certainty = role == "comments" || role == "profile" ? .likely : .certain
    return Claim(role, certainty, holdsPosts: role != "profile")
  }

  private static func role(of header: TableHeader) -> String? {
    if header.has("date", "sharelink", "sharecommentary") { return "shares" }
    if header.has("conversationid", "from", "date", "content") { return "messages" }
    // In this order: planners of posts have tables with a date, a message and a link.
    if header.names.map(TableHeader.key) == ["date", "link", "message"] { return "comments" }
    if header.has("firstname", "lastname", "headline") { return "profile" }
    return nil
  }

  /// Comments escape quotation marks by backslashes, unlike all other tables of an export.
  private static let comments = TableDialect(escape: .backslash)

  /// Reads the name of the member out of their profile, then what they wrote.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    let tables: Set = ["shares", "comments", "messages"]
    let owner = try owner(of: archive)
    let orders = try archive.dateOrders(of: tables, in: "date", Self.comments)
    try archive.forEach(tables.union(["article"])) { member, role throws(Problem) in
      if role == "article" {
        return try archive.whole(member, deliver: deliver) { bytes in
          LinkedInArticle.post(bytes, member.path, of: owner)
        }
      }
      let dialect = role == "comments" ? Self.comments : TableDialect()
      let order = orders[member.path] ?? .monthFirst
      try archive.forEachRecord(
        of: member, dialect, where: { Self.role(of: $0) == role }, deliver: deliver
      ) { record throws(Problem) in
        var post =
          switch role {
          case "shares": share(record)
          case "comments": comment(record)
          default: message(record)
          }
        post.metadata.channel = "linkedin"
        post.metadata.status = .published
        post.metadata.author = post.metadata.author ?? owner
        post.metadata.published = try record.moment("date", order: order, deliver: deliver)
        try deliver(.post(post))
      }
    }
  }

  private func owner(of archive: ClaimedArchive) throws(Problem) -> String? {
    var owner: String?
    try archive.forEach(["profile"]) { member, _ throws(Problem) in
      let opened = try Table.open(
        member, limit: archive.options.recordLimit, where: { Self.role(of: $0) == "profile" })
      guard var table = opened, case .record(let record)? = try table.next() else { return }
      let names = [record["firstname"], record["lastname"]].compactMap(\.self)
      if !names.isEmpty { owner = Mojibake.repaired(names.joined(separator: " ")) }
    }
    return owner
  }

  // MARK: Records

  private func share(_ record: TableRecord) -> ArchivePost {
    let text = record["sharecommentary"].map { Mojibake.repaired(Self.joinedLines($0)) } ?? ""
    var metadata = PostMetadata()
    let link = record["sharelink"].map(\.trimmed)
    metadata.url = link
    let name = link.flatMap(Self.resourceName)
    // Posts in a group are for its members; the column Visibility tells nothing.
    metadata.audience = name?.contains(":groupPost:") == true ? .followers : nil
    return record.post(
      id: name ?? link ?? "share \(record.origin.record)", text: text, metadata,
      text.isBlankCell ? .repost : .original)
  }

  private func comment(_ record: TableRecord) -> ArchivePost {
    var metadata = PostMetadata()
    let link = record["link"].map(\.trimmed)
    metadata.url = link
    // The link is to the post that is commented on; with the time it names the comment.
    let place = link.map { Self.resourceName($0) ?? $0 } ?? ""
    let time = record["date"].map(\.trimmed) ?? "\(record.origin.record)"
    return record.post(
      id: "comment \(time) \(place)", text: record["message"].map(Mojibake.repaired), metadata,
      .reply)
  }

  private func message(_ record: TableRecord) -> ArchivePost {
    var metadata = PostMetadata()
    metadata.audience = .private
    metadata.author = record["from"].map { Mojibake.repaired($0.trimmed) }
    let conversation = record["conversationid"]?.trimmed ?? ""
    let time = record["date"]?.trimmed ?? "\(record.origin.record)"
    return record.post(
      id: "message \(time) \(conversation)", text: record["content"].map(Mojibake.repaired),
      title: record["subject"].map(Mojibake.repaired), metadata)
  }

  // MARK: Spellings

  /// A commentary with its line breaks as they were: LinkedIn ends each line with a quotation mark,
  /// and begins the next with one.
  static func joinedLines(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var (copied, index) = (0, 0)
    while let quote = bytes[index...].firstIndex(of: 0x22) {
      let hasReturn = quote + 1 < bytes.count && bytes[quote + 1] == 0x0D
      let end = quote + (hasReturn ? 3 : 2)
      index = quote + 1
      guard end < bytes.count, bytes[end - 1] == 0x0A, bytes[end] == 0x22 else { continue }
      joined += bytes[copied..<quote]
      copied = quote + 1
      joined += bytes[copied..<end]
      (copied, index) = (end + 1, end + 1)
    }
    guard copied > 0 else { return text }
    joined += bytes[copied...]
    return String(decoding: joined, as: UTF8.self)
  }

  /// The `urn:li:share:1` in a link, in which it may stand as `urn%3Ali%3Ashare%3A1`.
  static func resourceName(_ link: String) -> String? {
    var name = "urn"
    var rest = link.utf8[...]
    while let start = rest.firstIndex(of: 0x75), !rest[start...].starts(with: "urn:".utf8),
      !rest[start...].starts(with: "urn%3".utf8)
    {
      rest = rest[rest.index(after: start)...]
    }
    guard let start = rest.firstIndex(of: 0x75) else { return nil }
    rest = rest[start...].dropFirst(3)
    while let byte = rest.first {
      if byte == 0x3A || rest.starts(with: "%3A".utf8) || rest.starts(with: "%3a".utf8) {
        name += ":"
        rest = rest.dropFirst(byte == 0x3A ? 1 : 3)
      } else if byte == 0x5F || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      {
        name.unicodeScalars.append(Unicode.Scalar(byte))
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return name.hasPrefix("urn:li:") ? name : nil
  }

}
