/// A word of the folded view, or a part of one: `RoboVac` is two words joined by a camel hump.
public struct Word: Hashable, Sendable {
  /// What stands between a word and the one before it in the block.
  public enum Joint: UInt8, Sendable {
    /// The start of the block, or punctuation that a phrase does not reach across.
    case gap
    /// White space, hyphens or underscores: a phrase reads on.
    case space
    /// A single period, slash or other sign with no white space, as in `project.titan`.
    case sign
    /// Nothing: a change of case or between letters and digits inside one written word.
    case hump
    /// An apostrophe between letters, as in `Titan's` and `l'atelier`.
    case apostrophe
  }

  /// The range of bytes in the view.
  public let start: Int32
  /// The end of the range.
  public let end: Int32
  /// What stands before it.
  public let joint: Joint
  /// Whether a reading guessed this word: it is not what the view says.
  public let isGuess: Bool
  /// The hash of its case-folded form.
  public let hash: UInt64

  /// Creates a word.
  init(start: Int, end: Int, joint: Joint, isGuess: Bool = false, hash: UInt64) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.joint = joint
    self.isGuess = isGuess
    self.hash = hash
  }

  /// The range of bytes in the view.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
