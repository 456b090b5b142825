public import HandrailCore
import HandrailText

/// Feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.
///
/// Source: RSS 2.0 specification; RFC 4287.
public struct FeedImporter: Importer {
  /// `feed`.
  public static let name = "feed"
  /// What people call it.
  public static let title = "RSS or Atom feed"

  /// Creates the importer.
  public init() {}

  /// A feed is XML with the root of one.
  public static func claim(_ member: MemberHead) -> Claim? {
    guard XMLProlog.isXML(member.bytes) || XMLProlog.encoding(of: member.bytes) != nil else {
      return nil
    }
    let bytes = member.bytes.filter { $0 != 0 }
    let roots = ["<rss", "<feed", "<rdf:RDF", "<atom:feed"]
    return roots.contains(where: bytes.contains) ? Claim("feed", .likely) : nil
  }

  /// Reads items and entries.
  public func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEach(["feed"]) { member, _ throws(Problem) in
      var (number, feedAuthor, language) = (0, String?.none, String?.none)
      try XMLRecordReader(
        member, records: ["item", "entry", "atom:entry"],
        recordLimit: archive.options.recordLimit
      ).read(
        { record throws(Problem) in
          let element = record.element
          switch element.name {
          case "item", "entry", "atom:entry":
            number += 1
            let origin = Origin(member: member.path, record: number, span: record.span)
            try deliver(.post(Self.post(of: element, origin, by: feedAuthor, language)))
          case "author", "atom:author": feedAuthor = element.text("name") ?? element.text
          case "managingEditor", "dc:creator": feedAuthor = feedAuthor ?? element.text.trimmedSpace
          case "language", "dc:language": language = element.text.trimmedSpace
          default: break
          }
        },
        note: { problem throws(Problem) in
          number += 1
          try deliver(.problem(problem, Origin(member: member.path, record: number)))
        })
    }
  }

  private static func post(
    of item: XMLElement, _ origin: Origin, by feedAuthor: String?, _ language: String?
  ) -> ArchivePost {
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { item.text($0) ?? item.text("atom:" + $0) }.first
    }
    var metadata = PostMetadata()
    metadata.channel = "blog"
    metadata.audience = .public
    metadata.status = .published
    metadata.language = language
    metadata.author =
      (item["author"] ?? item["atom:author"])?.text("name") ?? first("dc:creator", "author")
      ?? feedAuthor
    metadata.published = first("pubDate", "published", "issued", "dc:date", "updated", "modified")
      .flatMap(LenientDate.read)
    metadata.url =
      first("link")
      ?? (item.all("link") + item.all("atom:link")).first {
        ($0.attributes["rel"] ?? "alternate") == "alternate"
      }?.attributes["href"]
    metadata.title = first("title").map { plain($0) }
    var fields = [TextField(name: "text", text: body(of: item))]
    if let title = metadata.title { fields.append(TextField(name: "title", text: title)) }
    return ArchivePost(
      id: first("guid", "id", "link") ?? "\(origin.record)", content: .texts(fields, .html),
      metadata: metadata, origin: origin)
  }

  /// The longest of the texts that an item has: a description is often cut short.
  private static func body(of item: XMLElement) -> String {
    let names = ["content:encoded", "content", "atom:content", "description", "summary"]
    let texts = names.compactMap { item[$0].map { unescapedTwice($0.allText) } }
    return texts.first { !$0.trimmedSpace.isEmpty } ?? ""
  }

  /// HTML that was escaped twice, as some programs do.
  private static func unescapedTwice(_ text: String) -> String {
    text.utf8.contains(0x3C) || !Array(text.utf8).contains("&lt;") ? text : HTMLText.decoded(text)
  }

  /// A title: tags in it are meant, and are no part of what it says.
  private static func plain(_ title: String) -> String { HTMLText.decoded(title) }
}
