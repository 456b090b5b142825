/// What has to happen in a post for a condition to hold anywhere in it.
///
/// It may ask for less than the condition does, never for more: a rule is not looked at in a post in
/// which none of its triggers happened.
enum Triggers {
  /// Nothing: the condition has to be asked in every post.
  case none
  /// A hit of one of these term sets, or of one of these patterns, all by number.
  case either(termSets: [Int], patterns: [Int])

  /// What has to happen for one of several conditions to hold.
  static func any(of all: [Triggers]) -> Triggers {
    var termSets: [Int] = []
    var patterns: [Int] = []
    for case let triggers in all {
      guard case .either(let sets, let numbers) = triggers else { return .none }
      termSets += sets
      patterns += numbers
    }
    return .either(termSets: termSets, patterns: patterns)
  }

  /// What has to happen for all of several conditions to hold: what the one asks for that is met in
  /// the fewest posts, as far as that is known; terms are rarer than patterns.
  static func all(of all: [Triggers]) -> Triggers {
    all.min { $0.weight < $1.weight } ?? .none
  }

  private var weight: Int {
    switch self {
    case .none: Int.max
    case .either(let termSets, let patterns): termSets.count + 16 * patterns.count
    }
  }
}
