/// What a reader made of a YAML, TOML or JSON text.
public struct SyntaxTree: Sendable {
  /// The value of the text. Nil when there is none, or when the text could not be read to its end.
  ///
  /// With errors such as a duplicate key, the root holds everything else, so that a caller can
  /// report its own problems in the same go. It is to be relied on only when there are no errors.
  public let root: Node?
  /// What is wrong, in the order of the text; at most 100.
  public let errors: [SyntaxError]

  /// Creates a tree.
  public init(root: Node?, errors: [SyntaxError] = []) {
    self.root = root
    self.errors = errors
  }
}
