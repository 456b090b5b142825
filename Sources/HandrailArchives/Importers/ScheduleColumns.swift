import HandrailCore
import HandrailText

/// Which column of a planner's table holds what. Columns are named by their ``TableHeader/key(_:)``.
struct ScheduleColumns {
  let text: String
  let date: String
  private var link: String?
  private var platforms: String?
  private var comment: String?
  private var title: String?
  private var alt: String?
  /// Whether captions of pictures follow the text after `||`.
  private var hasCaptions = false

  /// Knows the columns of Buffer, HighLevel, Publer and Ayrshare, and the names that tables without a
  /// header get; nil for any other table.
  init?(_ header: TableHeader) {
    title = header.key(beginningWith: "title")
    comment = header.key(beginningWith: "followupcomment", "comment", "firstcomment")
    alt = header.key(beginningWith: "alttext")
    link = header.key(beginningWith: "link", "ogmetaurl")
    if header.has("text", "postingtime") {
      (text, date) = ("text", "postingtime")
    } else if let date = header.key(beginningWith: "postatspecifictime"),
      let text = header.key(beginningWith: "content")
    {
      (self.text, self.date) = (text, date)
    } else if header.has("post", "platforms", "scheduledate") {
      (text, date) = ("post", "scheduledate")
      platforms = "platforms"
    } else if let date = header.key(beginningWith: "date"),
      header.key(beginningWith: "media") != nil,
      let text = header.key(beginningWith: "message", "text")
    {
      (self.text, self.date) = (text, date)
      hasCaptions = true
    } else {
      return nil
    }
  }

  /// The posts of a row: one for each channel, and one for a comment that follows at once.
  func posts(_ record: TableRecord, at moment: Timestamp?) -> [ArchivePost] {
    var metadata = PostMetadata()
    metadata.status = record[date] == nil ? .draft : .scheduled
    metadata.published = moment
    var parts = [record[text] ?? ""]
    if hasCaptions {
      parts = parts[0].split(separator: "||", omittingEmptySubsequences: false).map(String.init)
    }
    let alts = parts.dropFirst().map(\.trimmed) + [alt.flatMap { record[$0] } ?? ""]
    let others = alts.filter { !$0.isEmpty }.enumerated().map { ("alt[\($0)]", Optional($1)) }
    let id = "\(record.origin.member) \(record.origin.record)"
    return channels(record).flatMap { channel in
      metadata.channel = channel
      let name = channel.map { "\(id) \($0)" } ?? id
      let post = record.post(
        id: name, text: parts[0], title: title.flatMap { record[$0] }, others: others, metadata)
      guard let comment = comment.flatMap({ record[$0] }) else { return [post] }
      return [post, record.post(id: "\(name) comment", text: comment, metadata, .reply)]
    }
  }

  /// The channels of a row; one that is not known where the table does not tell.
  private func channels(_ record: TableRecord) -> [String?] {
    let names = (platforms.flatMap { record[$0] } ?? "").split { ",;|[]\" ".contains($0) }
    let channels = names.map { $0.lowercased() }.map { $0 == "twitter" ? "x" : $0 }
    return channels.isEmpty ? [nil] : channels
  }
}
