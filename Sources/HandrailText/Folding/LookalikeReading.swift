/// Reads words of another script that are look-alikes of ASCII letters throughout: Cyrillic “сор”.
enum LookalikeReading {
  /// The words with those read as Latin; nil when there are none, or when the text genuinely uses
  /// their script.
  static func words(
    _ words: ArraySlice<Word>, in view: UTF8Bytes, genuine: ScriptSet
  ) -> [Word]? {
    var result: [Word] = []
    var letters: [UInt8] = []
    var hasGuess = false
    for word in words {
      guard view[Int(word.start)] >= 0x80,
        isLookalike(word.range, in: view, genuine: genuine, &letters)
      else {
        result.append(word)
        continue
      }
      hasGuess = true
      let hash = letters.withUnsafeBufferPointer { letters in
        WordHash.ofASCIIWord(letters, 0..<letters.count)
      }
      result.append(
        Word(
          start: Int(word.start), end: Int(word.end), joint: word.joint, isGuess: true, hash: hash))
    }
    return hasGuess ? result : nil
  }

  private static func isLookalike(
    _ range: Range<Int>, in view: UTF8Bytes, genuine: ScriptSet, _ letters: inout [UInt8]
  ) -> Bool {
    letters.removeAll(keepingCapacity: true)
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = view.scalar(at: at)
      at += length
      let script = CharacterRecord(scalar).script
      guard script != .latin, !genuine.contains(script),
        let letter = UnicodeTables.lookalike(scalar)
      else { return false }
      letters.append(letter)
    }
    return true
  }
}
