import HandrailText

/// What stands around a place, for knowing the place again when it has moved.
extension FoldedText {
  /// How many words are looked at on each side, and how many bytes at most.
  private static let reach = (words: 6, bytes: 160)

  /// The words of a block before and after a range of the view.
  func surroundings(of range: Range<Int>) -> WordsAround {
    let block = block(at: range.lowerBound)
    let before = start(ofWordsBefore: range.lowerBound, downTo: block.lowerBound)
    let after = end(ofWordsAfter: range.upperBound, upTo: block.upperBound)
    return WordsAround(
      before: words(of: before.offset..<range.lowerBound),
      after: words(of: range.upperBound..<after.offset),
      isSlight: before.words + after.words < Self.reach.words)
  }

  /// The words that the post begins with, folded.
  var opening: [UInt8] { words(of: 0..<end(ofWordsAfter: 0, upTo: view.count).offset) }

  /// The bytes of the block that holds an offset.
  private func block(at offset: Int) -> Range<Int> {
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low < blocks.count ? blocks[low].range : 0..<view.count
  }

  private func start(ofWordsBefore end: Int, downTo limit: Int) -> (offset: Int, words: Int) {
    var offset = end
    var words = 0
    let limit = max(limit, end - Self.reach.bytes)
    while offset > limit {
      let isEdge =
        Self.isLetter(view[offset - 1]) && (offset == end || !Self.isLetter(view[offset]))
      if isEdge {
        if words == Self.reach.words { break }
        words += 1
      }
      offset -= 1
    }
    while offset < end, view[offset] & 0xC0 == 0x80 { offset += 1 }
    return (offset, words)
  }

  private func end(ofWordsAfter start: Int, upTo limit: Int) -> (offset: Int, words: Int) {
    var offset = start
    var words = 0
    let limit = min(max(limit, start), start + Self.reach.bytes)
    while offset < limit {
      let isEdge =
        Self.isLetter(view[offset]) && (offset == start || !Self.isLetter(view[offset - 1]))
      if isEdge {
        if words == Self.reach.words { break }
        words += 1
      }
      offset += 1
    }
    while offset > start, offset < view.count, view[offset] & 0xC0 == 0x80 { offset -= 1 }
    return (offset, words)
  }

  /// The folded bytes of a range of the view, with one space for all that is no letter or digit.
  private func words(of range: Range<Int>) -> [UInt8] {
    let folded = Folding.fold(view[range])
    var words: [UInt8] = []
    words.reserveCapacity(folded.count)
    for byte in folded {
      if Self.isLetter(byte) {
        words.append(byte)
      } else if let last = words.last, last != 0x20 {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }

  /// Whether a byte is a letter or a digit, or part of a character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
