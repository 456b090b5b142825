/// Reads YAML 1.1 with libyaml, as strictly as people need who do not know all of it.
///
/// Keys are text and differ within a map; there are no tags, no merge keys and no second document.
/// Anchors and aliases work: an alias is a copy of the value, with the range of the original.
public enum YAMLReader {
  /// Reads a text that is one YAML document.
  ///
  /// Plain scalars keep their text: whether `no`, `1.10` or `2026-11-01` is more than text is for
  /// the caller to say. A text of nothing but blanks and comments has no root and no errors.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - range: The part to read, such as a post's front matter; all of it when nil. Offsets in the
  ///     tree and its errors count from the start of `bytes`.
  ///   - limits: How much to accept.
  /// - Returns: The document's value, and what is wrong.
  public static func read(
    _ bytes: [UInt8], range: Range<Int>? = nil, limits: SyntaxLimits = SyntaxLimits()
  ) -> SyntaxTree {
    let source: SourceBytes
    do {
      source = try SourceBytes(bytes, in: range, limits: limits)
    } catch {
      return SyntaxTree(root: nil, errors: [error])
    }
    if let root = YAMLFastReader.root(of: source, limits: limits) { return SyntaxTree(root: root) }
    return readThoroughly(source, limits: limits)
  }

  /// Reads a text with libyaml.
  static func readThoroughly(_ source: SourceBytes, limits: SyntaxLimits) -> SyntaxTree {
    var builder = YAMLTreeBuilder(source, limits: limits)
    return source.bytes[source.range].withUnsafeBufferPointer { buffer in
      guard var events = YAMLEventStream(buffer) else {
        let error = SyntaxError(
          "there is not enough memory to read this text", range: source.range)
        return SyntaxTree(root: nil, errors: [error])
      }
      return builder.build(&events)
    }
  }
}
