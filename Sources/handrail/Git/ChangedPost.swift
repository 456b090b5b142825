import HandrailCore
import HandrailText

/// What a change did to a post.
struct ChangedPost: Sendable {
  /// The lines that are new.
  var lines: ChangedLines
  /// What the front matter said before; nil when the change did not touch it.
  var oldMetadata: PostMetadata?
  /// The waivers in it before.
  var oldWaivers: [WaiverTrace] = []

  /// Everything in it is new.
  static let new = ChangedPost(lines: .everything)

  /// What is new in its bytes: everything, where the change makes it another kind of post. Rules
  /// look at a post by its kind, so that lines nobody touched may now say what they must not.
  func text(in bytes: [UInt8], of document: Document) -> ChangedText {
    if let oldMetadata, Self.kind(of: oldMetadata) != Self.kind(of: document.metadata) {
      return .everything
    }
    var text = lines.text(in: bytes)
    if !oldWaivers.isEmpty { text.takenBack = takenBack(from: document, bytes, text) }
    return text
  }

  /// What those of the old waivers name that do not stand there any more, as they were.
  private func takenBack(
    from document: Document, _ bytes: [UInt8], _ text: ChangedText
  ) -> Set<String> {
    let now = WaiverTrace.all(in: document, bytes) { !text.touches($0) }
    var kept = Dictionary(now.map { ($0, 1) }, uniquingKeysWith: +)
    return oldWaivers.reduce(into: []) { names, waiver in
      if let count = kept[waiver], count > 0 {
        kept[waiver] = count - 1
      } else {
        names.formUnion(waiver.names)
      }
    }
  }

  /// What decides which rules look at a post.
  private static func kind(of metadata: PostMetadata) -> PostMetadata {
    var kind = metadata
    (kind.title, kind.author, kind.url) = (nil, nil, nil)
    return kind
  }
}
