import CScan

/// Shapes while a ``GramIndex`` is made of them.
struct GramLayout {
  /// The number of each shape.
  private(set) var numbers: [Shape: Int] = [:]
  /// Shapes of which the rare byte had no room.
  private(set) var leftOut: Set<Shape> = []
  /// Where each number starts in `elements`; one more at the end.
  private(set) var starts = [UInt32](repeating: 0, count: HANDRAIL_FIRST_SHAPE + 1)
  /// The number of the set of each byte of each shape.
  private(set) var elements: [UInt16] = []
  /// Four words a set.
  private(set) var sets: [UInt64] = []
  /// Grams, each with a use; in any order.
  private(set) var grams: [(gram: UInt32, use: handrail_gram_use)] = []
  /// The rare bytes.
  private(set) var rareBytes: [UInt8] = []
  /// Whether words of two letters are found by what stands beside them.
  private(set) var hasEdges = false
  private let costs: GramCosts
  private var usesOfRare: [[handrail_gram_use]] = []
  private var setNumbers: [ByteSet: UInt16] = [:]

  init(_ costs: GramCosts) { self.costs = costs }

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
    guard let route = GramRoute(to: shape, costs), let numbered = elements(of: shape) else {
      leftOut.insert(shape)
      return
    }
    let use = handrail_gram_use(shape: UInt32(count), offset: UInt32(route.offset))
    switch route.key {
    case .gram:
      grams += route.grams(of: shape, costs).map { ($0, use) }
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
    elements += numbered
    starts.append(UInt32(elements.count))
  }

  /// The numbers of the sets of a shape; nil when there are too many different ones.
  private mutating func elements(of shape: Shape) -> [UInt16]? {
    var numbers: [UInt16] = []
    for set in shape.sets {
      if let known = setNumbers[set] {
        numbers.append(known)
        continue
      }
      guard let number = UInt16(exactly: setNumbers.count) else { return nil }
      setNumbers[set] = number
      sets += (0..<4).map { set.words[$0] }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func makeRoom(for bytes: [UInt8]) -> Bool {
    let new = bytes.filter { !rareBytes.contains($0) }
    guard rareBytes.count + new.count <= HANDRAIL_RARE_BYTES else { return false }
    rareBytes += new
    usesOfRare += new.map { _ in [] }
    return true
  }
}
