public import HandrailCore

/// Another way to read the words of a block: with a disguise undone that is only a guess.
public struct Reading: Sendable {
  /// The disguise that is undone.
  public let disguise: Disguise
  /// The words of the block in this reading. A hit counts only where it takes in a word that
  /// ``Word/isGuess`` marks; all others are found without the reading.
  public let words: [Word]

  /// Creates a reading.
  init(disguise: Disguise, words: [Word]) {
    self.disguise = disguise
    self.words = words
  }
}
