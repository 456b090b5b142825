import HandrailCore

/// One place where a rule has something to say.
struct RuleHit {
  /// The bytes of the folded view.
  let range: Range<Int>
  /// A disguise that was guessed at.
  let disguise: Disguise?
  /// Other places that explain it.
  var related: [Related] = []
  /// Whether the rule speaks of the post, and `range` is only where it starts.
  var isWholePost = false
  /// Whether the rule misses something: it then speaks of the post, wherever `range` is.
  var isMissing = false
  /// What was counted, where something was.
  var measurement: Measurement?

  /// The words that had to stand near it.
  var companions: [Range<Int>] {
    related.compactMap { if case .companion = $0.role { $0.range } else { nil } }
  }

  /// Another place that explains a hit.
  struct Related {
    /// What the place has to do with the hit.
    enum Role {
      /// Words that had to stand near it.
      case companion
      /// Where a text was wanted: in words, such as “in the first sentence”.
      case wanted(String)
    }

    let role: Role
    /// The bytes of the folded view.
    let range: Range<Int>
  }
}
