import CScan

/// Shapes while a ``ShapeFinder`` is made of them.
struct GramLayout {
  /// The number of each shape.
  private(set) var numbers: [Shape: Int] = [:]
  /// Shapes of which the rare byte had no room.
  private(set) var leftOut: Set<Shape> = []
  /// Where each number starts in `elements`; one more at the end.
  private(set) var starts = [UInt32](repeating: 0, count: HANDRAIL_FIRST_SHAPE + 1)
  /// The number of the set of each byte of each shape.
  private(set) var elements: [UInt16] = []
  /// Grams, each with a use; in any order.
  private(set) var grams: [(gram: UInt32, use: handrail_gram_use)] = []
  /// The rare bytes.
  private(set) var rareBytes: [UInt8] = []
  /// Whether words of two letters are found by what stands beside them.
  private(set) var hasEdges = false
  private let costs: GramCosts
  private var usesOfRare: [[handrail_gram_use]] = []

  /// Starts a layout of so many shapes, or fewer.
  init(capacity: Int, _ costs: GramCosts) {
    self.costs = costs
    numbers.reserveCapacity(capacity)
  }

  /// Four words a set.
  var sets: [UInt64] { costs.facts.flatMap(\.set.words) }
  /// How many numbers there are.
  var count: Int { starts.count - 1 }
  /// The uses of all rare bytes, one byte after the other.
  var rareUses: [handrail_gram_use] { usesOfRare.flatMap { $0 } }
  /// Where those of each byte start; one more at the end.
  var firstRareUses: [UInt32] {
    usesOfRare.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
  }

  mutating func add(_ shape: Shape) {
    guard numbers[shape] == nil, !leftOut.contains(shape) else { return }
    let sets = costs.numbers(of: shape.sets)
    let facts = costs.facts
    guard let route = GramRoute(to: shape, numbers: sets, facts), facts.count <= UInt16.max else {
      leftOut.insert(shape)
      return
    }
    let use = handrail_gram_use(shape: UInt32(count), offset: UInt32(route.offset))
    switch route.key {
    case .gram:
      for gram in route.grams(of: shape, numbers: sets, facts) { grams.append((gram, use)) }
      if shape.sets[route.offset] == .nonWord { hasEdges = true }
    case .rare:
      let bytes = shape.sets[route.offset].bytes
      guard makeRoom(for: bytes) else {
        leftOut.insert(shape)
        return
      }
      for (index, byte) in rareBytes.enumerated() where bytes.contains(byte) {
        usesOfRare[index].append(use)
      }
    }
    numbers[shape] = count
    for set in sets { elements.append(UInt16(set)) }
    starts.append(UInt32(elements.count))
  }

  private mutating func makeRoom(for bytes: [UInt8]) -> Bool {
    let new = bytes.filter { !rareBytes.contains($0) }
    guard rareBytes.count + new.count <= HANDRAIL_RARE_BYTES else { return false }
    rareBytes += new
    usesOfRare += new.map { _ in [] }
    return true
  }
}
