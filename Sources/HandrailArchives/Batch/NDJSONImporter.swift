public import HandrailCore
import HandrailSyntax
import HandrailText

/// Posts as newline-delimited JSON, one a line: the form in which other programs hand posts over.
///
/// Keys: `id` and `text`, and optionally `markup`, `title`, `alt`, `channel`, `audience`, `account`,
/// `author`, `status`, `published`, `language` and `url`. Any other key is a problem: a misspelt
/// `chanel` must not silently change which rules apply.
public struct NDJSONImporter {
  let path: String
  private static let keys = RecordKey.names.map(\.description)

  /// Creates an importer of the batch that was named `path`.
  public init(path: String) { self.path = path }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the line, without its line ending.
  ///   - range: the part of `bytes` that is the line; all of it when nil.
  ///   - number: its 1-based number in the batch.
  ///   - offset: the byte offset at which it starts in the batch.
  /// - Returns: the post, nil for a blank line.
  /// - Throws: ``HandrailCore/Problem`` when the line is no post, naming where and why.
  public func post(
    from bytes: [UInt8], line range: Range<Int>? = nil, number: Int, at offset: Int
  ) throws(Problem) -> ImportedPost? {
    let line = bytes[range ?? 0..<bytes.count]
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    if let post = line.withUnsafeBytes({ RecordScanner.post(from: $0, path: path) }) {
      return post
    }
    return try carefully(
      RecordReader(path: path, line: Array(line), number: number, offset: offset))
  }

  /// Reads a line as a tree, which knows where everything is and what is wrong with it.
  ///
  /// - Parameters:
  ///   - reader: the line.
  ///   - extra: keys that it may have besides those of a post.
  /// - Returns: the post.
  /// - Throws: ``HandrailCore/Problem`` when the line is no post, naming where and why.
  func carefully(_ reader: RecordReader, allowing extra: [String] = []) throws(Problem)
    -> ImportedPost
  {
    let record = try reader.record()
    let id = try reader.requiredText("id", of: record)
    do {
      try reader.expect(only: Self.keys + extra, in: record)
      return try post(id, from: record, with: reader)
    } catch {
      var problem = error
      problem.post = id
      throw problem
    }
  }

  private func post(_ id: String, from record: Node, with reader: RecordReader) throws(Problem)
    -> ImportedPost
  {
    var fields = [TextField(name: "text", text: try reader.requiredText("text", of: record))]
    if let title = try reader.text("title", of: record) {
      fields.append(TextField(name: "title", text: title))
    }
    for (number, alt) in try reader.texts("alt", of: record).enumerated() {
      fields.append(TextField(name: "alt[\(number)]", text: alt))
    }
    return ImportedPost(
      id: id, source: SourceText(path: path, fields: fields),
      markup: try reader.choice("markup", of: record, as: Markup.self) ?? .plain,
      metadata: try metadata(of: record, with: reader))
  }

  private func metadata(of record: Node, with reader: RecordReader) throws(Problem) -> PostMetadata
  {
    var metadata = PostMetadata()
    metadata.channel = try reader.text("channel", of: record)?.lowercased()
    metadata.audience = try reader.choice("audience", of: record, as: Audience.self)
    metadata.account = try reader.choice("account", of: record, as: AccountKind.self)
    metadata.status = try reader.choice("status", of: record, as: PostStatus.self)
    metadata.author = try reader.text("author", of: record)
    metadata.language = try reader.text("language", of: record)
    metadata.url = try reader.text("url", of: record)
    metadata.title = try reader.text("title", of: record)
    metadata.published = try reader.moment("published", of: record)
    return metadata
  }
}
