public import HandrailCore
import HandrailText

/// WordPress exports: WXR, an RSS with words of its own. Squarespace writes it, too.
///
/// Source: WordPress, wp-admin/includes/export.php; WXR 1.0 to 1.2.
public struct WordPressImporter: Importer {
  /// `wordpress`.
  public static let name = "wordpress"
  /// What people call it.
  public static let title = "WordPress export"

  /// Creates the importer.
  public init() {}

  /// A WXR file names its version, or the namespace that only it has.
  public static func claim(_ member: MemberHead) -> Claim? {
    guard XMLProlog.isXML(member.bytes),
      member.bytes.contains("<wp:wxr_version") || member.bytes.contains("wordpress.org/export/")
    else { return nil }
    return Claim("wxr", .certain)
  }

  /// What helps to understand posts, and may stand after them.
  private struct Site {
    /// Login names by number.
    var logins: [String: String] = [:]
    /// What pictures say, by their number, and by that of the post they belong to.
    var alts: [String: String] = [:]
    var altsOfPosts: [String: [String]] = [:]
  }

  /// What has no words of an author.
  private static let kindsWithoutWords: Set = [
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache",
    "user_request", "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part",
    "wp_font_face", "wp_font_family",
  ]

  /// Reads each file twice: what pictures say may stand after the posts that show them.
  public func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    let limit = archive.options.recordLimit
    var site = Site()
    try archive.forEach(["wxr"]) { member, _ throws(Problem) in
      try XMLRecordReader(member, records: ["item"], recordLimit: limit).read(
        { record throws(Problem) in Self.learn(from: record.element, &site) },
        note: { _ throws(Problem) in })
    }
    try archive.forEach(["wxr"]) { member, _ throws(Problem) in
      var number = 0
      try XMLRecordReader(member, records: ["item"], recordLimit: limit).read(
        { record throws(Problem) in
          guard record.element.name == "item" else { return }
          number += 1
          let origin = Origin(member: member.path, record: number, span: record.span)
          for post in Self.posts(of: record.element, site, origin) { try deliver(.post(post)) }
        },
        note: { problem throws(Problem) in
          number += 1
          try deliver(.problem(problem, Origin(member: member.path, record: number)))
        })
    }
  }

  private static func learn(from element: XMLElement, _ site: inout Site) {
    if element.name == "wp:author" {
      if let number = element.text("wp:author_id"), let login = element.text("wp:author_login") {
        site.logins[number] = login
      }
      return
    }
    guard element.text("wp:post_type") == "attachment",
      let alt = meta("_wp_attachment_image_alt", of: element)
    else { return }
    if let number = element.text("wp:post_id") { site.alts[number] = alt }
    if let parent = element.text("wp:post_parent"), parent != "0" {
      site.altsOfPosts[parent, default: []].append(alt)
    }
  }

  private static func meta(_ key: String, of item: XMLElement) -> String? {
    item.all("wp:postmeta").first { $0.text("wp:meta_key") == key }?.text("wp:meta_value")
  }

  private static func posts(
    of item: XMLElement, _ site: Site, _ origin: Origin
  ) -> [ArchivePost] {
    let kind = item.text("wp:post_type") ?? "post"
    guard !kindsWithoutWords.contains(kind) else { return [] }
    let number = item.text("wp:post_id") ?? item.text("guid") ?? "\(origin.record)"
    var metadata = PostMetadata()
    metadata.channel = "blog"
    metadata.author = item.text("dc:creator")
    metadata.title = item.text("title").map(HTMLText.decoded)
    metadata.url = item.text("link")
    metadata.published = date(item, "wp:post_date_gmt", "wp:post_date", "pubDate")
    (metadata.status, metadata.audience) = reach(of: item)
    var fields = [TextField(name: "text", text: item["content:encoded"]?.text ?? "")]
    if let title = metadata.title { fields.append(TextField(name: "title", text: title)) }
    var alts = site.altsOfPosts[number] ?? []
    if let cover = meta("_thumbnail_id", of: item).flatMap({ site.alts[$0] }),
      !alts.contains(cover)
    {
      alts.append(cover)
    }
    if let excerpt = item.text("excerpt:encoded") {
      fields.append(TextField(name: "excerpt", text: excerpt))
    }
    for (index, alt) in alts.enumerated() {
      fields.append(TextField(name: "alt[\(index)]", text: alt))
    }
    let post = ArchivePost(
      id: number, content: .texts(fields, .html), metadata: metadata, origin: origin)
    return [post]
      + item.all("wp:comment").compactMap { comment($0, on: metadata, number, site, origin) }
  }

  private static func reach(of item: XMLElement) -> (PostStatus, Audience) {
    let isClosed = item.text("wp:post_password") != nil
    return switch item.text("wp:status") {
    case "draft", "pending", "auto-draft": (.draft, .public)
    case "future": (.scheduled, isClosed ? .followers : .public)
    case "trash": (.deleted, .public)
    case "private": (.published, .private)
    default: (.published, isClosed ? .followers : .public)
    }
  }

  private static func comment(
    _ comment: XMLElement, on post: PostMetadata, _ number: String, _ site: Site, _ origin: Origin
  ) -> ArchivePost? {
    // Pings are made by machines, out of others' texts.
    guard let text = comment.text("wp:comment_content"),
      !["pingback", "trackback"].contains(comment.text("wp:comment_type"))
    else { return nil }
    let login = comment.text("wp:comment_user_id").flatMap { site.logins[$0] }
    var metadata = PostMetadata()
    metadata.channel = "blog"
    metadata.author = login ?? comment.text("wp:comment_author")
    metadata.audience = post.audience
    metadata.url = post.url
    metadata.published = date(comment, "wp:comment_date_gmt", "wp:comment_date")
    metadata.status =
      switch comment.text("wp:comment_approved") {
      case "0": .draft
      case "trash", "spam", "post-trashed": .deleted
      default: .published
      }
    let id = comment.text("wp:comment_id") ?? "\(origin.record)"
    return ArchivePost(
      id: "\(number)-comment-\(id)",
      content: .texts([TextField(name: "text", text: text)], .html), metadata: metadata,
      kind: login == nil ? .others : .reply, origin: origin)
  }

  /// The first of some dates that is one: those of drafts are all zeros.
  private static func date(_ element: XMLElement, _ names: String...) -> Timestamp? {
    for name in names {
      guard let text = element.text(name), !text.hasPrefix("0000") else { continue }
      if let date = LenientDate.read(text) { return date }
    }
    return nil
  }
}
