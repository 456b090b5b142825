public import HandrailCore
import HandrailText

/// YouTube comments out of Google Takeout, in any language: tables since 2022, pages before.
///
/// Names of files and columns are translated, so columns are known by what stands in them.
public struct YouTubeImporter: Importer {
  /// `youtube`.
  public static let name = "youtube"
  /// What people call it.
  public static let title = "YouTube comments (Google Takeout)"
  /// Such an archive is made by the platform alone.
  public static let ownsItsArchive = true
  /// `Takeout`.
  public static let folders: Set = ["Takeout"]

  /// Creates the importer.
  public init() {}

  /// Knows tables with texts in YouTube's segments, and pages that list comments.
  public static func claim(_ member: MemberHead) -> Claim? {
    if YouTubeCommentPage.isOne(member.bytes) { return Claim("page", .certain) }
    guard let found = member.table(within: 1, where: { _ in true }) else { return nil }
    let rows = member.rows(found.dialect, most: 20)
    let hasSegments = rows.contains { row in
      row.cells.count == found.header.count && row.cells.count > 2
        && row.cells.contains(where: YouTubeText.isSegments)
        && row.cells.contains { Timestamp($0.trimmed) != nil }
    }
    // Without any comment, only the English columns are known.
    return hasSegments || isEnglish(found.header) ? Claim("comments", .certain) : nil
  }

  private static func isEnglish(_ header: TableHeader) -> Bool {
    header.has("channelid", "commenttext") || header.has("channelid", "livechattext")
  }

  /// Reads tables and pages.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    try archive.forEach(["comments", "page"]) { member, role throws(Problem) in
      if role == "page" { return try readPage(member, of: archive, deliver) }
      try archive.forEachRecord(of: member, where: { _ in true }, deliver: deliver) {
        record throws(Problem) in
        guard let cell = record.cells.first(where: YouTubeText.isSegments) else {
          if let cell = record["commenttext"] ?? record["livechattext"] {
            return try deliver(.post(Self.post(record, text: cell)))
          }
          return try deliver(
            .problem(record.problem("this row holds no comment"), record.origin))
        }
        guard let text = YouTubeText.text(of: cell) else {
          let problem = record.problem(
            "the text of this comment is not written as YouTube writes it",
            advice: "export the comments once more")
          return try deliver(.problem(problem, record.origin))
        }
        try deliver(.post(Self.post(record, text: text)))
      }
    }
  }

  private static func post(_ record: TableRecord, text: String) -> ArchivePost {
    let cells = record.cells.map(\.trimmed)
    func cell(_ key: String, or isIt: (String) -> Bool) -> String? {
      record[key]?.trimmed ?? cells.first(where: isIt)
    }
    var metadata = PostMetadata()
    metadata.channel = "youtube"
    metadata.status = .published
    metadata.author = cell("channelid") { $0.hasPrefix("UC") && $0.utf8.count == 24 }
    metadata.published = cells.lazy.compactMap { Timestamp($0) }.first
    // An id is followed by its parent's, when it has one.
    let ids = cells.filter { $0.hasPrefix("Ug") && $0.utf8.count > 15 }
    let id = record["commentid"]?.trimmed ?? record["livechatid"]?.trimmed ?? ids.first
    let video = cell("videoid") { $0.utf8.count == 11 && $0.utf8.allSatisfy(isOfAnID) }
    if let video {
      metadata.url = "https://www.youtube.com/watch?v=\(video)" + (id.map { "&lc=\($0)" } ?? "")
    }
    return record.post(
      id: id ?? "\(record.origin.member) \(record.origin.record)", text: text, metadata, .reply)
  }

  private static func isOfAnID(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  private func readPage(
    _ member: Member, of archive: ClaimedArchive, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try member.all(limit: archive.options.recordLimit)
    } catch {
      return try deliver(.problem(error, Origin(member: member.path, record: 1)))
    }
    for item in YouTubeCommentPage(path: member.path, bytes: bytes).items { try deliver(item) }
  }
}
