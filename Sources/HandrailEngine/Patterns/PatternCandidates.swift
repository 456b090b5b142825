import CScan
import HandrailText

/// The patterns that may match in a text, and where their matches may start.
final class PatternCandidates {
  /// A list of shapes of which each match of a pattern holds one.
  struct Clause {
    let pattern: Int
    /// How many characters a match of the pattern can have; nil for any number.
    let longest: Int?
  }

  /// The clauses that were seen, in the order in which they were.
  private var seen: [Int] = []
  /// The sightings of all clauses, in the order in which they were made.
  private var sightings: [Sighting] = []
  /// The first and the last sighting of each clause; nil for one that was not seen.
  private var chains: [(first: Int, last: Int)?]
  /// The windows of the patterns that fired, and which are whose.
  private var windows: [PatternWindow] = []
  private var windowsOfPattern: [Range<Int>]
  /// Kept for its room.
  private var found: [PatternWindow] = []

  /// The numbers of the patterns that may match somewhere: first those that may match anywhere, then
  /// those of which something was found, in no special order.
  private(set) var fired: [Int]

  private let clauses: [Clause]
  private let unconditional: [Int]
  private let isUnconditional: [Bool]
  /// The clauses of each pattern.
  private var clausesOfPattern: [Range<Int>]

  /// Makes room for patterns.
  ///
  /// - Parameters:
  ///   - clauses: the clauses of all patterns, those of one after another.
  ///   - patterns: how many patterns there are.
  ///   - unconditional: those that may match anywhere.
  init(_ clauses: [Clause], patterns: Int, unconditional: [Int]) {
    self.clauses = clauses
    self.unconditional = unconditional
    fired = unconditional
    var flags = [Bool](repeating: false, count: patterns)
    for number in unconditional { flags[number] = true }
    isUnconditional = flags
    clausesOfPattern = [Range<Int>](repeating: 0..<0, count: patterns)
    windowsOfPattern = [Range<Int>](repeating: 0..<0, count: patterns)
    chains = [(first: Int, last: Int)?](repeating: nil, count: clauses.count)
    for (number, clause) in clauses.enumerated() {
      let before = clausesOfPattern[clause.pattern]
      clausesOfPattern[clause.pattern] =
        (before.isEmpty ? number : before.lowerBound)..<(number + 1)
    }
  }

  /// The windows in which matches of a pattern may start, in order; nil when they may anywhere.
  func windows(of pattern: Int) -> ArraySlice<PatternWindow>? {
    isUnconditional[pattern] ? nil : windows[windowsOfPattern[pattern]]
  }

  /// Forgets everything.
  func reset() {
    // Where nothing was seen, there is nothing to forget.
    if seen.isEmpty { return }
    for clause in seen {
      chains[clause] = nil
      windowsOfPattern[clauses[clause].pattern] = 0..<0
    }
    seen.removeAll(keepingCapacity: true)
    sightings.removeAll(keepingCapacity: true)
    windows.removeAll(keepingCapacity: true)
    fired.removeAll(keepingCapacity: true)
    fired += unconditional
  }

  /// Notes that a shape of a clause is in a block.
  func add(_ clause: Int, _ hit: handrail_gram_hit) {
    let number = sightings.count
    if let last = chains[clause]?.last {
      if sightings[last].takes(hit, longest: clauses[clause].longest) { return }
      sightings[last].next = number
      chains[clause]?.last = number
    } else {
      chains[clause] = (number, number)
      seen.append(clause)
    }
    sightings.append(Sighting(hit))
  }

  /// Works out the windows, when everything is noted.
  func finish(in text: FoldedText) {
    for clause in seen {
      let pattern = clauses[clause].pattern
      let all = clausesOfPattern[pattern]
      // The last clause of a pattern speaks for all.
      guard clause == all.upperBound - 1, all.allSatisfy({ chains[$0] != nil }) else { continue }
      find(clause, in: text)
      if all.count > 1 {
        var common = found
        for other in all.dropLast() {
          find(other, in: text)
          common = common.intersection(with: found)
        }
        found = common
      }
      if found.isEmpty { continue }
      windowsOfPattern[pattern] = windows.count..<windows.count + found.count
      windows += found
      fired.append(pattern)
    }
  }

  /// Finds the windows that the sightings of a clause open.
  private func find(_ clause: Int, in text: FoldedText) {
    found.removeAll(keepingCapacity: true)
    var next = chains[clause]?.first
    while let number = next {
      found.append(sightings[number].window(longest: clauses[clause].longest, in: text))
      next = sightings[number].next
    }
    found.join()
  }
}
