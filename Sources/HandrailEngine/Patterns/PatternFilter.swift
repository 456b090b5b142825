import CScan
import HandrailText

/// Tells which patterns may match in which blocks of a text: used by one worker only.
///
/// All shapes of all patterns are looked for at once, so a text costs the same however many patterns
/// there are. Words whose time has not come are looked for too, which asks for a little less than the
/// pattern does.
final class PatternFilter {
  /// The patterns that any text might match: nothing could be found that all their matches hold.
  let unconditional: [Int]
  private let index: ShapeFinder
  private let users: ShapeUsers
  /// Whether there is nothing to look for.
  private let isBlind: Bool
  private var scratch: GramScratch
  private var blocks: [handrail_block] = []
  private let candidates: PatternCandidates

  /// Creates a filter for patterns, which are numbered by their place in the list.
  ///
  /// - Parameters:
  ///   - patterns: the patterns.
  ///   - isIdle: whether to let everything through, as tests do.
  init(_ patterns: [PatternTemplate], isIdle: Bool = false) {
    let costs = GramCosts()
    let requirements = patterns.map { pattern in
      pattern.source(at: nil).flatMap {
        Requirement(ofPattern: $0, isCaseExact: pattern.isCaseExact, costs)
      }
    }
    let clauses = requirements.flatMap { $0?.clauses ?? [] }
    let index = ShapeFinder(isIdle ? [] : clauses.flatMap(\.shapes), costs)
    var users = [[Int]](repeating: [], count: index.count)
    var unconditional: [Int] = []
    var known: [PatternSightings.Clause] = []
    for (number, pattern) in patterns.enumerated() {
      let count = known.count
      let longest = pattern.source(at: nil).flatMap(PatternLength.most)
      for clause in requirements[number]?.clauses ?? [] {
        if Self.note(known.count, asksFor: clause, index, in: &users) {
          known.append(PatternSightings.Clause(pattern: number, longest: longest))
        }
      }
      // A class without words matches nothing, ever.
      let isNever = requirements[number] == nil && pattern.emptyClass != nil
      if known.count == count, !isNever { unconditional.append(number) }
    }
    (self.index, self.unconditional) = (index, unconditional)
    self.users = ShapeUsers(users)
    isBlind = known.isEmpty
    scratch = GramScratch(count: index.count)
    candidates = PatternCandidates(known, patterns: patterns.count, unconditional: unconditional)
  }

  /// Notes that a clause asks for its shapes; false when one of them cannot be looked for.
  private static func note(
    _ number: Int, asksFor clause: Clause, _ index: ShapeFinder, in users: inout [[Int]]
  ) -> Bool {
    let numbers = clause.shapes.compactMap { index.numbers[$0] }
    guard numbers.count == clause.shapes.count else { return false }
    for shape in Set(numbers) { users[shape].append(number) }
    if clause.others.contains(.digits) { users[Int(HANDRAIL_OTHER_DIGIT)].append(number) }
    if clause.others.contains(.spaces) { users[Int(HANDRAIL_OTHER_SPACE)].append(number) }
    return true
  }

  /// The patterns that may match in a text, and where.
  ///
  /// - Returns: the same object each time: it tells of the last text asked about.
  func candidates(in text: FoldedText) -> PatternCandidates {
    candidates.reset()
    guard !isBlind else { return candidates }
    blocks.removeAll(keepingCapacity: true)
    for block in text.blocks {
      blocks.append(
        handrail_block(
          start: UInt32(block.range.lowerBound), end: UInt32(block.range.upperBound)))
    }
    index.find(in: text.view, blocks: blocks, scratch: &scratch) { candidates.add($0, of: users) }
    candidates.finish(in: text)
    return candidates
  }
}
