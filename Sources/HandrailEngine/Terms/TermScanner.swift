import HandrailCore
import HandrailRules
import HandrailText

/// Finds every term of an index in a text, in one pass over its words.
struct TermScanner {
  private let index: TermIndex
  private let text: FoldedText
  private let moment: Timestamp?
  private var hits: [[Hit]]

  /// The hits of each set, by number, in text order.
  ///
  /// - Parameters:
  ///   - index: the terms.
  ///   - text: where to look.
  ///   - moment: leaves out terms that are not in force then; nil for all.
  /// - Returns: one list of hits for each set of the index.
  static func hits(of index: TermIndex, in text: FoldedText, at moment: Timestamp?) -> [[Hit]] {
    var scanner = TermScanner(index: index, text: text, moment: moment)
    scanner.scan()
    return scanner.hits.map { $0.isEmpty ? $0 : $0.leftmostLongest() }
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
        look(at: start, in: text.words, end: block.words.upperBound, block: number, guess: nil)
      }
      for reading in block.readings {
        for start in reading.words.indices {
          look(
            at: start, in: reading.words, end: reading.words.count, block: number,
            guess: reading.disguise)
        }
      }
      for word in block.squashed {
        add(squashed: word.hash, range: word.range, block: number, guess: nil)
      }
      for run in block.spacedLetters { look(through: run, block: number) }
    }
  }

  /// Tries every term that starts with the word at `start`.
  private mutating func look(
    at start: Int, in words: [Word], end: Int, block: Int, guess: Disguise?
  ) {
    var found: [(set: Int, range: Range<Int>)] = []
    index.forEachEntry(startingWith: words[start].hash) { entry in
      guard start + entry.words.count <= end, isInForce(entry.term) else { return }
      let stretch = words[start..<start + entry.words.count]
      if guess != nil, !stretch.contains(where: \.isGuess) { return }
      guard agrees(stretch, with: entry), hasOpenEnds(stretch, in: words, end: end),
        guess != nil || hasCapitals(stretch, asIn: entry)
      else { return }
      found.append((entry.set, stretch.viewRange))
    }
    for (set, range) in found {
      hits[set].append(Hit(range: range, block: block, disguise: guess))
    }
  }

  /// Tries every stretch of a run of spaced letters that is as long as a term.
  private mutating func look(through run: SpacedLetters, block: Int) {
    let longest = index.squashedLengths.max() ?? 0
    for start in run.letters.indices {
      var folded: [UInt8] = []
      for end in start..<run.letters.count {
        folded += run.letters[end].folded
        if folded.count > longest { break }
        guard end - start >= 3, index.squashedLengths.contains(folded.count) else { continue }
        let range = run.letters[start].range.lowerBound..<run.letters[end].range.upperBound
        add(
          squashed: Folding.hash(ofFolded: folded), range: range, block: block,
          guess: .spacedLetters)
      }
    }
  }

  private mutating func add(squashed hash: UInt64, range: Range<Int>, block: Int, guess: Disguise?)
  {
    var sets: [Int] = []
    index.forEachTerm(squashedTo: hash) { set, term in
      if isInForce(term), !term.isCaseExact { sets.append(set) }
    }
    for set in sets { hits[set].append(Hit(range: range, block: block, disguise: guess)) }
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
