/// Reads JSON as RFC 8259 has it: no comments, no trailing commas, no key twice in one object.
public enum JSONReader {
  /// Reads a text that is one JSON value and white space around it.
  ///
  /// Numbers, `true`, `false` and `null` become plain scalars that hold their source text.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - range: The part to read, such as one line of a batch; all of it when nil. Offsets in the
  ///     tree and its errors count from the start of `bytes`.
  ///   - limits: How much to accept.
  /// - Returns: The value, and what is wrong.
  public static func read(
    _ bytes: [UInt8], range: Range<Int>? = nil, limits: SyntaxLimits = SyntaxLimits()
  ) -> SyntaxTree {
    var parser: JSONParser
    do {
      parser = JSONParser(try SourceBytes(bytes, in: range, limits: limits), limits: limits)
    } catch {
      return SyntaxTree(root: nil, errors: [error])
    }
    return parser.parse(isPrefix: false)
  }

  /// Reads one JSON value with which `range` begins, whatever follows it.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - range: The part to read; all of it when nil.
  ///   - limits: How much to accept; ``SyntaxLimits/bytes`` counts all of `range`.
  /// - Returns: The value, what is wrong, and the offset after the value or, with an error, where
  ///   reading stopped.
  public static func readPrefix(
    _ bytes: [UInt8], range: Range<Int>? = nil, limits: SyntaxLimits = SyntaxLimits()
  ) -> (tree: SyntaxTree, end: Int) {
    var parser: JSONParser
    do {
      parser = JSONParser(try SourceBytes(bytes, in: range, limits: limits), limits: limits)
    } catch {
      return (SyntaxTree(root: nil, errors: [error]), error.range.lowerBound)
    }
    let tree = parser.parse(isPrefix: true)
    return (tree, parser.position)
  }
}
