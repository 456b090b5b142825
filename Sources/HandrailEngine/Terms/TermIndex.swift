import HandrailRules
import HandrailText

/// Every term of every rule, by the hash of its first word.
///
/// A word of a post costs one look-up, however many terms there are; only where the first word of a
/// term stands are the words that follow it compared.
struct TermIndex: Sendable {
  /// One way in which one term can be written.
  struct Entry: Sendable {
    /// The set the term belongs to.
    let set: Int
    let term: Term
    /// Its folded words.
    let words: [FoldedWord]
    /// The next entry with the same first word; -1 after the last.
    fileprivate(set) var next: Int32
  }

  /// The terms of each set, by its number.
  let sets: [[Term]]
  private var entries: [Entry] = []
  private var byFirstWord: HashTable
  private var bySquashedForm: HashTable
  private var squashed: [(set: Int, term: Term, next: Int32)] = []
  /// How many letters squashed forms have, sorted.
  private(set) var squashedLengths: [Int] = []

  init(_ sets: [[Term]]) {
    self.sets = sets
    let count = sets.reduce(0) { $0 + $1.count }
    byFirstWord = HashTable(capacity: count)
    bySquashedForm = HashTable(capacity: count)
    entries.reserveCapacity(count)
    squashed.reserveCapacity(count)
    for (number, set) in sets.enumerated() {
      for term in set { add(term, set: number) }
    }
    squashedLengths.sort()
  }

  private mutating func add(_ term: Term, set: Int) {
    let folded = FoldedTerm(term.text)
    for words in folded.sequences { add(words, of: term, set: set) }
    if term.inflects { addForms(of: term, set: set, besides: folded) }
    guard let whole = folded.squashed, whole.letterCount >= 4 else { return }
    let next = bySquashedForm.replaceValue(of: whole.hash, with: Int32(squashed.count))
    squashed.append((set, term, next))
    if !squashedLengths.contains(whole.letterCount) { squashedLengths.append(whole.letterCount) }
  }

  private mutating func add(_ words: [FoldedWord], of term: Term, set: Int) {
    guard let first = words.first else { return }
    let next = byFirstWord.replaceValue(of: first.hash, with: Int32(entries.count))
    entries.append(Entry(set: set, term: term, words: words, next: next))
  }

  private mutating func addForms(of term: Term, set: Int, besides folded: FoldedTerm) {
    var seen = folded.sequences
    for form in Inflection.forms(of: term.text).dropFirst() {
      for words in FoldedTerm(form).sequences where !seen.contains(words) {
        seen.append(words)
        add(words, of: term, set: set)
      }
    }
  }

  /// The entries whose first word has this hash.
  func forEachEntry(startingWith hash: UInt64, _ body: (Entry) -> Void) {
    var index = byFirstWord[hash]
    while index >= 0 {
      let entry = entries[Int(index)]
      body(entry)
      index = entry.next
    }
  }

  /// The terms that, written without spaces, have this hash.
  func forEachTerm(squashedTo hash: UInt64, _ body: (_ set: Int, _ term: Term) -> Void) {
    var index = bySquashedForm[hash]
    while index >= 0 {
      let entry = squashed[Int(index)]
      body(entry.set, entry.term)
      index = entry.next
    }
  }
}
