/// How a shape is found: by four of its bytes, or by a rare one.
struct GramRoute {
  enum Key {
    /// The gram that starts at the offset.
    case gram
    /// The byte at the offset.
    case rare
  }

  /// The place in the shape.
  let offset: Int
  let key: Key
  /// What it costs to look there, for a byte of English prose, in nanoseconds.
  let lookUp: Double
  /// What it costs to try a pattern where the whole shape stands, likewise.
  let attempt: Double

  /// How many grams a shape may have: each fills a bit of the bitmap.
  private static let mostGrams = 1024
  /// A rare byte is rarer than this.
  private static let rare = 0.015
  /// What it costs to look up a gram, to look at a rare byte, and to try a pattern, in nanoseconds.
  private static let (gramCost, glance, trial) = (6.0, 8.0, 700.0)
  /// What a bit of the bitmap costs: now and then it is the bit of another gram.
  private static let bit = 2e-5

  /// The cheapest way to find a shape; nil when there is none that is cheap enough.
  init?(to shape: Shape, _ costs: GramCosts) {
    let facts = shape.sets.map(costs.facts)
    var best: (offset: Int, key: Key, cost: Double)?
    let inside = Self.inside(of: shape)
    for offset in inside.lowerBound..<max(inside.lowerBound + 1, inside.upperBound - 3)
    where offset < inside.upperBound {
      let window = facts[offset..<min(offset + 4, inside.upperBound)]
      guard let count = Self.count(of: window, costs) else { continue }
      let likely = TextFrequency.probability(of: window.lazy.map(\.shares))
      // Letters of one word stand together more often than their pairs tell.
      let cost =
        (likely * likely.squareRoot()).squareRoot() * Self.gramCost + Double(count) * Self.bit
      if cost < best?.cost ?? .infinity { best = (offset, .gram, cost) }
    }
    for offset in facts.indices where facts[offset].isSmall {
      let likely = TextFrequency.probability(of: CollectionOfOne(facts[offset].shares))
      let cost = likely * Self.glance
      if likely < Self.rare, cost < best?.cost ?? .infinity { best = (offset, .rare, cost) }
    }
    guard let best else { return nil }
    (offset, key, lookUp) = best
    let found = TextFrequency.probability(of: facts.lazy.map(\.shares))
    attempt = found.squareRoot() * Self.trial
  }

  /// The grams of a shape whose key is one.
  func grams(of shape: Shape, _ costs: GramCosts) -> [UInt32] {
    let end = min(offset + 4, Self.inside(of: shape).upperBound)
    let sets = (shape.sets[offset..<end] + Self.padding).prefix(4)
    let isRaw = costs.facts(of: shape.sets[offset]).isRaw
    var grams: [UInt32] = [0]
    for (index, set) in sets.enumerated() {
      let facts = costs.facts(of: set)
      let symbols = isRaw ? facts.rawSymbols : facts.symbols
      grams = grams.flatMap { gram in symbols.map { gram | UInt32($0) << UInt32(8 * index) } }
    }
    return grams
  }

  private static let padding = [ByteSet](repeating: .all, count: 4)

  /// The part of a shape that grams may cover.
  ///
  /// What stands beside a word may lie outside of the block, so it is only covered, by way of
  /// `handrail_grams.has_edges`, for words of two letters, which are too short without.
  private static func inside(of shape: Shape) -> Range<Int> {
    let (isOpen, isClosed) = (shape.sets.first == .nonWord, shape.sets.last == .nonWord)
    if isOpen, isClosed, shape.count == 4 { return 0..<4 }
    let start = isOpen ? 1 : 0
    return start..<max(start, shape.count - (isClosed ? 1 : 0))
  }

  /// How many grams there are; nil for too many.
  private static func count(of window: ArraySlice<GramCosts.Facts>, _ costs: GramCosts) -> Int? {
    guard let isRaw = window.first?.isRaw else { return nil }
    var count = 1
    for facts in window { count *= (isRaw ? facts.rawSymbols : facts.symbols).count }
    let any = costs.facts(of: .all)
    for _ in window.count..<4 { count *= (isRaw ? any.rawSymbols : any.symbols).count }
    return count <= mostGrams ? count : nil
  }
}
