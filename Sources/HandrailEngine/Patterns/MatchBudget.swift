/// How much work one pattern may make of one post.
///
/// Work is counted in steps of PCRE2, never in time, so that every machine gives the same answer.
/// PCRE2 limits the steps from each place where a match might start, and does not tell how many it
/// took. So few are tried first, which is free: that is linear in the length of the post. Where they
/// are not enough, more are tried, and paid for as if all places took as many.
struct MatchBudget {
  /// The steps from each place that are free.
  static let free: UInt32 = 2_000
  /// The most steps from a place, however short the text.
  static let most: UInt32 = 500_000
  /// The steps that one pattern may take in a post beyond those.
  private static let whole: UInt64 = 2_000_000_000
  private var left = whole

  /// Whether the pattern has been given up in this post.
  private(set) var isGivenUp = false

  /// Whether nothing was taken from it.
  var isUntouched: Bool { left == Self.whole && !isGivenUp }

  /// Pays for more steps, when `limit` from each place were not enough.
  ///
  /// - Parameters:
  ///   - limit: the steps that were allowed.
  ///   - places: how many places the search has yet to start from.
  /// - Returns: the steps to allow now; nil when it is time to give up.
  mutating func steps(after limit: UInt32, places: Int) -> UInt32? {
    let places = UInt64(max(1, places))
    let wanted = min(UInt64(limit) * 4, UInt64(Self.most), left / places)
    guard wanted > UInt64(limit), let steps = UInt32(exactly: wanted) else {
      giveUp()
      return nil
    }
    left -= wanted * places
    return steps
  }

  /// Tries the pattern no more in this post.
  mutating func giveUp() { isGivenUp = true }
}
