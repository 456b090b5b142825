import HandrailRules

/// The term sets of a plan while it is compiled: conditions that look for the same words share one.
final class TermSetList {
  /// A set as a key: hashed by what tells most sets apart, compared whole.
  private struct Key: Hashable {
    let terms: [Term]

    func hash(into hasher: inout Hasher) {
      hasher.combine(terms.count)
      hasher.combine(terms.first?.text)
    }
  }

  /// The terms of each set, by its number.
  private(set) var sets: [[Term]] = []
  private var numbers: [Key: Int] = [:]

  /// The number of the set that holds exactly these terms.
  func number(of terms: [Term]) -> Int {
    let key = Key(terms: terms)
    if let known = numbers[key] { return known }
    numbers[key] = sets.count
    sets.append(terms)
    return sets.count - 1
  }
}
