import HandrailArchives
import HandrailCore

/// What a post was judged by, as one keyed hash.
extension AuditChecker {
  /// The hash of a line of a batch, which holds all there is.
  func hash(_ line: UnsafeRawBufferPointer, _ metadata: PostMetadata) -> ContentHash {
    ContentHash(settings.key.digest(ofFields: [Array(line), said(metadata)]).bytes)
  }

  /// The hash of a post: its texts, and what rules may ask of it.
  func hash(_ post: ArchivePost, _ metadata: PostMetadata) -> ContentHash {
    var fields = [Array(post.id.utf8), Array(post.kind.rawValue.utf8), said(metadata)]
    switch post.content {
    case .file(let bytes, let name): fields += [Array(name.utf8), bytes]
    case .texts(let texts, let markup):
      fields.append(Array(markup.rawValue.utf8))
      for text in texts { fields += [Array(text.name.utf8), Array(text.text.utf8)] }
    }
    return ContentHash(settings.key.digest(ofFields: fields).bytes)
  }

  /// What is known of a post besides its words.
  private func said(_ metadata: PostMetadata) -> [UInt8] {
    let parts = [
      metadata.channel, metadata.audience?.rawValue, metadata.account?.rawValue, metadata.author,
      metadata.status?.rawValue, (metadata.published ?? settings.selection.now).description,
      metadata.language, metadata.title, metadata.url,
    ]
    return Array(parts.map { $0 ?? "" }.joined(separator: "\u{1F}").utf8)
  }
}
