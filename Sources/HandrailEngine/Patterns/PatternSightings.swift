import CScan
import HandrailText

/// What was seen of the clauses of patterns in a text, and the windows that it opens.
struct PatternSightings {
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
  /// The first and the last sighting of each clause; `none` for one that was not seen.
  private var chains: [(first: Int, last: Int)]
  private static let none = -1
  /// The windows of the patterns that fired, and which are whose.
  private var windows: [PatternWindow] = []
  private var windowsOfPattern: [Range<Int>]
  /// Kept for its room.
  private var found: [PatternWindow] = []

  /// The numbers of the patterns that may match somewhere: first those that may match anywhere.
  private(set) var fired: [Int]

  private let clauses: [Clause]
  private let unconditional: [Int]
  private let isUnconditional: [Bool]
  /// The clauses of each pattern.
  private var clausesOfPattern: [Range<Int>]

  /// Makes room for patterns: see ``PatternCandidates``.
  init(_ clauses: [Clause], patterns: Int, unconditional: [Int]) {
    self.clauses = clauses
    self.unconditional = unconditional
    fired = unconditional
    var flags = [Bool](repeating: false, count: patterns)
    for number in unconditional { flags[number] = true }
    isUnconditional = flags
    clausesOfPattern = [Range<Int>](repeating: 0..<0, count: patterns)
    windowsOfPattern = [Range<Int>](repeating: 0..<0, count: patterns)
    chains = [(first: Int, last: Int)](repeating: (Self.none, Self.none), count: clauses.count)
    for (number, clause) in clauses.enumerated() {
      let before = clausesOfPattern[clause.pattern]
      clausesOfPattern[clause.pattern] =
        (before.isEmpty ? number : before.lowerBound)..<(number + 1)
    }
  }

  /// Takes windows that are known without sightings: see ``PatternCandidates``.
  init(patterns: Int, windows known: [(pattern: Int, windows: [PatternWindow])]) {
    self.init([], patterns: patterns, unconditional: [])
    for (pattern, own) in known where !own.isEmpty {
      windowsOfPattern[pattern] = windows.count..<windows.count + own.count
      windows += own
      fired.append(pattern)
    }
  }

  /// The windows in which matches of a pattern may start, in order; nil when they may anywhere.
  func windows(of pattern: Int) -> ArraySlice<PatternWindow>? {
    isUnconditional[pattern] ? nil : windows[windowsOfPattern[pattern]]
  }

  /// Forgets everything.
  mutating func reset() {
    guard !seen.isEmpty else { return }
    for clause in seen {
      chains[clause] = (Self.none, Self.none)
      windowsOfPattern[clauses[clause].pattern] = 0..<0
    }
    seen.removeAll(keepingCapacity: true)
    sightings.removeAll(keepingCapacity: true)
    windows.removeAll(keepingCapacity: true)
    fired.removeSubrange(unconditional.count...)
  }

  /// Notes that shapes are in blocks.
  mutating func add(_ hits: UnsafeBufferPointer<handrail_gram_hit>, of users: ShapeUsers) {
    for hit in hits {
      for place in users.places(of: hit.shape) { add(users.clauses[place], hit) }
    }
  }

  private mutating func add(_ clause: Int, _ hit: handrail_gram_hit) {
    let number = sightings.count
    let last = chains[clause].last
    if last == Self.none {
      chains[clause] = (number, number)
      seen.append(clause)
    } else {
      if sightings[last].takes(hit, longest: clauses[clause].longest) { return }
      sightings[last].next = number
      chains[clause].last = number
    }
    sightings.append(Sighting(hit))
  }

  /// Works out the windows, when everything is noted.
  mutating func finish(in text: FoldedText) {
    for clause in seen {
      let pattern = clauses[clause].pattern
      let all = clausesOfPattern[pattern]
      // The last clause of a pattern speaks for all.
      guard clause == all.upperBound - 1, all.allSatisfy({ chains[$0].first != Self.none })
      else { continue }
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
  private mutating func find(_ clause: Int, in text: FoldedText) {
    found.removeAll(keepingCapacity: true)
    var next: Int? = chains[clause].first
    while let number = next {
      found.append(sightings[number].window(longest: clauses[clause].longest, in: text))
      next = sightings[number].next
    }
    found.join()
  }
}
