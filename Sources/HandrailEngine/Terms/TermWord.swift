import HandrailText

/// A word of a term as the index keeps it.
struct TermWord: Sendable {
  /// The hash of its folded form.
  let hash: UInt64
  private let start: Int32
  private let end: Int32
  /// What stands before it in the term.
  let joint: Word.Joint

  /// Creates a word whose letters are in `letters`.
  init(hash: UInt64, letters: Range<Int>, joint: Word.Joint) {
    self.hash = hash
    self.joint = joint
    start = Int32(letters.lowerBound)
    end = Int32(letters.upperBound)
  }

  /// The bytes of its folded form, in ``TermIndex/letters``.
  var letters: Range<Int> { Int(start)..<Int(end) }
}
