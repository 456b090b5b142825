public import HandrailCore
import HandrailText

/// A folder of texts, such as the source of a blog: Markdown, HTML, plain text, one post a file.
public struct FileImporter: Importer {
  /// `files`.
  public static let name = "files"
  /// What people call it.
  public static let title = "folder of Markdown and HTML"

  /// Creates the importer.
  public init() {}

  /// The endings of texts that people write posts in.
  private static let endings: Set = [
    "md", "markdown", "mdown", "mkd", "mkdn", "mdx", "html", "htm", "xhtml", "txt", "text", "rst",
    "adoc", "asciidoc",
  ]

  /// A text of such an ending; nothing else is sure of it, or nobody is.
  public static func claim(_ member: MemberHead) -> Claim? {
    guard let dot = member.name.lastIndex(of: "."),
      endings.contains(member.name[dot...].dropFirst().lowercased()), !member.bytes.contains(0)
    else { return nil }
    return Claim("text", .general)
  }

  /// Reads each file with its front matter: positions count in it.
  public func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEach(["text"]) { member, _ throws(Problem) in
      let origin = Origin(member: member.path, record: 1)
      var metadata = PostMetadata()
      metadata.channel = "blog"
      if member.path.utf8.split(separator: 0x2F).contains(where: {
        $0.elementsEqual("_drafts".utf8)
      }) {
        metadata.status = .draft
      }
      let bytes: [UInt8]
      do throws(Problem) {
        bytes = try member.all(limit: archive.options.recordLimit)
      } catch {
        return try deliver(.problem(error, origin))
      }
      try deliver(
        .post(
          ArchivePost(
            id: member.path, content: .file(bytes, name: member.path), metadata: metadata,
            origin: origin)))
    }
  }
}
