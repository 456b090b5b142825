/// The bytes of a shape, with what is known of the set of each.
struct ShapeBytes {
  /// The numbers of their sets among the facts.
  let numbers: [Int]
  /// How likely each is where the one before it stands.
  let steps: [Float]
  private let facts: [GramCosts.Facts]

  init(_ shape: Shape, _ costs: GramCosts) {
    numbers = costs.numbers(of: shape.sets)
    facts = costs.facts
    steps = TextFrequency.steps(through: numbers, facts)
  }

  var indices: Range<Int> { numbers.indices }

  /// What is known of the set of a byte.
  subscript(index: Int) -> GramCosts.Facts { facts[numbers[index]] }

  /// The part that grams may cover where no word need start.
  ///
  /// What stands beside a word may lie outside of the block.
  var inside: Range<Int> {
    guard let first = numbers.first, let last = numbers.last else { return 0..<0 }
    let start = facts[first].set == .nonWord ? 1 : 0
    let end = numbers.count - (facts[last].set == .nonWord ? 1 : 0)
    return start..<max(start, end)
  }

  /// How many grams the bytes of a window can be; any bytes follow a window of less than four.
  func gramCount(_ window: Range<Int>, in alphabet: GramAlphabet) -> Int {
    var count = 1
    for index in 0..<4 { count *= set(index, of: window).symbolCount(in: alphabet) }
    return count
  }

  /// The grams that the bytes of a window can be.
  func grams(_ window: Range<Int>, in alphabet: GramAlphabet) -> [UInt32] {
    var grams: [UInt32] = [0]
    for index in 0..<4 {
      let symbols = set(index, of: window).symbols(in: alphabet)
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

  /// The symbols of eight bytes, the first in the lowest byte, and which of them are `known`: those of
  /// sets that have one symbol only.
  ///
  /// - Parameters:
  ///   - offset: the first byte; it may lie before the shape, and the last behind it.
  ///   - alphabet: the kind of symbols.
  /// - Returns: both as numbers of eight bytes.
  func symbols(from offset: Int, in alphabet: GramAlphabet) -> (symbols: UInt64, known: UInt64) {
    var (all, known): (UInt64, UInt64) = (0, 0)
    for index in (offset..<offset + 8).clamped(to: indices) {
      let set = self[index]
      guard set.symbolCount(in: alphabet) == 1 else { continue }
      all |= UInt64(set.symbols(in: alphabet)[0]) << UInt64(8 * (index - offset))
      known |= 0xFF << UInt64(8 * (index - offset))
    }
    return (all, known)
  }

  private func set(_ index: Int, of window: Range<Int>) -> GramCosts.Facts {
    index < window.count ? self[window.lowerBound + index] : facts[0]
  }
}
