/// Which elements belong together, as that becomes known.
///
/// Source: B. Galler and M. Fischer, “An improved equivalence algorithm”, 1964; path halving.
struct UnionFind {
  private var parents: [Int32]
  private var sizes: [Int32]

  /// Creates `count` elements, each on its own.
  init(_ count: Int) {
    parents = (0..<count).map { Int32($0) }
    sizes = [Int32](repeating: 1, count: count)
  }

  /// What stands for all that an element belongs to.
  mutating func root(of element: Int) -> Int {
    var element = element
    while Int(parents[element]) != element {
      parents[element] = parents[Int(parents[element])]
      element = Int(parents[element])
    }
    return element
  }

  /// Whether an element belongs to others.
  mutating func isJoined(_ element: Int) -> Bool { sizes[root(of: element)] > 1 }

  /// Notes that two elements belong together.
  mutating func join(_ a: Int, _ b: Int) {
    var (large, small) = (root(of: a), root(of: b))
    guard large != small else { return }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = Int32(large)
    sizes[large] += sizes[small]
  }
}
