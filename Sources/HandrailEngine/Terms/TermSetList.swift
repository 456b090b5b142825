import HandrailRules

/// The term sets of a plan while it is compiled: conditions that look for the same words share one.
final class TermSetList {
  /// The terms of each set, by its number.
  private(set) var sets: [[Term]] = []
  private var numbers: [[Term]: Int] = [:]

  /// The number of the set that holds exactly these terms.
  func number(of terms: [Term]) -> Int {
    if let known = numbers[terms] { return known }
    numbers[terms] = sets.count
    sets.append(terms)
    return sets.count - 1
  }
}
