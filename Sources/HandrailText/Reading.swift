public import HandrailCore

/// Another way to read the words of a block.
public struct Reading: Sendable {
  /// The disguise that is undone by a guess; nil where camel-case words are read whole, which is no
  /// disguise: `RoboVac` as `robovac`.
  public let disguise: Disguise?
  /// The words of the block in this reading. A hit counts only where it takes in a word that
  /// ``Word/isGuess`` marks; all others are found without the reading.
  public let words: [Word]

  /// Creates a reading.
  init(disguise: Disguise?, words: [Word]) {
    self.disguise = disguise
    self.words = words
  }
}
