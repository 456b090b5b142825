import HandrailCore
import HandrailRules
import HandrailText

/// Finds every term of an index in a post: reads the words of the blocks that a ``TermScan`` points at.
struct TermScanner {
  private let index: TermIndex
  private let post: PostContext
  private let moment: Timestamp?
  private var hits = TermHits()
  /// Whether a run of spaced letters was longer than is looked through.
  private var isRunTooLong = false

  /// No name is spelt in so many single letters; longer runs are refused, not searched.
  private static let longestRun = 4096

  /// The hits of each set, in text order.
  ///
  /// - Parameters:
  ///   - index: the terms.
  ///   - post: where to look, and at what moment: terms that are not in force then are left out.
  ///   - blocks: the numbers of the blocks to read; nil for those that a scan points at.
  /// - Returns: the hits, and what could not be searched.
  static func hits(of index: TermIndex, in post: PostContext, blocks: [Int]? = nil)
    -> (hits: TermHits, problems: [Problem])
  {
    var scanner = TermScanner(index: index, post: post)
    for number in blocks ?? TermScan.blocks(of: post.text, for: index) { scanner.read(number) }
    scanner.hits.settle()
    guard scanner.isRunTooLong else { return (scanner.hits, []) }
    let problem = Problem(
      .limit,
      "more than \(longestRun) single letters in a row were not searched for spelt-out names",
      advice: "take them out of the post, or check it by eye")
    return (scanner.hits, [problem])
  }

  private init(index: TermIndex, post: PostContext) {
    self.index = index
    self.post = post
    moment = post.moment
  }

  private var text: FoldedText { post.text }

  private mutating func read(_ number: Int) {
    let block = post.words(ofBlock: number)
    look(in: block.words, block: number, reading: nil)
    for reading in block.readings {
      look(in: reading.words, block: number, reading: reading)
      guard let disguise = reading.disguise, disguise != .lookalikeLetters else { continue }
      // Such a guess is one word, of however many it is made: `Pr0jectT1tan`, `#projectti🌼tan`.
      for word in reading.words where word.isGuess {
        add(
          squashed: word.hash, range: word.range, block: number, disguise: disguise)
      }
    }
    for word in block.squashed {
      add(squashed: word.hash, range: word.range, block: number, disguise: nil)
    }
    for run in block.spaced { look(through: run, of: block.words, block: number) }
  }

  /// Tries, at every word, the terms that have it for their anchor.
  private mutating func look(in words: [Word], block: Int, reading: Reading?) {
    for at in words.indices {
      index.forEachEntry(anchoredAt: words[at].hash) { entry in
        let start = at - Int(entry.wordsBefore)
        let end = start + entry.words.count
        guard start >= 0, end <= words.count else { return }
        let term = index.term(of: entry)
        let stretch = words[start..<end]
        guard isInForce(term), reading == nil || stretch.contains(where: \.isGuess),
          agrees(stretch, with: entry), hasOpenEnds(stretch, in: words),
          reading?.disguise != nil || hasCapitals(stretch, asIn: term),
          let range = range(of: stretch, with: index.signs(of: entry), block: block)
        else { return }
        let hit = Hit(range: range, block: block, disguise: reading?.disguise)
        hits.add(hit, set: Int(entry.set), of: index.sets.count)
      }
    }
  }

  /// Tries every stretch of a run of spaced letters that has as many letters as a term, folded: *ß* is two.
  private mutating func look(through run: Range<Int>, of words: [Word], block: Int) {
    guard run.count <= Self.longestRun else {
      isRunTooLong = true
      return
    }
    let counts = words[run].map(text.letterCount)
    for start in run {
      var (end, count) = (start, 0)
      for length in index.squashedLengths {
        while count < length, end < run.upperBound {
          count += counts[end - run.lowerBound]
          end += 1
        }
        guard count == length else { continue }
        let letters = words[start..<end]
        add(
          squashed: text.squashedHash(of: letters), range: letters.viewRange, block: block,
          disguise: .spacedLetters)
      }
    }
  }

