import HandrailRules

/// The term sets of a plan while it is compiled: conditions that look for the same words share one.
final class TermSetList {
  /// The terms of each set, by its number.
  private(set) var sets: [[Term]] = []
  /// The numbers of the sets whose terms have this hash: thousands of terms are hashed only once.
  private var numbers: [Int: [Int]] = [:]

  /// The number of the set that holds exactly these terms.
  func number(of terms: [Term]) -> Int {
    let hash = terms.hashValue
    if let known = numbers[hash]?.first(where: { sets[$0] == terms }) { return known }
    numbers[hash, default: []].append(sets.count)
    sets.append(terms)
    return sets.count - 1
  }
}
