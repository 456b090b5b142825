/// How large a value is with all that it holds, aliases written out.
struct YAMLWeight {
  private(set) var nodes: Int
  /// The levels of lists and maps.
  private(set) var height: Int

  static let scalar = YAMLWeight(nodes: 1, height: 0)

  init(nodes: Int, height: Int) {
    self.nodes = nodes
    self.height = height
  }

  /// Adds a value that is held.
  mutating func add(_ held: YAMLWeight) {
    nodes += held.nodes
    height = max(height, held.height + 1)
  }
}
