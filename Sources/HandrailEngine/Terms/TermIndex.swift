import CScan
import HandrailRules
import HandrailText

/// Every term of every rule, by the hash of one of its words: its *anchor*.
///
/// A word of a post costs one look-up, however many terms there are; only where the anchor of a term
/// stands are the words around it compared. The anchor is the word that the fewest terms have, so that
/// ten thousand names that start with the company's are still told apart at once.
struct TermIndex: Sendable {
  /// One way in which one term can be written.
  struct Entry: Sendable {
    /// The set the term belongs to.
    let set: Int32
    /// The index of the term in its set.
    let term: Int32
    /// Its words: a range of indices in ``TermIndex/words``.
    let words: Range<Int32>
    /// How many of its words stand before the anchor.
    fileprivate(set) var wordsBefore: Int32 = 0
    /// The next entry with the same anchor; -1 after the last.
    fileprivate(set) var next: Int32 = -1

    /// The indices of its words.
    var wordIndices: Range<Int> { Int(words.lowerBound)..<Int(words.upperBound) }
  }

  /// The terms of each set, by its number.
  let sets: [[Term]]
  private(set) var entries: [Entry] = []
  /// The words of all entries, one after the other.
  private(set) var words: [TermWord] = []
  /// The folded letters of all words, in UTF-8.
  private(set) var letters: [UInt8] = []
  /// How many letters squashed forms have, sorted.
  private(set) var squashedLengths: [Int] = []
  private var squashed: [(set: Int32, term: Int32, next: Int32)] = []
  private var byAnchor = HashTable()
  private var bySquashedForm: HashTable
  /// The squashed forms, and the anchors as digits may disguise them: what only a scan asks for.
  private var wholes: HashTable

  init(_ sets: [[Term]]) {
    self.sets = sets
    let count = sets.reduce(0) { $0 + $1.count }
    bySquashedForm = HashTable(capacity: count)
    wholes = HashTable(capacity: 2 * count)
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

  /// Whether there are no terms.
  var isEmpty: Bool { entries.isEmpty }

  /// The term of an entry.
  func term(of entry: Entry) -> Term { sets[Int(entry.set)][Int(entry.term)] }

  /// Calls `body` with each entry that has a word with this hash for its anchor.
  @inline(__always)
  func forEachEntry(anchoredAt hash: UInt64, _ body: (Entry) -> Void) {
    forEachEntry(from: byAnchor[hash], body)
  }

  /// Calls `body` with an entry and those that follow it with the same anchor.
  @inline(__always)
  func forEachEntry(from number: Int32, _ body: (Entry) -> Void) {
    var index = number
    while index >= 0 {
      let entry = entries[Int(index)]
      body(entry)
      index = entry.next
    }
  }

  /// Calls `body` with the terms that, written without spaces, have this hash.
  func forEachTerm(squashedTo hash: UInt64, _ body: (_ set: Int, _ term: Term) -> Void) {
    var index = bySquashedForm[hash]
    while index >= 0 {
      let (set, term, next) = squashed[Int(index)]
      body(Int(set), sets[Int(set)][Int(term)])
      index = next
    }
  }

  /// Whether some term has a word with this hash for its anchor, or is one word with it.
  func mayHold(_ hash: UInt64) -> Bool { byAnchor[hash] >= 0 || wholes[hash] >= 0 }

  /// Calls `body` with the tables as a scan in C reads them.
  @inline(__always)
  func withWordSets<Result>(_ body: (UnsafePointer<HandrailWordSets>) -> Result) -> Result {
    byAnchor.withTable { words in
      wholes.withTable { wholes in
        withUnsafePointer(to: HandrailWordSets(words: words, wholes: wholes), body)
      }
    }
  }

  // MARK: Building

  private mutating func add(_ term: Term, _ index: Int32, set: Int32, _ folder: inout TermFolder) {
    let first = entries.count
    folder.fold(term.text)
    addSequences(of: folder, index, set: set, besides: first)
    if let whole = folder.squashed, whole.letterCount >= 4 {
      let next = bySquashedForm.replaceNumber(of: whole.hash, with: Int32(squashed.count))
      _ = wholes.replaceNumber(of: whole.hash, with: 0)
      squashed.append((set, index, next))
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
    for sequence in folder.sequences {
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
      entries.append(Entry(set: set, term: term, words: start..<Int32(words.count)))
    }
  }

  /// Chooses the anchor of each entry: the word that the fewest entries have, and of several the
  /// longest.
  private mutating func chooseAnchors() {
    var counts = HashTable(capacity: words.count)
    for word in words {
      let count = counts[word.hash]
      _ = counts.replaceNumber(of: word.hash, with: max(count, 0) + 1)
    }
    byAnchor = HashTable(capacity: entries.count)
    for number in entries.indices {
      let own = entries[number].words
      var anchor = own.lowerBound
      for index in own.dropFirst() {
        let (best, word) = (words[Int(anchor)], words[Int(index)])
        let (bestCount, count) = (counts[best.hash], counts[word.hash])
        if count < bestCount || count == bestCount && word.letters.count > best.letters.count {
          anchor = index
        }
      }
      entries[number].wordsBefore = anchor - own.lowerBound
      let word = words[Int(anchor)]
      entries[number].next = byAnchor.replaceNumber(of: word.hash, with: Int32(number))
      addDisguise(of: word)
    }
  }

  private mutating func addDisguise(of word: TermWord) {
    let hash = letters.withUnsafeBufferPointer { letters in
      handrail_disguise_hash(
        letters.baseAddress, word.letters.lowerBound, word.letters.upperBound)
    }
    if hash != 0 { _ = wholes.replaceNumber(of: hash, with: 0) }
  }
}
