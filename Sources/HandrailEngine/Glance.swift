import HandrailText

/// What one fast pass over a text says of it: where terms may stand, and which patterns may match.
///
/// It may point at too much and never at too little.
struct Glance {
  /// The numbers of the blocks in which a term may stand, in order.
  let blocks: [Int]
  /// The patterns that may match; good until the next glance with the same patterns.
  let patterns: PatternCandidates

  /// Glances at a text.
  init(at text: FoldedText, for terms: TermIndex, _ patterns: PatternStore) {
    blocks = TermScan.blocks(of: text, for: terms)
    self.patterns = patterns.candidates(in: text)
  }

  /// Whether no rule has to be asked: there is then nothing to tell of the post, and nothing to hide.
  ///
  /// For a rule is asked only where one of its triggers happened, which are hits of terms and patterns
  /// that may match; without a hit only those rules remain that ask every post. And a word is hidden
  /// only where it stands as a term or in what a rule found.
  /// Of those, the ones that count can tell by its bytes that there is too little in a text.
  func spares(_ rules: RulesInForce, _ text: FoldedText) -> Bool {
    blocks.isEmpty && patterns.fired.isEmpty && !rules.asking.contains { $0.mayHold(in: text) }
  }
}
