/// Finds the known word that a misspelt one was probably meant to be.
///
/// Words are compared without regard to capitals, by optimal string alignment: the number of
/// letters to add, drop, change, or swap with a neighbour (Damerau 1964, Levenshtein 1965). The
/// first letters of a known word, three at least, are as near as a typo may be.
public struct NearestWord: Sendable {
  /// Longer words are not compared: a typo is a slip in a word, not in a page.
  private static let longest = 64

  private let known: [String]

  /// Creates a finder of `known` words; of two that are as near, the first wins.
  public init(_ known: [String]) { self.known = known }

  /// The known word nearest to `word`, or nil when none is near enough to be worth suggesting.
  public func suggestion(for word: String) -> String? {
    guard word.unicodeScalars.prefix(Self.longest + 1).count <= Self.longest else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = Array(candidate.lowercased().unicodeScalars)
      let tolerance = max(letters.count, other.count) <= 2 ? 0 : min(3, (other.count + 1) / 3)
      let isStart = letters.count >= 3 && other.starts(with: letters)
      guard isStart || abs(letters.count - other.count) <= tolerance else { continue }
      let distance = isStart ? tolerance : Self.distance(letters, other)
      if distance <= tolerance, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// The advice that names the suggestion, such as “did you mean ‘severity’?”.
  public func advice(for word: String) -> String? {
    suggestion(for: word).map { "did you mean ‘\($0)’?" }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
