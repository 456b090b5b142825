import HandrailCore

/// Finds out which entries of the baseline a post's findings are: each entry is one finding.
struct EntryMatch {
  let baseline: Baseline
  /// The numbers of entries that are taken.
  let taken: Set<Int>

  /// The most comparisons of words for one post; past that, findings whose surroundings changed are
  /// told again.
  private static let mostComparisons = 100_000

  /// A finding and its entry, by their numbers.
  typealias Pair = (finding: Int, entry: Int)

  /// The entries that findings are, by their words and those around them, then by the words alone.
  func pairs(_ findings: [Finding], in post: PostName) -> [Pair] {
    let exact = exactPairs(findings, in: post, hasMoved: false)
    return exact + looserPairs(findings, in: post, besides: exact)
  }

  /// The entries that findings are by their words and those around them.
  ///
  /// - Parameters:
  ///   - findings: all findings of the post, in report order.
  ///   - post: the post, or the one that it was.
  ///   - hasMoved: whether it is another file now: where little stands around the words, the posts
  ///     must then begin with the same words, too.
  /// - Returns: each finding that is an entry, with that entry.
  func exactPairs(_ findings: [Finding], in post: PostName, hasMoved: Bool) -> [Pair] {
    var open: [Place: Int] = [:]
    for number in baseline.entries(of: post) where !taken.contains(number) {
      open[Place(baseline.entries[number])] = number
    }
    guard !open.isEmpty else { return [] }
    var pairs: [Pair] = []
    var ordinals: [Digest: Int] = [:]
    for (index, finding) in findings.enumerated() {
      var isFound = !finding.mayBeInBaseline
      for mark in finding.identity.marks {
        let ordinal = ordinals[mark.place, default: 0]
        ordinals[mark.place] = ordinal + 1
        if isFound { continue }
        let place = Place(
          rule: finding.rule, isKeyed: mark.isKeyed,
          digest: BaselineEntry.place(of: mark, in: post, ordinal: ordinal))
        guard let number = open[place] else { continue }
        if hasMoved, mark.isSlight {
          let opening = BaselineEntry.digest(of: mark.opening, in: post, at: place.digest)
          guard baseline.entries[number].opening == opening else { continue }
        }
        open[place] = nil
        pairs.append((index, number))
        isFound = true
      }
    }
    return pairs
  }

  private struct Place: Hashable {
    let rule: RuleID
    let isKeyed: Bool
    let digest: ShortDigest

    init(rule: RuleID, isKeyed: Bool, digest: ShortDigest) {
      (self.rule, self.isKeyed, self.digest) = (rule, isKeyed, digest)
    }

    init(_ entry: BaselineEntry) {
      self.init(rule: entry.rule, isKeyed: entry.isKeyed, digest: entry.place)
    }
  }

  /// The entries that the findings left over are by their words, whatever stands around them now.
  private func looserPairs(_ findings: [Finding], in post: PostName, besides exact: [Pair])
    -> [Pair]
  {
    let found = Set(exact.map(\.finding))
    let taken = taken.union(exact.map(\.entry))
    var open = baseline.entries(of: post).filter { !taken.contains($0) }
    var left = Self.mostComparisons
    var pairs: [Pair] = []
    for (index, finding) in findings.enumerated()
    where finding.mayBeInBaseline && !found.contains(index) {
      let place = open.firstIndex { number in
        let entry = baseline.entries[number]
        return entry.rule == finding.rule
          && finding.identity.marks.contains { mark in
            left -= 1
            return left >= 0 && mark.isKeyed == entry.isKeyed
              && BaselineEntry.digest(of: mark.words, in: post, at: entry.place) == entry.words
          }
      }
      if let place { pairs.append((index, open.remove(at: place))) }
    }
    return pairs
  }
}
