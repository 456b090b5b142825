/// A term as it is looked up: the sequences of words that it can be written in, and its letters as
/// one word.
public struct FoldedTerm: Sendable {
  /// The sequences of words by which the term is found, without duplicates; none when it has no
  /// letter or digit.
  public let sequences: [[FoldedWord]]
  /// Of each sequence the signs that belong to it; nil where there are none.
  public let signs: [TermSigns?]
  /// The term with all joints closed, `projecttitan`: nil when it has no letter or digit, or signs at its
  /// edges that a tag cannot have.
  public let squashed: FoldedWord?

  /// Folds a term as it is written in a rule.
  public init(_ term: String) {
    if let words = Folding.plainWords(of: term) {
      self.init(plain: words)
    } else {
      self.init(view: Folding.view(of: term))
    }
  }

  private init(plain words: [FoldedWord]) {
    sequences = [words]
    signs = [nil]
    squashed = words.count == 1 ? words[0] : Folding.squashed(words)
  }

  /// Folds a term's view: the long way, which every term can take.
  init(view: [UInt8]) {
    let spellings = Folding.spellings(ofView: view)
    sequences = spellings.map(\.words)
    signs = spellings.map(\.signs)
    let hasEdges = signs.contains { $0?.hasEdges ?? false }
    squashed = hasEdges ? nil : Folding.squashed(ofView: view)
  }
}
