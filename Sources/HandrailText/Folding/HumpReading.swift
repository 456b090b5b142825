/// Reads camel-case words whole: a term `robovac` is found in `RoboVac`.
enum HumpReading {
  /// Marks as guesses the words of `closed`, split at no hump, that `words` have in parts.
  static func words(_ closed: [Word], besides words: ArraySlice<Word>) -> [Word] {
    var rest = words
    return closed.map { word in
      while let first = rest.first, first.start < word.start { rest.removeFirst() }
      guard rest.first?.range != word.range else { return word }
      return Word(
        start: word.range.lowerBound, end: word.range.upperBound, joint: word.joint, isGuess: true,
        hash: word.hash)
    }
  }
}
