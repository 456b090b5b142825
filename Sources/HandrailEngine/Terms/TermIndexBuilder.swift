import CScan
import HandrailRules
import HandrailText

/// Makes the parts of a ``TermIndex``, which says what they are.
struct TermIndexBuilder {
  /// A term written without spaces.
  struct Squashed {
    /// The set the term belongs to.
    let set: Int32
    /// The index of the term in its set.
    let term: Int32
    /// The next one with the same letters; -1 after the last.
    let next: Int32
  }

  private(set) var entries: [TermIndex.Entry] = []
  private(set) var words: [TermWord] = []
  private(set) var signs: [TermSigns] = []
  private(set) var letters: [UInt8] = []
  private(set) var squashedLengths: [Int] = []
  private(set) var squashed: [Squashed] = []
  private(set) var byAnchor = HashTable()
  private(set) var beginnings = WordBeginnings()
  private(set) var bySquashedForm: HashTable
  private(set) var wholes: HashTable

  init(_ sets: [[Term]]) {
    let count = sets.reduce(0) { $0 + $1.count }
    bySquashedForm = HashTable(capacity: count)
    wholes = HashTable(capacity: 3 * count)
    entries.reserveCapacity(count)
    squashed.reserveCapacity(count)
    words.reserveCapacity(2 * count)
    letters.reserveCapacity(16 * count)
    var folder = TermFolder()
    for (number, set) in sets.enumerated() {
      for index in set.indices { add(set[index], Int32(index), set: Int32(number), &folder) }
    }
    squashedLengths.sort()
    chooseAnchors()
  }

  private mutating func add(_ term: Term, _ index: Int32, set: Int32, _ folder: inout TermFolder) {
    let first = entries.count
    folder.fold(term.text)
    addSequences(of: folder, index, set: set, besides: first)
    if let whole = folder.squashed, whole.letterCount >= 4 {
      let next = bySquashedForm.replaceNumber(of: whole.hash, with: Int32(squashed.count))
      _ = wholes.replaceNumber(of: whole.hash, with: 0)
      addDisguise(of: folder)
      squashed.append(Squashed(set: set, term: index, next: next))
      if !squashedLengths.contains(whole.letterCount) { squashedLengths.append(whole.letterCount) }
    }
    guard term.inflects else { return }
    for form in Inflection.forms(of: term.text).dropFirst() {
      folder.fold(form)
      addSequences(of: folder, index, set: set, besides: first)
    }
  }

  /// Adds the sequences of a folded term that no entry from `first` on has.
  private mutating func addSequences(
    of folder: TermFolder, _ term: Int32, set: Int32, besides first: Int
  ) {
    for (sequence, ownSigns) in zip(folder.sequences, folder.signs) {
      let own = folder.words[sequence]
      let isKnown = entries[first...].contains { entry in
        words[entry.wordIndices].elementsEqual(own) { $0.hash == $1.hash && $0.joint == $1.joint }
      }
      if isKnown { continue }
      let start = Int32(words.count)
      for word in own {
        let from = letters.count
        letters += folder.letters[word.range]
        words.append(TermWord(hash: word.hash, letters: from..<letters.count, joint: word.joint))
      }
      var entry = TermIndex.Entry(set: set, term: term, words: start..<Int32(words.count))
      if let ownSigns {
        entry.signs = Int32(signs.count)
        signs.append(ownSigns)
      }
      entries.append(entry)
    }
  }

  // MARK: Anchors

  /// Chooses the anchor of each entry: the word that is met least often, times the entries that have it,
  /// and of several the longest.
  private mutating func chooseAnchors() {
    let common = CommonWords()
    var counts = HashTable(capacity: words.count)
    for word in words { counts.add(1, to: word.hash) }
    let cost = { (word: TermWord) in Int(counts[word.hash]) * common.weight(of: word.hash) }
    byAnchor = HashTable(capacity: entries.count)
    beginnings = WordBeginnings(capacity: entries.count)
    for number in entries.indices {
      let own = entries[number].words
      var anchor = own.lowerBound
      for index in own.dropFirst() {
        let (best, word) = (words[Int(anchor)], words[Int(index)])
        let (bestCost, wordCost) = (cost(best), cost(word))
        if wordCost < bestCost || wordCost == bestCost && word.letters.count > best.letters.count {
          anchor = index
        }
      }
      entries[number].wordsBefore = anchor - own.lowerBound
      let word = words[Int(anchor)]
      entries[number].next = byAnchor.replaceNumber(of: word.hash, with: Int32(number))
      beginnings.insert(letters[word.letters], neighbours(of: Int(anchor), in: own))
      addDisguise(of: word)
    }
  }

  /// The letters beside the anchor of an entry: of the next word the first two, else of the word before
  /// it the last two. An entry of one word can stand anywhere.
  private func neighbours(of anchor: Int, in own: Range<Int32>) -> HandrailNeighbours {
    if anchor + 1 < own.upperBound {
      return HandrailNeighbours(
        before: 0, after: Self.bit(letters[words[anchor + 1].letters].prefix(2)))
    }
    if anchor > own.lowerBound {
      return HandrailNeighbours(
        before: Self.bit(letters[words[anchor - 1].letters].suffix(2)), after: 0)
    }
    return HandrailNeighbours(before: .max, after: .max)
  }

  /// The bit of two letters; all bits for what is not two letters of ASCII.
  private static func bit(_ pair: ArraySlice<UInt8>) -> UInt32 {
    guard pair.count == 2, let first = pair.first, let second = pair.last, first.isASCIILetter,
      second.isASCIILetter
    else { return .max }
    return 1 << handrail_pair(first, second)
  }

  /// Adds the letters of all words of a folded term as digits may disguise them.
  private mutating func addDisguise(of folder: borrowing TermFolder) {
    guard let words = folder.sequences.first.map({ folder.words[$0] }), words.count > 1,
      let first = words.first, let last = words.last
    else { return }
    let hash = folder.letters.withUnsafeBufferPointer {
      handrail_disguise_hash($0.baseAddress, first.range.lowerBound, last.range.upperBound)
    }
    if hash != 0 { _ = wholes.replaceNumber(of: hash, with: 0) }
  }

  private mutating func addDisguise(of word: TermWord) {
    let hash = letters.withUnsafeBufferPointer { letters in
      handrail_disguise_hash(
        letters.baseAddress, word.letters.lowerBound, word.letters.upperBound)
    }
    if hash != 0 { _ = wholes.replaceNumber(of: hash, with: 0) }
  }
}
