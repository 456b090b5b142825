import CScan

/// Shapes while a ``ShapeFinder`` is made of them.
struct GramLayout {
  /// The number of each shape.
  private(set) var numbers: [Shape: Int] = [:]
  /// Shapes that only a rare byte tells of, for which there was no room.
  private(set) var leftOut: Set<Shape> = []
  /// Where each number starts in `elements`; one more at the end.
  private(set) var shapeStarts = [UInt32](repeating: 0, count: HANDRAIL_FIRST_SHAPE + 1)
  /// The number of the set of each byte of each shape.
  private(set) var elements: [UInt16] = []
  /// Grams at starts of words, and the others.
  private(set) var starts = GramList(), anywhere = GramList()
  /// Whether one of the others has to be looked for at every byte.
  private(set) var scansAnywhere = false
  /// The bytes from 0xC0 on with which they start, a bit for each.
  private(set) var others: UInt64 = 0
  /// The rare bytes.
  private(set) var rareBytes: [UInt8] = []
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
  var count: Int { shapeStarts.count - 1 }
  /// The uses of all rare bytes, one byte after the other.
  var rareUses: [handrail_gram_use] { usesOfRare.flatMap { $0 } }
  /// Where those of each byte start; one more at the end.
  var firstRareUses: [UInt32] {
    usesOfRare.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
  }

  mutating func add(_ shape: Shape) {
    guard numbers[shape] == nil, !leftOut.contains(shape) else { return }
    let bytes = ShapeBytes(shape, costs)
    let route = GramRoute(to: bytes)
    guard let route, costs.facts.count <= UInt16.max,
      add(route.key, of: bytes) || addWithoutRareByte(bytes)
    else {
      leftOut.insert(shape)
      return
    }
    numbers[shape] = count
    for set in bytes.numbers { elements.append(UInt16(set)) }
    shapeStarts.append(UInt32(elements.count))
  }

  /// Adds a way to find the next shape by a gram, where there is one.
  private mutating func addWithoutRareByte(_ bytes: ShapeBytes) -> Bool {
    guard let route = GramRoute(to: bytes, takesRare: false) else { return false }
    return add(route.key, of: bytes)
  }

  /// Adds the way to find the next shape; false when its rare bytes have no room.
  private mutating func add(_ key: GramRoute.Key, of bytes: ShapeBytes) -> Bool {
    switch key {
    case .gram(let window, let alphabet):
      let start = window.lowerBound
      let (symbols, known) = bytes.symbols(from: start, in: alphabet)
      // What stands before the gram is looked at where words start only.
      let before = alphabet == .words ? bytes.symbols(from: start - 8, in: .words) : (0, 0)
      let use = handrail_gram_use(
        shape: UInt32(count), offset: UInt32(start), symbols: symbols, known: known,
        symbols_before: before.0, known_before: before.1)
      let grams = bytes.grams(window, in: alphabet)
      if alphabet == .words { starts.add(grams, use) } else { anywhere.add(grams, use) }
      if alphabet == .all { scansAnywhere = true }
      if alphabet == .raw {
        for byte in bytes[start].set.bytes { others |= 1 << UInt64(byte & 63) }
      }
    case .rare(let offset):
      let rare = bytes[offset].set.bytes
      guard makeRoom(for: rare) else { return false }
      let use = handrail_gram_use(
        shape: UInt32(count), offset: UInt32(offset), symbols: 0, known: 0, symbols_before: 0,
        known_before: 0)
      for (index, byte) in rareBytes.enumerated() where rare.contains(byte) {
        usesOfRare[index].append(use)
      }
    }
    return true
  }

  private mutating func makeRoom(for bytes: [UInt8]) -> Bool {
    let new = bytes.filter { !rareBytes.contains($0) }
    guard rareBytes.count + new.count <= HANDRAIL_RARE_BYTES else { return false }
    rareBytes += new
    usesOfRare += new.map { _ in [] }
    return true
  }
}
