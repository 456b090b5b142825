/// Folds many terms, one after the other, into lists that it uses again: thousands of terms cost no
/// memory each.
///
/// What it gives is what ``FoldedTerm`` gives for the same term.
public struct TermFolder {
  /// The folded letters and digits of ``words``, in UTF-8.
  public private(set) var letters: [UInt8] = []
  /// The words of all sequences of the term that was folded last; their ranges are of ``letters``.
  public private(set) var words: [Word] = []
  /// The sequences of words by which that term is found, as ranges of ``words``: none when it has
  /// no letter or digit.
  public private(set) var sequences: [Range<Int>] = []
  /// Of each of ``sequences`` the signs that belong to it.
  public private(set) var signs: [TermSigns?] = []
  /// That term with all joints closed: the hash, and the number of letters and digits; nil when it
  /// has none, or signs at its edges that a tag cannot have.
  public private(set) var squashed: (hash: UInt64, letterCount: Int)?

  /// Creates a folder that has folded nothing yet.
  public init() {}

  /// Folds a term as it is written in a rule.
  public mutating func fold(_ term: String) {
    var term = term
    if term.withUTF8({ foldPlain($0) }) { return }
    let folded = FoldedTerm(term)
    clear()
    for sequence in folded.sequences {
      sequences.append(words.count..<words.count + sequence.count)
      for word in sequence {
        let start = letters.count
        letters += word.folded
        words.append(Word(start: start, end: letters.count, joint: word.joint, hash: word.hash))
      }
    }
    signs = folded.signs
    squashed = folded.squashed.map { ($0.hash, $0.letterCount) }
  }

  /// Folds a term of ``PlainWords``; false for any other, which takes the long way.
  private mutating func foldPlain(_ bytes: UTF8Bytes) -> Bool {
    clear()
    var plain = PlainWords(bytes)
    while let (range, joint) = plain.next() {
      let start = letters.count
      letters.append(contentsOf: bytes.slice(range))
      letters.withUnsafeMutableBufferPointer { letters in
        for index in start..<letters.count { letters[index] |= 0x20 }
      }
      words.append(
        Word(
          start: start, end: letters.count, joint: joint,
          hash: WordHash.ofASCIIWord(bytes, range)))
    }
    guard plain.arePlain, let first = words.first else { return false }
    let hash = words.count == 1 ? first.hash : letters.withUnsafeBufferPointer(WordHash.of)
    sequences.append(0..<words.count)
    signs.append(nil)
    squashed = (hash, letters.count)
    return true
  }

  private mutating func clear() {
    letters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    sequences.removeAll(keepingCapacity: true)
    signs.removeAll(keepingCapacity: true)
    squashed = nil
  }
}
