import HandrailRules

/// The term sets of a plan while it is compiled: conditions that look for the same words share one.
final class TermSetList {
  /// The terms of each set, by its number.
  private(set) var sets: [[Term]] = []
  /// The last set of those whose terms have a hash, which thousands of terms need only once.
  private var numbers = HashTable()
  /// For each set the one before it with the same hash; -1 for none.
  private var previous: [Int32] = []

  /// The number of the set that holds exactly these terms.
  func number(of terms: [Term]) -> Int {
    let hash = UInt64(truncatingIfNeeded: terms.hashValue)
    var number = numbers[hash]
    while number >= 0 {
      if sets[Int(number)] == terms { return Int(number) }
      number = previous[Int(number)]
    }
    previous.append(numbers.replaceNumber(of: hash, with: Int32(sets.count)))
    sets.append(terms)
    return sets.count - 1
  }
}
