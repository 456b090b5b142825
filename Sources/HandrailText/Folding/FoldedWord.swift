/// A word of a term, folded as the words of a text are.
public struct FoldedWord: Hashable, Sendable {
  /// The hash that ``Word/hash`` has for the same word.
  public let hash: UInt64
  /// The case-folded form in UTF-8: what ``Folding/fold(_:)`` gives for the same word of a view.
  public let folded: [UInt8]
  /// What stands before it in the term; ``Word/Joint/gap`` for the first.
  public let joint: Word.Joint

  /// Creates a word.
  init(hash: UInt64, folded: [UInt8], joint: Word.Joint) {
    self.hash = hash
    self.folded = folded
    self.joint = joint
  }

  /// The number of letters and digits, marks not counted.
  public var letterCount: Int {
    if folded.allSatisfy({ $0 < 0x80 }) { return folded.count }
    return folded.withUnsafeBufferPointer { bytes in
      var count = 0
      var at = 0
      while at < bytes.count {
        let (scalar, length) = bytes.scalar(at: at)
        if !CharacterRecord(scalar).isMark { count += 1 }
        at += length
      }
      return count
    }
  }
}
