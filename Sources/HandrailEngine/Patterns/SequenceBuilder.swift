/// Puts the parts of a pattern that stand one after another together, and keeps what is cheapest to
/// look for.
struct SequenceBuilder {
  /// How many shapes a stretch of the pattern may have before it is taken apart.
  static let mostShapes = 16
  /// How long a shape may be, in bytes.
  static let longestShape = 24
  /// How many times an optional part is spelt out.
  private static let mostOptional = 3

  private let costs: GramCosts
  /// What the text looks like up to here: all of it, or its last bytes.
  private var run: [Shape] = [.empty]
  private var others: OtherCharacters = []
  /// Whether `run` began where the sequence did.
  private var isExact: Bool
  /// Whether a word starts or ends where `run` does.
  private var startsAtBoundary = false
  /// Whether there is a clause of the whole of `run` already.
  private var isClosed = false
  private var clauses: [Clause] = []

  /// Starts an empty sequence.
  ///
  /// - Parameters:
  ///   - isWhole: whether nothing stands before it in the pattern.
  ///   - costs: what is known of sets of bytes.
  init(isWhole: Bool, _ costs: GramCosts) {
    isExact = !isWhole
    self.costs = costs
  }

  /// Adds a part that stands there `least` times at least, and `most` times at most.
  mutating func add(_ part: PatternPart, least: Int, most: Int?) {
    if least == 1, most == 1, case .byte(let set) = part, isAppended(set) { return }
    switch part.spelt {
    case .byte: break
    case .exact(let shapes, let others):
      if !shapes.allSatisfy({ $0.count == 0 }) { add(shapes, others, least: least, most: most) }
    case .character(let set):
      let edge = [Shape(sets: [set])]
      if least > 0 { extend(by: edge, []) }
      cut()
      if least > 0 { extend(by: edge, []) }
    case .boundary: if least > 0 { addBoundary() }
    case .inexact(let inner):
      cut()
      if least > 0 { clauses += inner }
    }
  }

  /// The whole of what was added.
  mutating func part() -> PatternPart {
    if isExact { return .exact(run, others) }
    cut()
    return .inexact(clauses.cheapest)
  }

  private mutating func add(
    _ shapes: [Shape], _ others: OtherCharacters, least: Int, most: Int?
  ) {
    let copies = min(least, Self.longestShape)
    for _ in 0..<copies { extend(by: shapes, others) }
    let rest = copies < least ? nil : most.map { max($0, least) - least }
    if let rest, rest <= Self.mostOptional {
      for _ in 0..<rest { extend(by: [.empty] + shapes, others) }
    } else {
      cut()
      // What follows the last of several copies stands right behind it.
      for _ in 0..<copies { extend(by: shapes, others) }
    }
  }

  private mutating func addBoundary() {
    if run.allSatisfy({ $0.count == 0 }) {
      startsAtBoundary = !isExact
    } else if run.allSatisfy({ $0.sets.last?.isSubset(of: .word) == true }) {
      close(run.map { Shape(sets: $0.sets + [.nonWord]) })
      isClosed = true
    }
  }

  /// Ends the run, and starts one of which nothing is known.
  private mutating func cut() {
    // Without the edge behind them, shapes of which one starts like another may be fewer.
    if !isClosed || run.reduced(by: { $0.isPart(of: $1) }).count < run.count { close(run) }
    (run, others, isExact, startsAtBoundary, isClosed) = ([.empty], [], false, false, false)
  }

  /// Takes a run as a clause.
  private mutating func close(_ run: [Shape]) {
    clauses += PatternPart.exact(run, others).clauses(costs)
  }

  /// Puts a byte behind every shape of the run; false when that needs more thought.
  private mutating func isAppended(_ set: ByteSet) -> Bool {
    guard !startsAtBoundary, !Self.isTooLong(run, by: 1) else { return false }
    for index in run.indices {
      if run[index].count == 0 { run[index].sets.reserveCapacity(Self.longestShape) }
      run[index].sets.append(set)
    }
    isClosed = false
    return true
  }

  private mutating func extend(by choices: [Shape], _ others: OtherCharacters) {
    let choices = startsAtBoundary ? choices.map { $0.atBoundary ?? $0 } : choices
    (startsAtBoundary, isClosed) = (false, false)
    defer { self.others.formUnion(others) }
    if choices.count == 1, !Self.isTooLong(run, by: choices[0].count) {
      // What was no other one's end is none now.
      for index in run.indices { run[index].sets += choices[0].sets }
      return
    }
    let areApart = choices.areApart
    var longer = product(of: run, choices, areApart: areApart)
    if Self.isTooMuch(longer) {
      close(run)
      isExact = false
      longer = Self.shortened(run) { product(of: $0, choices, areApart: areApart) }
    }
    run = longer
  }

  private func product(of run: [Shape], _ choices: [Shape], areApart: Bool) -> [Shape] {
    let most = (isExact || areApart ? 1 : 4) * Self.mostShapes
    guard run.count * choices.count <= most else { return [] }
    var longer: [Shape] = []
    longer.reserveCapacity(run.count * choices.count)
    for shape in run {
      for choice in choices { longer.append(shape.followed(by: choice)) }
    }
    // Where the run starts nobody knows, so a longer text tells nothing that its end does not.
    return isExact || areApart ? longer : longer.reduced { $0.isSuffix(of: $1) }
  }

  /// What becomes of a run when only so much of its end is kept that it is not too much.
  private static func shortened(_ run: [Shape], _ product: ([Shape]) -> [Shape]) -> [Shape] {
    // Digits with signs between them in any number of ways become one shape of both.
    if let merged = run.merged {
      let longer = product([merged])
      if !isTooMuch(longer) { return longer }
    }
    for length in [12, 8, 6, 5, 4, 3, 2, 1, 0] {
      let longer = product(
        run.map { Shape(sets: Array($0.sets.suffix(length))) }.reduced { $0.isSuffix(of: $1) })
      if !isTooMuch(longer) { return longer }
    }
    return [.empty]
  }

  private static func isTooMuch(_ shapes: [Shape]) -> Bool {
    shapes.isEmpty || shapes.count > mostShapes || isTooLong(shapes, by: 0)
  }

  /// Whether a shape would be too long with so many bytes more.
  private static func isTooLong(_ shapes: [Shape], by more: Int) -> Bool {
    for shape in shapes where shape.count + more > longestShape { return true }
    return false
  }
}
