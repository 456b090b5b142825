public import HandrailCore
import HandrailText

/// Medium exports: a page of HTML a post.
public struct MediumImporter: Importer {
  /// `medium`.
  public static let name = "medium"
  /// What people call it.
  public static let title = "Medium export"
  /// Such an archive is made by the platform alone.
  public static let ownsItsArchive = true

  /// Creates the importer.
  public init() {}

  /// A page of Medium's has the body of an article in a section of its own.
  public static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.contains("data-field=\"body\""),
      member.bytes.contains("h-entry") || member.bytes.contains("e-content")
    else { return nil }
    return Claim("page", .certain)
  }

  /// Reads each page as a file: positions count in it.
  public func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEach(["page"]) { member, _ throws(Problem) in
      let origin = Origin(member: member.path, record: 1)
      do throws(Problem) {
        let bytes = try member.all(limit: archive.options.recordLimit)
        try deliver(.post(Self.post(bytes, origin)))
      } catch {
        guard error.path == member.path else { throw error }
        try deliver(.problem(error, origin))
      }
    }
  }

  private static func post(_ bytes: [UInt8], _ origin: Origin) -> ArchivePost {
    let page = String(decoding: bytes, as: UTF8.self)
    var metadata = PostMetadata()
    metadata.channel = "blog"
    metadata.audience = .public
    let link = tag(withClass: "p-canonical", in: page)?.attribute("href")
    metadata.url = link
    metadata.author = tag(withClass: "p-author", in: page)?.attribute("href")
      .flatMap { $0.split(separator: "/").last.map(String.init) }
      .map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    metadata.published = tag(withClass: "dt-published", in: page)?.attribute("datetime")
      .flatMap { Timestamp($0) }
    // A draft has no time, and nowhere that it can be read.
    metadata.status = metadata.published == nil ? .draft : .published
    metadata.title = tag(withClass: "p-name", in: page).map { HTMLText.decoded($0.text) }
    // Comments cannot be told from posts. The number of a page is the end of its address.
    let id = link.flatMap { $0.split { "-/".contains($0) }.last.map(String.init) }
    return ArchivePost(
      id: id ?? origin.member, content: .file(bytes, name: "post.html"), metadata: metadata,
      origin: origin)
  }

  /// A start tag with what follows it up to the next tag.
  private struct Tag {
    let written: Substring
    let text: String

    func attribute(_ name: String) -> String? {
      for quote in ["\"", "'"] {
        guard let start = written.end(of: name + "=" + quote) else { continue }
        return HTMLText.decoded(String(written[start...].prefix { String($0) != quote }))
      }
      return nil
    }
  }

  private static func tag(withClass name: String, in page: String) -> Tag? {
    guard let place = page[...].end(of: name) else { return nil }
    let start = page[..<place].lastIndex(of: "<") ?? page.startIndex
    let end = page[place...].firstIndex(of: ">") ?? page.endIndex
    let text = end == page.endIndex ? "" : page[page.index(after: end)...].prefix { $0 != "<" }
    return Tag(written: page[start..<end], text: String(text))
  }
}

extension Substring {
  /// The place after some words of ASCII; nil when they are not there.
  fileprivate func end(of words: String) -> Index? {
    let words = Array(words.utf8)
    let bytes = utf8
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: words[0]) {
      if bytes[found...].starts(with: words) { return bytes.index(found, offsetBy: words.count) }
      index = bytes.index(after: found)
    }
    return nil
  }
}
