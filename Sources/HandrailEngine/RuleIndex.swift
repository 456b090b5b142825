/// Which rules a post has to be asked about, by what happens in it.
struct RuleIndex: Sendable {
  /// Rules that every post is asked about, by number, in order.
  private var everywhere: [Int] = []
  /// For each term set, the rules that a hit of it makes worth asking about.
  private var byTermSet: [[Int]]

  init(_ rules: [CompiledRule], termSets: Int) {
    byTermSet = Array(repeating: [], count: termSets)
    for (number, rule) in rules.enumerated() {
      switch rule.triggers {
      case .none: everywhere.append(number)
      case .either(let sets, _): for set in Set(sets) { byTermSet[set].append(number) }
      }
    }
  }

  /// The rules to ask about a post in which some term sets have hits: in order, each once.
  func rules(after hits: TermHits) -> [Int] {
    if hits.sets.isEmpty { return everywhere }
    return Set(everywhere + hits.sets.flatMap { byTermSet[$0] }).sorted()
  }
}
