import HandrailCore

/// What `fail-on` is, and how far a file that extends others may still weaken it.
struct FailOnLimit {
  /// What the files read so far say; nil when none says anything.
  private(set) var severity: Severity?
  /// The weakest that is still allowed; nil when all is.
  private(set) var weakest: Severity?
  /// Where that is written.
  private(set) var source: RuleSource?

  /// Takes in what a second extended file says: the stricter of the two holds.
  mutating func combine(_ other: FailOnLimit) {
    severity = Self.stricter(severity, other.severity)
    if weakest != Self.stricter(weakest, other.weakest) {
      (weakest, source) = (other.weakest, other.source)
    }
  }

  /// Puts the word of an extending file in place of those it extends; false, and no change, when
  /// it is weaker than they allow.
  mutating func override(with own: Severity, at place: RuleSource, mayLoosen: Bool) -> Bool {
    if let weakest, own > weakest { return false }
    severity = own
    if !mayLoosen { (weakest, source) = (own, place) }
    return true
  }

  /// The severity that fails more posts: `advice` is stricter than `error`.
  private static func stricter(_ a: Severity?, _ b: Severity?) -> Severity? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }
}
