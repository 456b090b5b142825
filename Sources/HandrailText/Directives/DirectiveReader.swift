public import HandrailCore

/// Finds what a post says to handrail itself, in its comments and its front matter.
///
/// A post that does not hold the word costs a search for it and nothing more: its blocks are not
/// even asked for.
public enum DirectiveReader {
  /// How many directives of a post are read. Those after them are passed over, so what they would
  /// let stand counts.
  public static let most = 1_000

  /// The directives of a document: those of its front matter, then the others as they stand.
  ///
  /// - Parameters:
  ///   - document: The post.
  ///   - markup: How its body is written, where that is known: plain texts of a batch have no place
  ///     for directives.
  /// - Returns: The directives; one more than ``most`` when there are more.
  public static func directives(in document: Document, markup: Markup? = nil) -> [Directive] {
    let source = document.source
    let markup = markup ?? DocumentReader.markup(ofFileNamed: source.path)
    if markup == .plain, !source.fields.isEmpty { return [] }
    guard mentionsUs(source.bytes) else { return [] }
    let header = FrontMatterDirectives(source, markup: markup)
    var directives = header.directives
    var comments: [DirectiveComment] = []
    var wordless: Set<Int> = []
    for block in document.blocks where block.field == nil {
      guard directives.count + comments.count <= most else { break }
      if block.scope == .comment {
        guard let text = DirectiveText(ofComment: block, in: document) else { continue }
        comments.append(DirectiveComment(text))
      } else if markup == .markdown, block.scope != .code {
        let found = DirectiveText.inWords(of: block, in: document)
        comments += found.map(DirectiveComment.init)
        if DirectiveText.isAll(found, of: block, in: document) {
          wordless.insert(block.range.lowerBound)
        }
      }
    }
    guard !comments.isEmpty else { return directives }
    comments.sort { $0.source.lowerBound < $1.source.lowerBound }
    if comments.count > most { comments.removeLast(comments.count - most - 1) }
    var reach = DirectiveReach(document, markup: markup, passingOver: wordless)
    for comment in comments {
      let isHeader = comment.source.lowerBound < header.bodyStart
      directives.append(
        comment.directive(in: source, reach: isHeader ? nil : reach.range(at: comment.source)))
    }
    return Array(directives.prefix(most + 1))
  }

  /// Whether the word `handrail` stands anywhere, in capitals or not.
  public static func mentionsUs(_ bytes: [UInt8]) -> Bool {
    // The letters d and r stand together in few words.
    let offset = 3
    var index = offset
    while index < bytes.count {
      index = bytes.first(in: index..<bytes.count) { here, next in
        here.small.are(0x64, and: next.small, are: 0x72)
      }
      if DirectiveText.hasKeyword(bytes[...], at: index - offset) { return true }
      index += 1
    }
    return false
  }
}
