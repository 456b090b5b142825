import CScan

/// Grams and what they are used for, while a ``GramTable`` is made of them.
struct GramList {
  /// The uses.
  private(set) var uses: [handrail_gram_use] = []
  /// Each gram, in the higher half, with the number of a use: small, because they are sorted.
  private(set) var pairs: [UInt64] = []

  /// Adds a use of some grams.
  mutating func add(_ grams: [UInt32], _ use: handrail_gram_use) {
    let number = UInt64(uses.count)
    uses.append(use)
    for gram in grams { pairs.append(UInt64(gram) << 32 | number) }
  }

  /// The gram of a pair.
  static func gram(of pair: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: pair >> 32) }

  /// The number of the use of a pair.
  static func number(of pair: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: pair)) }

  /// The use of a pair.
  func use(of pair: UInt64) -> handrail_gram_use { uses[Self.number(of: pair)] }
}
