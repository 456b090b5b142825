internal import CScan

/// Reads digits and signs as the letters they stand for: `f4lc0n`, `t1t@n`.
///
/// A *chunk* is letters, digits, `@`, `$` and `!` without a break, at least four of them, half of
/// them letters, with signs in their midst or one at an edge: `10am` and `COVID19` are left alone.
struct DigitReading {
  private struct Chunk {
    let range: Range<Int>
    let ones: Int
  }

  private let view: UTF8Bytes
  private var folder = CaseFolder()
  private var letters: [UInt8] = []
  private var folded: [UInt8] = []

  /// Reads words of `view`.
  init(_ view: UTF8Bytes) { self.view = view }

  /// The words of a block in each reading; none when no chunk is found.
  ///
  /// `1` and `!` are read as i in the first and as l in the second. Where a chunk has several, two
  /// more readings take the first for one and the rest for the other.
  mutating func readings(of block: Range<Int>, words: ArraySlice<Word>) -> [[Word]] {
    let chunks = chunks(in: block)
    guard !chunks.isEmpty else { return [] }
    let ones = chunks.reduce(0) { max($0, $1.ones) }
    let i = UInt8(ascii: "i")
    let l = UInt8(ascii: "l")
    let patterns = [(i, i), (l, l), (i, l), (l, i)].prefix(ones == 0 ? 1 : ones == 1 ? 2 : 4)
    return patterns.map { first, others in
      read(words, chunks, firstOne: first, otherOnes: others)
    }
  }

  // MARK: Chunks

  private func chunks(in block: Range<Int>) -> [Chunk] {
    var result: [Chunk] = []
    var at = block.lowerBound
    while at < block.upperBound {
      guard let length = chunkLength(at: at) else {
        at += 1
        continue
      }
      let start = at
      at += length
      while at < block.upperBound, let length = chunkLength(at: at) { at += length }
      if let chunk = chunk(start..<at) { result.append(chunk) }
    }
    return result
  }

  /// The length of a character that a chunk can hold.
  private func chunkLength(at offset: Int) -> Int? {
    let byte = view[offset]
    if byte < 0x80 {
      return ByteClass(byte).isAlphanumeric || Self.isSign(byte) ? 1 : nil
    }
    let (scalar, length) = view.scalar(at: offset)
    return CharacterRecord(scalar).isInWord ? length : nil
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "!")
  }

  /// The chunk that a stretch makes, without a mention's sign and final exclamation marks.
  private func chunk(_ stretch: Range<Int>) -> Chunk? {
    var start = stretch.lowerBound
    var end = stretch.upperBound
    while start < end, view[start] == UInt8(ascii: "@") { start += 1 }
    while start < end, view[end - 1] == UInt8(ascii: "@") || view[end - 1] == UInt8(ascii: "!") {
      end -= 1
    }
    var count = 0
    var letterCount = 0
    var digits = 0
    var signs = 0
    var ones = 0
    var pending = 0
    var longestEdge = 0
    var isInMidst = false
    var at = start
    while at < end {
      let byte = view[at]
      at += byte < 0x80 ? 1 : view.scalar(at: at).length
      count += 1
      if byte >= 0x80 || ByteClass(byte).hasLetters {
        if letterCount == 0 { longestEdge = pending } else if pending > 0 { isInMidst = true }
        letterCount += 1
        pending = 0
      } else {
        guard Self.letter(for: byte, one: 0) != nil else { return nil }
        if Self.isSign(byte) { signs += 1 } else { digits += 1 }
        if byte == UInt8(ascii: "1") || byte == UInt8(ascii: "!") { ones += 1 }
        pending += 1
      }
    }
    longestEdge = max(longestEdge, pending)
    guard count >= 4, letterCount * 2 >= count, digits + signs > 0,
      isInMidst || digits == 0 || longestEdge == 1
    else { return nil }
    return Chunk(range: start..<end, ones: ones)
  }

  /// The letter that a digit or sign stands for; nil for other bytes.
  private static func letter(for byte: UInt8, one: UInt8) -> UInt8? {
    let letter = handrail_letter_for(byte)
    return letter == 0 ? nil : letter == UInt8(ascii: "i") ? one : letter
  }

  // MARK: Words

  private mutating func read(
    _ words: ArraySlice<Word>, _ chunks: [Chunk], firstOne: UInt8, otherOnes: UInt8
  ) -> [Word] {
    var result: [Word] = []
    var next = words.startIndex
    for chunk in chunks {
      while next < words.endIndex, words[next].range.upperBound <= chunk.range.lowerBound {
        result.append(rejoined(words[next], after: result.last))
        next += 1
      }
      while next < words.endIndex, words[next].range.lowerBound < chunk.range.upperBound {
        next += 1
      }
      let hash = hash(chunk.range, firstOne: firstOne, otherOnes: otherOnes)
      let guess = Word(
        start: chunk.range.lowerBound, end: chunk.range.upperBound, joint: .gap, isGuess: true,
        hash: hash)
      result.append(rejoined(guess, after: result.last))
    }
    for word in words[next...] { result.append(rejoined(word, after: result.last)) }
    return result
  }

  /// A word with the joint that its neighbour in the reading makes.
  private func rejoined(_ word: Word, after last: Word?) -> Word {
    guard let last, last.isGuess || word.isGuess else { return word }
    let gap = last.range.upperBound..<word.range.lowerBound
    return Word(
      start: word.range.lowerBound, end: word.range.upperBound,
      joint: gap.isEmpty ? .hump : Separator.joint(view, gap), isGuess: word.isGuess,
      hash: word.hash)
  }

  private mutating func hash(
    _ range: Range<Int>, firstOne: UInt8, otherOnes: UInt8
  ) -> UInt64 {
    letters.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    var one = firstOne
    for byte in view.slice(range) {
      letters.append(Self.letter(for: byte, one: one) ?? byte)
      if byte == UInt8(ascii: "1") || byte == UInt8(ascii: "!") { one = otherOnes }
    }
    letters.withUnsafeBufferPointer { bytes in
      folder.append(bytes, 0..<bytes.count, to: &folded)
    }
    return folded.withUnsafeBufferPointer(WordHash.of)
  }
}