  private mutating func add(
    squashed hash: UInt64, range: Range<Int>, block: Int, disguise: Disguise?
  ) {
    index.forEachTerm(squashedTo: hash) { set, term in
      guard isInForce(term), !term.isCaseExact else { return }
      hits.add(Hit(range: range, block: block, disguise: disguise), set: set, of: index.sets.count)
    }
  }

  private func isInForce(_ term: Term) -> Bool { moment.map(term.window.contains) ?? true }

  /// Whether the words are the entry's, and what joins them lets a phrase read on.
  private func agrees(_ stretch: ArraySlice<Word>, with entry: TermIndex.Entry) -> Bool {
    for (word, number) in zip(stretch, entry.words) where word.hash != index.words[Int(number)].hash
    {
      return false
    }
    for (at, number) in zip(stretch.indices, entry.words).dropFirst() {
      let (word, wanted) = (stretch[at], index.words[Int(number)])
      switch (wanted.joint, word.joint) {
      case (.gap, .hump): return false
      case (.gap, _), (.sign, .gap):
        let gap = stretch[at - 1].range.upperBound..<word.range.lowerBound
        guard hasSigns(of: entry, before: at - stretch.startIndex, in: gap) else { return false }
      case (_, .gap), (.space, .apostrophe), (.apostrophe, .space): return false
      case (.hump, .space):
        // “one note” is not OneNote; “One Note” may well be.
        guard
          index.letters[wanted.letters.lowerBound].isASCIIDigit || startsWithCapital(word)
        else { return false }
      default: break
      }
    }
    return true
  }

  private func hasSigns(of entry: TermIndex.Entry, before word: Int, in gap: Range<Int>) -> Bool {
    guard let signs = index.signs(of: entry) else { return false }
    return text.view.withUnsafeBufferPointer { signs.areBetween(gap, before: word, in: $0) }
  }

  /// The bytes of a stretch with the signs that a term has at its edges; nil where they are not there.
  private func range(
    of stretch: ArraySlice<Word>, with signs: TermSigns?, block: Int
  ) -> Range<Int>? {
    guard let signs, signs.hasEdges else { return stretch.viewRange }
    return text.view.withUnsafeBufferPointer {
      signs.range(around: stretch.viewRange, in: $0, block: text.blocks[block].range)
    }
  }

  /// Whether the stretch is whole words: `won` in “won't” is not, nor `l` in “l'atelier”; `Titan` in
  /// “Titan's” and “Titan'dan” is.
  private func hasOpenEnds(_ stretch: ArraySlice<Word>, in words: [Word]) -> Bool {
    guard let first = stretch.first else { return false }
    if first.joint == .apostrophe, stretch.startIndex > 0,
      words[stretch.startIndex - 1].range.count > 2
    {
      return false
    }
    guard stretch.endIndex < words.count, words[stretch.endIndex].joint == .apostrophe else {
      return true
    }
    let rest = words[stretch.endIndex].range
    if rest.count == 1 { return text.view[rest.lowerBound] | 0x20 != UInt8(ascii: "t") }
    return stretch.count > 1 || first.range.count > 1
  }

  /// Whether capitals are as the term has them, where it asks for that.
  private func hasCapitals(_ stretch: ArraySlice<Word>, asIn term: Term) -> Bool {
    guard term.isCaseExact else { return true }
    return Folding.letters(of: text.view[stretch.viewRange])
      == Folding.letters(of: Folding.view(of: term.text)[...])
  }

  private func startsWithCapital(_ word: Word) -> Bool {
    let byte = text.view[word.range.lowerBound]
    return byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

extension ArraySlice<Word> {
  /// The bytes of the view from the first word to the last.
  fileprivate var viewRange: Range<Int> {
    guard let first, let last else { return 0..<0 }
    return Int(first.start)..<Int(last.end)
  }
}
