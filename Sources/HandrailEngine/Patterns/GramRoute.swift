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
  private static let mostGrams = 2500
  /// A rare byte is rarer than this.
  private static let rare = 0.015
  /// What it costs to look up a gram, to look at a rare byte, and to try a pattern, in nanoseconds.
  private static let gramCost = 6.0
  private static let glance = 8.0
  private static let trial = 700.0
  /// What a bit of the bitmap costs: now and then it is the bit of another gram.
  private static let bit = 2e-5

  /// The cheapest way to find a shape; nil when there is none that is cheap enough.
  init?(to shape: Shape, _ costs: GramCosts) {
    self.init(to: shape, numbers: costs.numbers(of: shape.sets), costs.facts)
  }

  /// The cheapest way to find a shape whose sets have these numbers among the facts.
  init?(to shape: Shape, numbers: [Int], _ facts: [GramCosts.Facts]) {
    let steps = TextFrequency.steps(through: numbers, facts)
    var best: (offset: Int, key: Key, cost: Double)?
    let inside = Self.inside(of: shape)
    for offset in inside.lowerBound..<max(inside.lowerBound + 1, inside.upperBound - 3)
    where offset < inside.upperBound {
      let window = offset..<min(offset + 4, inside.upperBound)
      guard let count = Self.count(of: window, numbers, facts) else { continue }
      var likely = Double(facts[numbers[offset]].probability)
      for place in window.dropFirst() { likely *= Double(steps[place]) }
      // Letters of one word stand together more often than their pairs tell.
      let cost =
        (likely * likely.squareRoot()).squareRoot() * Self.gramCost + Double(count) * Self.bit
      if cost < best?.cost ?? .infinity { best = (offset, .gram, cost) }
    }
    for offset in numbers.indices where facts[numbers[offset]].isSmall {
      let likely = Double(facts[numbers[offset]].probability)
      let cost = likely * Self.glance
      if likely < Self.rare, cost < best?.cost ?? .infinity { best = (offset, .rare, cost) }
    }
    guard let best else { return nil }
    (offset, key, lookUp) = best
    let found = steps.reduce(1) { $0 * Double($1) }
    attempt = found.squareRoot() * Self.trial
  }

  /// The grams of a shape whose key is one.
  func grams(of shape: Shape, numbers: [Int], _ facts: [GramCosts.Facts]) -> [UInt32] {
    let end = min(offset + 4, Self.inside(of: shape).upperBound)
    let isRaw = facts[numbers[offset]].isRaw
    var grams: [UInt32] = [0]
    for index in 0..<4 {
      let number = offset + index < end ? numbers[offset + index] : 0
      let symbols = isRaw ? facts[number].rawSymbols : facts[number].symbols
      let shift = UInt32(8 * index)
      // The first symbol is put into the grams there are, and each other one into copies of them.
      let count = grams.count
      for symbol in symbols.dropFirst() {
        for place in 0..<count { grams.append(grams[place] | UInt32(symbol) << shift) }
      }
      guard let first = symbols.first else { return [] }
      for place in 0..<count { grams[place] |= UInt32(first) << shift }
    }
    return grams
  }

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
  private static func count(
    of window: Range<Int>, _ numbers: [Int], _ facts: [GramCosts.Facts]
  ) -> Int? {
    let isRaw = facts[numbers[window.lowerBound]].isRaw
    var count = 1
    for place in window {
      count *= isRaw ? facts[numbers[place]].rawCount : facts[numbers[place]].count
    }
    for _ in window.count..<4 { count *= isRaw ? facts[0].rawCount : facts[0].count }
    return count <= mostGrams ? count : nil
  }
}
