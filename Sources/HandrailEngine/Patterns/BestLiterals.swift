/// The best of several sets of literals that would each do: the one whose shortest is longest.
struct BestLiterals {
  /// The best so far; nil before the first.
  private(set) var literals: [[UInt8]]?
  private var shortest = 0

  /// Takes a set if it is better; one with an empty literal says nothing.
  mutating func consider(_ candidate: [[UInt8]]) {
    guard let length = candidate.lazy.map(\.count).min(), length > 0 else { return }
    let isBetter =
      length > shortest || length == shortest && candidate.count < (literals?.count ?? .max)
    guard isBetter else { return }
    literals = candidate
    shortest = length
  }
}
