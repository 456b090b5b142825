/// How a shape is found: by four of its bytes, or by a rare one.
struct GramRoute {
  enum Key {
    /// The gram of these bytes, at the start of a word or at every byte, as the alphabet says.
    case gram(Range<Int>, GramAlphabet)
    /// The byte at this place.
    case rare(Int)
  }

  let key: Key
  /// What it costs to look there, for a byte of English prose, in nanoseconds.
  let lookUp: Double
  /// What it costs to try a pattern where the whole shape stands, likewise.
  let attempt: Double

  /// How many grams a shape may have: each fills a place of a filter.
  private static let mostGrams = 2500
  /// A rare byte is rarer than this.
  private static let rare: Float = 0.015
  /// What it costs to look up a gram, to look at a rare byte, and to try a pattern, in nanoseconds.
  private static let gramCost = 6.0
  private static let glance = 8.0
  private static let trial = 700.0
  /// What it costs to look for grams at every byte, be it for one shape or for many.
  private static let everywhere = 0.5
  /// What a place of the filter costs: now and then it is that of another gram.
  private static let place = 2e-5

  /// The cheapest way to find a shape; nil when there is none that is cheap enough.
  init?(to shape: Shape, _ costs: GramCosts) { self.init(to: ShapeBytes(shape, costs)) }

  /// The cheapest way to find a shape of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: the bytes.
  ///   - takesRare: whether a rare byte will do; there is room for few of those.
  init?(to bytes: ShapeBytes, takesRare: Bool = true) {
    let placed = Self.cheapestPlaced(bytes)
    var (best, lowest) = placed ?? (nil, .infinity)
    for offset in bytes.indices where takesRare && bytes[offset].isSmall {
      let likely = bytes[offset].probability
      let cost = Double(likely) * Self.glance
      if likely < Self.rare, cost < lowest { (best, lowest) = (.rare(offset), cost) }
    }
    let inside = bytes.inside
    let extra = placed == nil ? 0 : Self.everywhere
    for offset in inside.lowerBound..<max(inside.lowerBound + 1, inside.upperBound - 3)
    where offset < inside.upperBound && extra < lowest && !bytes[offset].isRaw {
      let window = offset..<min(offset + 4, inside.upperBound)
      let likely = bytes[offset].probability
      guard let cost = Self.cost(of: window, in: .all, likely: likely, bytes) else { continue }
      if cost + extra < lowest { (best, lowest) = (.gram(window, .all), cost + extra) }
    }
    guard let best else { return nil }
    key = best
    if case .gram(_, .all) = best, placed == nil { lowest += Self.everywhere }
    lookUp = lowest
    let found = bytes.steps.reduce(1) { $0 * Double($1) }
    attempt = found.squareRoot() * Self.trial
  }

  /// The cheapest way by a gram that is looked for at few places only: where words start, or characters
  /// that are not ASCII; nil when there is none.
  private static func cheapestPlaced(_ bytes: ShapeBytes) -> (key: Key?, cost: Double)? {
    var best: (key: Key?, cost: Double)?
    let inside = bytes.inside
    for offset in bytes.indices {
      let isStart = offset > 0 && bytes[offset - 1].isBesideWord && bytes[offset].isInWord
      guard isStart || bytes[offset].isRaw && inside.contains(offset) else { continue }
      let alphabet = isStart ? GramAlphabet.words : .raw
      let end = isStart ? bytes.indices.upperBound : inside.upperBound
      let window = offset..<min(offset + 4, end)
      let likely =
        isStart
        ? bytes[offset - 1].probability * bytes.steps[offset] : bytes[offset].probability
      guard let cost = cost(of: window, in: alphabet, likely: likely, bytes) else { continue }
      if cost < best?.cost ?? .infinity { best = (.gram(window, alphabet), cost) }
    }
    return best
  }

  /// What it costs to look for the gram of some bytes, when a place is this `likely` to have the first;
  /// nil when there are too many.
  private static func cost(
    of window: Range<Int>, in alphabet: GramAlphabet, likely: Float, _ bytes: ShapeBytes
  ) -> Double? {
    let count = bytes.gramCount(window, in: alphabet)
    guard count <= mostGrams else { return nil }
    var likely = Double(likely)
    for index in window.dropFirst() { likely *= Double(bytes.steps[index]) }
    // Letters of one word stand together more often than their pairs tell.
    return (likely * likely.squareRoot()).squareRoot() * gramCost + Double(count) * place
  }
}
