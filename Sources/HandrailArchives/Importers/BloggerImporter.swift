public import HandrailCore
import HandrailText

/// Blogger exports: the old Atom, and the `feed.atom` that Google Takeout gives.
public struct BloggerImporter: Importer {
  /// `blogger`.
  public static let name = "blogger"
  /// What people call it.
  public static let title = "Blogger export"
  /// Such an archive is made by the platform alone.
  public static let ownsItsArchive = true
  /// `Takeout`.
  public static let folders: Set = ["Takeout"]

  /// Creates the importer.
  public init() {}

  /// Blogger's Atom has entries with Blogger's own ids, or elements of Blogger's own.
  public static func claim(_ member: MemberHead) -> Claim? {
    guard XMLProlog.isXML(member.bytes), member.bytes.contains("<feed"),
      member.bytes.contains("tag:blogger.com,1999:blog-")
        || member.bytes.contains("schemas.google.com/blogger/2018")
    else { return nil }
    return Claim("feed", .certain)
  }

  /// Reads entries; settings and templates are none.
  public func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEach(["feed"]) { member, _ throws(Problem) in
      var number = 0
      try XMLRecordReader(
        member, records: ["entry"], recordLimit: archive.options.recordLimit
      ).read(
        { record throws(Problem) in
          guard record.element.name == "entry" else { return }
          number += 1
          let origin = Origin(member: member.path, record: number, span: record.span)
          if let post = Self.post(of: record.element, origin) { try deliver(.post(post)) }
        },
        note: { problem throws(Problem) in
          number += 1
          try deliver(.problem(problem, Origin(member: member.path, record: number)))
        })
    }
  }

  private static func post(of entry: XMLElement, _ origin: Origin) -> ArchivePost? {
    let kind =
      entry.text("blogger:type")?.lowercased()
      ?? entry.all("category").compactMap { $0.attributes["term"] }
      .first { $0.contains("/kind#") || $0.contains("kind#") }
      .flatMap { $0.split(separator: "#").last.map(String.init) } ?? "post"
    guard ["post", "page", "comment"].contains(kind) else { return nil }
    var metadata = PostMetadata()
    metadata.channel = "blog"
    metadata.audience = .public
    metadata.author = entry["author"]?.text("name")
    metadata.published = (entry.text("published") ?? entry.text("updated")).flatMap(
      LenientDate.read)
    metadata.url =
      entry.all("link").first { $0.attributes["rel"] == "alternate" }?.attributes["href"]
      ?? entry.text("blogger:filename")
    metadata.status =
      switch entry.text("blogger:status") {
      case "DRAFT": .draft
      case "SCHEDULED": .scheduled
      case "SOFT_TRASHED", "HARD_TRASHED": .deleted
      default: entry["app:control"]?.text("app:draft") == "yes" ? .draft : .published
      }
    var fields = [TextField(name: "text", text: entry["content"]?.allText ?? "")]
    if kind != "comment", let title = entry.text("title") {
      metadata.title = HTMLText.decoded(title)
      fields.append(TextField(name: "title", text: HTMLText.decoded(title)))
    }
    if let description = entry.text("blogger:metaDescription") {
      fields.append(TextField(name: "excerpt", text: description))
    }
    return ArchivePost(
      id: entry.text("id") ?? "\(origin.record)", content: .texts(fields, .html),
      metadata: metadata, kind: kind == "comment" ? .others : .original, origin: origin)
  }
}
