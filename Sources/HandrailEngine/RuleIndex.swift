/// Which rules a post has to be asked about, by what happens in it.
struct RuleIndex: Sendable {
  /// Rules that every post is asked about, by number, in order.
  private(set) var everywhere: [Int] = []
  /// For each term set, the rules that a hit of it makes worth asking about.
  private var byTermSet: [[Int]]
  /// For each pattern, the rules that make it worth asking about that it may match.
  private var byPattern: [[Int]]

  init(_ rules: [CompiledRule], termSets: Int, patterns: Int) {
    byTermSet = Array(repeating: [], count: termSets)
    byPattern = Array(repeating: [], count: patterns)
    for (number, rule) in rules.enumerated() {
      switch rule.triggers {
      case .none: everywhere.append(number)
      case .either(let termSets, let patterns):
        for set in termSets { byTermSet[set].append(number) }
        for pattern in patterns { byPattern[pattern].append(number) }
      }
    }
  }

  /// The rules to ask about a post: in order, each once.
  ///
  /// - Parameters:
  ///   - hits: the hits of terms in the post.
  ///   - patterns: the patterns that may match in it, by number.
  /// - Returns: the rules by number.
  func rules(after hits: TermHits, _ patterns: [Int]) -> [Int] {
    if hits.sets.isEmpty, patterns.isEmpty { return everywhere }
    var numbers = everywhere
    for set in hits.sets { numbers += byTermSet[set] }
    for pattern in patterns { numbers += byPattern[pattern] }
    numbers.sort()
    var last = -1
    numbers.removeAll { number in
      defer { last = number }
      return number == last
    }
    return numbers
  }
}
