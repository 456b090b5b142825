import CScan
import HandrailRules
import HandrailText

/// Every term of every rule, by the hash of one of its words: its *anchor*.
///
/// A word of a post costs one look-up, however many terms there are; only where the anchor of a term
/// stands are the words around it compared. The anchor is the word that the fewest terms have, so that
/// ten thousand names that start with the company's are still told apart at once.
final class TermIndex: Sendable {
  /// One way in which one term can be written.
  struct Entry: Sendable {
    /// The set the term belongs to.
    let set: Int32
    /// The index of the term in its set.
    let term: Int32
    /// Its words: a range of indices in ``TermIndex/words``.
    let words: Range<Int32>
    /// The index of the signs that belong to it, in ``TermIndex/signs``; -1 where there are none.
    var signs: Int32 = -1
    /// How many of its words stand before the anchor.
    var wordsBefore: Int32 = 0
    /// The next entry with the same anchor; -1 after the last.
    var next: Int32 = -1

    /// The indices of its words.
    var wordIndices: Range<Int> { Int(words.lowerBound)..<Int(words.upperBound) }
  }

  /// The terms of each set, by its number.
  let sets: [[Term]]
  let entries: [Entry]
  /// The words of all entries, one after the other.
  let words: [TermWord]
  /// The signs of the entries that have some.
  private let signs: [TermSigns]
  /// The folded letters of all words, in UTF-8.
  let letters: [UInt8]
  /// How many letters squashed forms have, sorted.
  let squashedLengths: [Int]
  private let squashed: [TermIndexBuilder.Squashed]
  private let byAnchor: HashTable
  /// How the anchors begin: what a scan asks first.
  private let beginnings: WordBeginnings
  private let bySquashedForm: HashTable
  /// The squashed forms, and the anchors as digits may disguise them: what only a scan asks for.
  private let wholes: HashTable

  init(_ sets: [[Term]]) {
    let built = TermIndexBuilder(sets)
    self.sets = sets
    entries = built.entries
    words = built.words
    signs = built.signs
    letters = built.letters
    squashedLengths = built.squashedLengths
    squashed = built.squashed
    byAnchor = built.byAnchor
    beginnings = built.beginnings
    bySquashedForm = built.bySquashedForm
    wholes = built.wholes
  }

  /// Whether there are no terms.
  var isEmpty: Bool { entries.isEmpty }

  /// The term of an entry.
  func term(of entry: Entry) -> Term { sets[Int(entry.set)][Int(entry.term)] }

  /// The signs that belong to an entry.
  func signs(of entry: Entry) -> TermSigns? { entry.signs < 0 ? nil : signs[Int(entry.signs)] }

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
      let form = squashed[Int(index)]
      body(Int(form.set), sets[Int(form.set)][Int(form.term)])
      index = form.next
    }
  }

  /// Whether some term has a word with this hash for its anchor, or is one word with it.
  func mayHold(_ hash: UInt64) -> Bool { byAnchor[hash] >= 0 || wholes[hash] >= 0 }

  /// Calls `body` with the tables as a scan in C reads them.
  @inline(__always)
  func withWordSets<Result>(_ body: (UnsafePointer<HandrailWordSets>) -> Result) -> Result {
    byAnchor.withTable { words in
      beginnings.withBeginnings { beginnings in
        wholes.withTable { wholes in
          let sets = HandrailWordSets(words: words, beginnings: beginnings, wholes: wholes)
          return withUnsafePointer(to: sets, body)
        }
      }
    }
  }
}
