import CScan

/// What any match of each pattern must hold, laid out so that one scan looks for all of it: made once and
/// shared by all workers.
///
/// All shapes of all patterns are looked for at once, so a text costs the same however many patterns
/// there are. Words whose time has not come are looked for too, which asks for a little less than the
/// pattern does.
final class PatternIndex: Sendable {
  /// The patterns that any text might match: nothing could be found that all their matches hold.
  let unconditional: [Int]
  /// How many patterns there are.
  let count: Int
  /// Finds the shapes.
  let finder: ShapeFinder
  /// The clauses that ask for each shape.
  let users: ShapeUsers
  /// The clauses of all patterns, those of one after another.
  let clauses: [PatternSightings.Clause]

  /// Lays out patterns, which are numbered by their place in the list.
  ///
  /// - Parameters:
  ///   - patterns: the patterns.
  ///   - isIdle: whether to let everything through, as tests do.
  init(_ patterns: [PatternTemplate], isIdle: Bool = false) {
    let costs = GramCosts()
    let wanted = patterns.map { pattern in
      let source = pattern.source(at: nil)
      let requirement = source.flatMap {
        Requirement(ofPattern: $0, isCaseExact: pattern.isCaseExact, costs)
      }
      return (clauses: requirement?.clauses ?? [], source: source)
    }
    let finder = ShapeFinder(
      isIdle ? [] : wanted.flatMap { $0.clauses.flatMap(\.shapes) }, costs)
    var users = [[Int]](repeating: [], count: finder.count)
    var unconditional: [Int] = []
    var known: [PatternSightings.Clause] = []
    for (number, (clauses, source)) in wanted.enumerated() {
      let count = known.count
      let longest = source.flatMap(PatternLength.most)
      for clause in clauses where Self.note(known.count, asksFor: clause, finder, in: &users) {
        known.append(PatternSightings.Clause(pattern: number, longest: longest))
      }
      // A class without words matches nothing, ever.
      let isNever = clauses.isEmpty && patterns[number].emptyClass != nil
      if known.count == count, !isNever { unconditional.append(number) }
    }
    (self.finder, self.unconditional, count) = (finder, unconditional, patterns.count)
    self.users = ShapeUsers(users)
    clauses = known
  }

  /// Notes that a clause asks for its shapes; false when one of them cannot be looked for.
  private static func note(
    _ number: Int, asksFor clause: Clause, _ finder: ShapeFinder, in users: inout [[Int]]
  ) -> Bool {
    let numbers = clause.shapes.compactMap { finder.numbers[$0] }
    guard numbers.count == clause.shapes.count else { return false }
    for shape in Set(numbers) { users[shape].append(number) }
    if clause.others.contains(.digits) { users[Int(HANDRAIL_OTHER_DIGIT)].append(number) }
    if clause.others.contains(.spaces) { users[Int(HANDRAIL_OTHER_SPACE)].append(number) }
    return true
  }
}
