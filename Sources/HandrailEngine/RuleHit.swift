import HandrailCore

/// One place where a rule has something to say.
struct RuleHit {
  /// The bytes of the folded view.
  let range: Range<Int>
  /// A disguise that was guessed at.
  let disguise: Disguise?
  /// Other places that explain it, with what they have to do with it.
  var related: [(message: String, range: Range<Int>)] = []
  /// Whether the rule speaks of the post, and `range` is only where it starts.
  var isWholePost = false
}
