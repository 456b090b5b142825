import HandrailCore
import HandrailRules
import HandrailText

/// Finds every term of an index in a text, in one pass over its words.
struct TermScanner {
  private let index: TermIndex
  private let text: FoldedText
  private let moment: Timestamp?
  private var hits: [[Hit]]
  /// Whether a run of spaced letters was longer than is looked through.
  private var isRunTooLong = false

  /// No name is spelt in so many single letters; longer runs are refused, not searched.
  private static let longestRun = 4096

  /// The hits of each set, by number, in text order.
  ///
  /// - Parameters:
  ///   - index: the terms.
  ///   - text: where to look.
  ///   - moment: leaves out terms that are not in force then; nil for all.
  /// - Returns: one list of hits for each set of the index, and what could not be searched.
  static func hits(of index: TermIndex, in text: FoldedText, at moment: Timestamp?)
    -> (hits: [[Hit]], problems: [Problem])
  {
    var scanner = TermScanner(index: index, text: text, moment: moment)
    scanner.scan()
    let hits = scanner.hits.map { $0.isEmpty ? $0 : $0.leftmostLongest() }
    guard scanner.isRunTooLong else { return (hits, []) }
    let problem = Problem(
      .limit,
      "more than \(longestRun) single letters in a row were not searched for spelt-out names",
      advice: "take them out of the post, or check it by eye")
    return (hits, [problem])
  }

  private init(index: TermIndex, text: FoldedText, moment: Timestamp?) {
    self.index = index
    self.text = text
    self.moment = moment
    hits = Array(repeating: [], count: index.sets.count)
  }

  private mutating func scan() {
    for (number, block) in text.blocks.enumerated() {
      for start in block.words {
        look(at: start, in: text.words, end: block.words.upperBound, block: number, reading: nil)
      }
      for reading in block.readings {
        for start in reading.words.indices {
          look(
            at: start, in: reading.words, end: reading.words.count, block: number,
            reading: reading)
        }
      }
      for word in text.squashed[block.squashed] {
        add(squashed: word.hash, range: word.range, block: number, disguise: nil)
      }
      for run in block.spaced { look(through: run, block: number) }
    }
  }

  /// Tries every term that starts with the word at `start`.
  private mutating func look(
    at start: Int, in words: [Word], end: Int, block: Int, reading: Reading?
  ) {
    var found: [(set: Int, range: Range<Int>)] = []
    index.forEachEntry(startingWith: words[start].hash) { entry in
      guard start + entry.words.count <= end, isInForce(entry.term) else { return }
      let stretch = words[start..<start + entry.words.count]
      if reading != nil, !stretch.contains(where: \.isGuess) { return }
      guard agrees(stretch, with: entry), hasOpenEnds(stretch, in: words, end: end),
        reading?.disguise != nil || hasCapitals(stretch, asIn: entry)
      else { return }
      found.append((entry.set, stretch.viewRange))
    }
    for (set, range) in found {
      hits[set].append(Hit(range: range, block: block, disguise: reading?.disguise))
    }
  }

  /// Tries every stretch of a run of spaced letters that has as many letters as a term.
  private mutating func look(through run: Range<Int>, block: Int) {
    guard run.count <= Self.longestRun else {
      isRunTooLong = true
      return
    }
    for start in run {
      for length in index.squashedLengths where start + length <= run.upperBound {
        let letters = start..<start + length
        let range =
          text.words[start].range.lowerBound..<text.words[letters.upperBound - 1].range.upperBound
        add(
          squashed: text.squashedHash(ofWords: letters), range: range, block: block,
          disguise: .spacedLetters)
      }
    }
  }

  private mutating func add(
    squashed hash: UInt64, range: Range<Int>, block: Int, disguise: Disguise?
  ) {
    var sets: [Int] = []
    index.forEachTerm(squashedTo: hash) { set, term in
      if isInForce(term), !term.isCaseExact { sets.append(set) }
    }
    for set in sets { hits[set].append(Hit(range: range, block: block, disguise: disguise)) }
  }

  private func isInForce(_ term: Term) -> Bool { moment.map(term.window.contains) ?? true }

  /// Whether the words are the entry's, and what joins them lets a phrase read on.
  private func agrees(_ stretch: ArraySlice<Word>, with entry: TermIndex.Entry) -> Bool {
    for (word, wanted) in zip(stretch, entry.words) {
      guard word.hash == wanted.hash else { return false }
      if word.start == stretch[stretch.startIndex].start { continue }
      switch (wanted.joint, word.joint) {
      case (_, .gap), (.space, .apostrophe), (.apostrophe, .space): return false
      case (.hump, .space):
        // “one note” is not OneNote; “One Note” may well be.
        guard wanted.folded.first.map(Self.isDigit) ?? false || startsWithCapital(word) else {
          return false
        }
      default: break
      }
    }
    return true
  }

  /// Whether the stretch is whole words: `won` in “won't” is not, `Titan` in “Titan's” is.
  private func hasOpenEnds(_ stretch: ArraySlice<Word>, in words: [Word], end: Int) -> Bool {
    guard let first = stretch.first else { return false }
    if first.joint == .apostrophe, stretch.startIndex > 0,
      words[stretch.startIndex - 1].range.count > 2
    {
      return false
    }
    guard stretch.endIndex < end, words[stretch.endIndex].joint == .apostrophe else { return true }
    let rest = words[stretch.endIndex].range
    return rest.count == 1 && text.view[rest.lowerBound] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether capitals are as the term has them, where it asks for that.
  private func hasCapitals(_ stretch: ArraySlice<Word>, asIn entry: TermIndex.Entry) -> Bool {
    guard entry.term.isCaseExact else { return true }
    let wanted = Folding.view(of: entry.term.text).filter(Self.isPartOfWord)
    let found = text.view[stretch.viewRange].filter(Self.isPartOfWord)
    return found == wanted
  }

  private func startsWithCapital(_ word: Word) -> Bool {
    let byte = text.view[word.range.lowerBound]
    return byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension ArraySlice<Word> {
  /// The bytes of the view from the first word to the last.
  fileprivate var viewRange: Range<Int> {
    guard let first, let last else { return 0..<0 }
    return Int(first.start)..<Int(last.end)
  }
}
