import CScan
import HandrailText

/// Tells which patterns may match in which blocks of a text: used by one worker only.
///
/// All shapes of all patterns are looked for at once, so a text costs the same however many patterns
/// there are. Words whose time has not come are looked for too, which asks for a little less than the
/// pattern does.
final class PatternFilter {
  /// A clause of a pattern, as a bit.
  private struct Use: Hashable {
    let pattern: Int
    let clause: UInt8
  }

  /// The patterns that any text might match: nothing could be found that all their matches hold.
  let unconditional: [Int]
  private let index: GramIndex
  /// The clauses that ask for each shape, by its number.
  private var users: [[Use]]
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
    let index = GramIndex(isIdle ? [] : clauses.flatMap(\.shapes), costs)
    var users = [[Use]](repeating: [], count: index.count)
    var unconditional: [Int] = []
    var needed = [UInt8](repeating: 0, count: patterns.count)
    for (number, requirement) in requirements.enumerated() {
      // A class without words matches nothing, ever.
      if requirement == nil, patterns[number].emptyClass != nil { continue }
      for (place, clause) in (requirement?.clauses ?? []).enumerated() {
        let use = Use(pattern: number, clause: 1 << UInt8(place))
        guard Self.note(use, of: clause, index, in: &users) else { continue }
        needed[number] |= use.clause
      }
      if needed[number] == 0 { unconditional.append(number) }
    }
    (self.index, self.users, self.unconditional) = (index, users, unconditional)
    scratch = GramScratch(count: index.count)
    candidates = PatternCandidates(needed: needed, unconditional: unconditional)
  }

  /// Notes that a clause asks for its shapes; false when one of them cannot be looked for.
  private static func note(
    _ use: Use, of clause: Clause, _ index: GramIndex, in users: inout [[Use]]
  ) -> Bool {
    let numbers = clause.shapes.compactMap { index.numbers[$0] }
    guard numbers.count == clause.shapes.count else { return false }
    for shape in Set(numbers) { users[shape].append(use) }
    if clause.others.contains(.digits) { users[Int(HANDRAIL_OTHER_DIGIT)].append(use) }
    if clause.others.contains(.spaces) { users[Int(HANDRAIL_OTHER_SPACE)].append(use) }
    return true
  }

  /// The patterns that may match in a text, and where.
  ///
  /// - Returns: the same object each time: it tells of the last text asked about.
  func candidates(in text: FoldedText) -> PatternCandidates {
    candidates.reset()
    guard users.contains(where: { !$0.isEmpty }) else { return candidates }
    blocks.removeAll(keepingCapacity: true)
    for block in text.blocks {
      blocks.append(
        handrail_block(
          start: UInt32(block.range.lowerBound), end: UInt32(block.range.upperBound)))
    }
    index.scan(text.view, blocks: blocks, scratch: &scratch) { shape, block in
      for use in users[shape] {
        candidates.add(use.pattern, clause: use.clause, inBlock: block)
      }
    }
    return candidates
  }
}
