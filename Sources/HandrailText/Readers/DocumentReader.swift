import HandrailCore

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
    return builder.finish()
  }

  /// The markup of a file by the ending of its name.
  public static func markup(ofFileNamed path: String) -> Markup {
    reader(for: nil, path: path).markup
  }

  private static func reader(for markup: Markup?, path: String) -> any Reader {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    let fileExtension = ending.lowercased()
    let known = allReaders.first {
      markup.map { [known = $0.markup] in $0 == known } ?? $0.fileExtensions.contains(fileExtension)
    }
    return known ?? PlainTextReader()
  }
}
