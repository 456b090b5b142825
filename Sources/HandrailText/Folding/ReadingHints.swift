/// What the words of a block suggest about other ways to read them.
struct ReadingHints {
  /// Whether camel humps split a word.
  var hasHumps = false
  /// Whether digits or signs stand next to letters.
  var hasDigitsInWords = false
  /// Whether a word of another script is made of look-alikes of ASCII letters.
  var hasLookalikes = false
  /// Whether emoji stand inside a word.
  var hasPicturesInWords = false
  /// Runs of four or more single letters, as indices of words.
  var spaced: [Range<Int>] = []

  /// Whether there is no other way to read the block's words.
  var areEmpty: Bool { !hasHumps && !hasDigitsInWords && !hasLookalikes && !hasPicturesInWords }
}
