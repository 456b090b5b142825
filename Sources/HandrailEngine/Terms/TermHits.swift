/// The hits of every term set in a post, by set number.
struct TermHits {
  /// Empty until there is a hit: in most posts there is none.
  private var hitsBySet: [[Hit]] = []
  /// The sets with a hit, each once.
  private(set) var sets: [Int] = []

  /// The hits of a set, in text order.
  subscript(set: Int) -> [Hit] { hitsBySet.isEmpty ? [] : hitsBySet[set] }

  /// Adds a hit of one of `count` sets.
  mutating func add(_ hit: Hit, set: Int, of count: Int) {
    if hitsBySet.isEmpty { hitsBySet = Array(repeating: [], count: count) }
    if hitsBySet[set].isEmpty { sets.append(set) }
    hitsBySet[set].append(hit)
  }

  /// Keeps, of hits of one set that overlap, the first and longest; the rest in text order.
  mutating func settle() {
    for set in sets { hitsBySet[set] = hitsBySet[set].leftmostLongest() }
  }
}
