/// Reads TOML 1.0, strictly, with positions.
public enum TOMLReader {
  /// Reads a text that is one TOML document.
  ///
  /// Numbers, dates, times, `true` and `false` become plain scalars that hold their source text. A
  /// line break in a string is read as a line feed. The range of a table runs from its header, or
  /// its first key, to the last value that was written under it.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - range: The part to read, such as a post's front matter; all of it when nil. Offsets in the
  ///     tree and its errors count from the start of `bytes`.
  ///   - limits: How much to accept.
  /// - Returns: The document's table, empty for an empty text, and what is wrong.
  public static func read(
    _ bytes: [UInt8], range: Range<Int>? = nil, limits: SyntaxLimits = SyntaxLimits()
  ) -> SyntaxTree {
    var parser: TOMLParser
    do {
      parser = TOMLParser(try SourceBytes(bytes, in: range, limits: limits), limits: limits)
    } catch {
      return SyntaxTree(root: nil, errors: [error])
    }
    return parser.parse()
  }
}
