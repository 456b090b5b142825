/// What stands around a place in its block, folded, for knowing the place again when it has moved.
struct WordsAround {
  /// The words before it.
  let before: [UInt8]
  /// The words after it.
  let after: [UInt8]
  /// Whether they are so few that another text may well have the same.
  let isSlight: Bool

  /// Nothing: what stands around what is missing.
  static let none = WordsAround(before: [], after: [], isSlight: true)
}
