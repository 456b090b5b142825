public import HandrailCore

/// A post's content as parsed: its text by scope, and the map from each byte of it to the file.
///
/// The text has markup undone and character references decoded; letters are as the author wrote
/// them. A soft line break is one space; a hard one is a line feed. Code spans, images and other
/// things that are not words leave U+FFFC in the prose around them, and are blocks of their own.
///
/// It is passed on by reference: there is much in it, and nothing of it ever changes.
public final class Document {
  /// The file.
  public let source: SourceText
  /// What the front matter says of the post.
  public let metadata: PostMetadata
  /// The front-matter keys that are present, lower-cased: what `metadata:` conditions ask for.
  public let fields: Set<String>
  /// The values of front matter by key, in the spelling of ``key(_:)``: what is a list has several, what
  /// only has keys below it none. A key without a value is not there.
  public let values: [String: [String]]
  /// The text of all blocks, one after the other: valid UTF-8.
  public let text: [UInt8]
  /// From each byte of ``text`` to the UTF-8 bytes of ``source``.
  public let map: SourceMap
  /// The blocks, in the order of the text: title first, then other metadata, then the body.
  public let blocks: [Block]
  /// What could not be read.
  public let problems: [Problem]

  /// Creates a document.
  public init(
    source: SourceText, metadata: PostMetadata, fields: Set<String>,
    values: [String: [String]] = [:], text: [UInt8],
    map: SourceMap, blocks: [Block], problems: [Problem]
  ) {
    self.source = source
    self.metadata = metadata
    self.fields = fields
    self.values = values
    self.text = text
    self.map = map
    self.blocks = blocks
    self.problems = problems
  }

  /// A key of front matter as ``values`` spell it: in small letters, without hyphens and underscores,
  /// keys below one another joined by periods.
  public static func key(_ path: String) -> String { FrontMatterField.normalized(path) }
}
