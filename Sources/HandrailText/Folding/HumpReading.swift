/// Reads camel-case words whole: a term `robovac` is found in `RoboVac`.
enum HumpReading {
  /// Marks as guesses the words of `closed`, split at no hump, that `words` have in parts.
  static func words(_ closed: [Word], besides words: ArraySlice<Word>) -> [Word] {
    var next = words.startIndex
    return closed.map { word in
      while next < words.endIndex, words[next].start < word.start { next += 1 }
      if next < words.endIndex, words[next].range == word.range { return word }
      return Word(
        start: word.range.lowerBound, end: word.range.upperBound, joint: word.joint, isGuess: true,
        hash: word.hash)
    }
  }
}
