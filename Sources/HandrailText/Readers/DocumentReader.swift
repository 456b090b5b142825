public import HandrailCore

/// Turns a file into a document.
public enum DocumentReader {
  /// Reads a post: its front matter, then its body in the markup that it is written in.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - markup: How it is written; by its name when nil, plain text when the name does not say.
  ///   - limits: How much work it may cause.
  /// - Returns: The document. What could not be read is among its problems.
  public static func read(
    _ source: SourceText, markup: Markup? = nil, limits: ReadingLimits = ReadingLimits()
  ) -> Document {
    let reader = reader(for: markup, path: source.path)
    var builder = DocumentBuilder(source: source, limits: limits)
    let body = FrontMatterReader(markup: reader.markup).read(source, into: &builder)
    reader.read(source, body: body, into: &builder)
    return (consume builder).finish()
  }

  /// Reads a post that is not a file, such as one of a batch.
  ///
  /// - Parameters:
  ///   - source: Its texts: `text` is the body, `title` the title, all others alt texts.
  ///   - markup: How the body is written.
  ///   - limits: How much work it may cause.
  /// - Returns: The document; its positions count in each text alone.
  public static func read(
    textsOf source: SourceText, markup: Markup, limits: ReadingLimits = ReadingLimits()
  ) -> Document {
    var builder = DocumentBuilder(source: source, limits: limits)
    for field in source.fields where field.name != "text" {
      builder.add(field.name == "title" ? .title : .alt, field.range, field: field.name)
    }
    if let body = source.range(ofField: "text") {
      reader(for: markup, path: source.path).read(source, body: body, into: &builder)
    }
    return (consume builder).finish()
  }

  /// The markup of a file by the ending of its name.
  public static func markup(ofFileNamed path: String) -> Markup {
    reader(for: nil, path: path).markup
  }

  private static func reader(for markup: Markup?, path: String) -> any Reader {
    if let markup { return allReaders.first { $0.markup == markup } ?? PlainTextReader() }
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    let dot = name.lastIndex(of: 0x2E)
    let fileExtension =
      dot.map { Substring(name[name.index(after: $0)...]).lowercased() } ?? ""
    return allReaders.first { $0.fileExtensions.contains(fileExtension) } ?? PlainTextReader()
  }
}
