/// A term as it is looked up: the sequences of words that it can be written in, and its letters as
/// one word.
public struct FoldedTerm: Sendable {
  /// The sequences of words by which the term is found, without duplicates; none when it has no
  /// letter or digit.
  public let sequences: [[FoldedWord]]
  /// The term with all joints closed, `projecttitan`: nil when it has no letter or digit.
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
    squashed = words.count == 1 ? words[0] : Folding.squashed(words)
  }

  /// Folds a term's view: the long way, which every term can take.
  init(view: [UInt8]) {
    sequences = Folding.sequences(ofView: view)
    squashed = Folding.squashed(ofView: view)
  }
}
