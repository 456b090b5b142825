import HandrailCore

/// A place in a post where a condition holds.
struct Hit: Hashable {
  /// The bytes of the folded view.
  var range: Range<Int>
  /// The index of the block it lies in.
  let block: Int
  /// A disguise that had to be guessed at to find it; those the view itself undid are known there.
  var disguise: Disguise?
  /// Other places that had to hold too, such as the second word of a `near`.
  var related: [Range<Int>] = []
  /// Whether it speaks of the post, and `range` is only where that starts.
  var isWholePost = false
  /// Whether it is near everything: what is known of a post is known of all that stands in it.
  var isEverywhere = false
  /// What was counted, where something was.
  var measurement: Measurement?

  /// Its own place and the others.
  var allRanges: [Range<Int>] { [range] + related }

  /// Orders by start, the longer first.
  static func textOrder(_ a: Hit, _ b: Hit) -> Bool {
    (a.range.lowerBound, -a.range.upperBound) < (b.range.lowerBound, -b.range.upperBound)
  }
}

extension [Hit] {
  /// The hits in text order, without those that overlap an earlier or longer one.
  func leftmostLongest() -> [Hit] {
    var kept: [Hit] = []
    for hit in sorted(by: Hit.textOrder)
    where kept.last.map({ $0.range.upperBound <= hit.range.lowerBound }) ?? true {
      kept.append(hit)
    }
    return kept
  }
}
