/// A word as it is read, to see whether it is shouted.
struct CapitalWord {
  /// How many letters a word has at least that counts as written in capitals.
  static let fewestLetters = 4

  private var range: Range<Int>?
  private var letters = 0
  private var isShouted = true

  /// Takes a character that belongs to the word.
  ///
  /// - Returns: false for one that does not, and ends it.
  mutating func takes(_ scalar: Unicode.Scalar, _ place: Range<Int>) -> Bool {
    let isApostrophe = scalar == "'" || scalar == "\u{2019}"
    guard scalar.isLetterOrDigit || scalar == "_" || isApostrophe && letters > 0 else {
      return false
    }
    if isApostrophe { return true }
    range = (range?.lowerBound ?? place.lowerBound)..<place.upperBound
    if scalar.properties.isUppercase {
      letters += 1
    } else if scalar.properties.generalCategory != .nonspacingMark {
      // A digit or an underscore: a code, and not a word.
      isShouted = false
    }
    return true
  }

  /// The word, when it is shouted; then waits for the next one.
  mutating func finish() -> Range<Int>? {
    defer { self = CapitalWord() }
    return isShouted && letters >= Self.fewestLetters ? range : nil
  }
}
