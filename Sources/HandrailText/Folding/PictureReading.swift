/// Reads words without the emoji in their midst: `Saf🌼fron`.
enum PictureReading {
  /// The words with those joined that nothing but emoji parts; in a second reading what is written on to
  /// them, too, where there is such. None where no emoji parts words.
  static func readings(_ words: ArraySlice<Word>, in view: UTF8Bytes) -> [[Word]] {
    let (near, _) = read(words, in: view, joinsHumps: false)
    guard near.contains(where: \.isGuess) else { return [] }
    let (far, hasHumps) = read(words, in: view, joinsHumps: true)
    return hasHumps ? [near, far] : [near]
  }

  private static func read(
    _ words: ArraySlice<Word>, in view: UTF8Bytes, joinsHumps: Bool
  ) -> (words: [Word], hasHumps: Bool) {
    var result: [Word] = []
    var folder = CaseFolder()
    var folded: [UInt8] = []
    var hasHumps = false
    var at = words.startIndex
    while at < words.endIndex {
      let start = at
      var hasPicture = false
      var hasHump = false
      at += 1
      while at < words.endIndex {
        let gap = words[at - 1].range.upperBound..<words[at].range.lowerBound
        if gap.isEmpty {
          guard joinsHumps else { break }
          hasHump = true
        } else {
          guard Separator.isPictures(view, gap) else { break }
          hasPicture = true
        }
        at += 1
      }
      guard hasPicture else {
        result += words[start..<at]
        continue
      }
      hasHumps = hasHumps || hasHump
      folded.removeAll(keepingCapacity: true)
      for word in words[start..<at] { folder.append(view, word.range, to: &folded) }
      result.append(
        Word(
          start: words[start].range.lowerBound, end: words[at - 1].range.upperBound,
          joint: words[start].joint, isGuess: true,
          hash: folded.withUnsafeBufferPointer(WordHash.of)))
    }
    return (result, hasHumps)
  }
}
