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
      sequences = words.isEmpty ? [] : [words]
      squashed = words.count == 1 ? words[0] : Folding.squashed(words)
    } else {
      sequences = Folding.sequences(of: term)
      squashed = Folding.squashed(of: term)
    }
  }
}
