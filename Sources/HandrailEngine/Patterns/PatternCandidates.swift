/// The patterns that may match in a text, and the blocks in which they may.
final class PatternCandidates {
  /// A block, and the clauses of a pattern that are met in it, as bits.
  private struct Entry {
    let block: Int
    var clauses: UInt8
  }

  /// The numbers of the patterns that may match somewhere: first those that may match anywhere, then
  /// those of which something was found, in no special order.
  private(set) var fired: [Int]

  private let unconditional: [Int]
  /// The clauses of each pattern, as bits; none for one that may match anywhere, or nowhere.
  private let needed: [UInt8]
  private let isUnconditional: [Bool]
  /// For each pattern, the blocks in which a clause of it is met, in order.
  private var entries: [[Entry]]
  /// The patterns with entries.
  private var touched: [Int] = []

  /// Makes room for patterns that need so many clauses each, some of which may match anywhere.
  init(needed: [UInt8], unconditional: [Int]) {
    self.needed = needed
    self.unconditional = unconditional
    fired = unconditional
    var flags = [Bool](repeating: false, count: needed.count)
    for number in unconditional { flags[number] = true }
    isUnconditional = flags
    entries = [[Entry]](repeating: [], count: needed.count)
  }

  /// Whether a pattern may match in a block.
  func mayMatch(_ pattern: Int, inBlock block: Int) -> Bool {
    if isUnconditional[pattern] { return true }
    let place = Self.place(of: block, in: entries[pattern])
    guard place < entries[pattern].count else { return false }
    let entry = entries[pattern][place]
    return entry.block == block && entry.clauses == needed[pattern]
  }

  /// The blocks in which a pattern may match, in order; nil for every block.
  func blocks(of pattern: Int) -> [Int]? {
    if isUnconditional[pattern] { return nil }
    if entries[pattern].isEmpty { return [] }
    return entries[pattern].filter { $0.clauses == needed[pattern] }.map(\.block)
  }

  /// Forgets everything.
  func reset() {
    for pattern in touched { entries[pattern].removeAll(keepingCapacity: true) }
    touched.removeAll(keepingCapacity: true)
    fired.removeAll(keepingCapacity: true)
    fired += unconditional
  }

  /// Notes that a clause of a pattern is met in a block.
  func add(_ pattern: Int, clause: UInt8, inBlock block: Int) {
    if isUnconditional[pattern] { return }
    let place: Int
    if let last = entries[pattern].last {
      place =
        last.block < block ? entries[pattern].count : Self.place(of: block, in: entries[pattern])
    } else {
      touched.append(pattern)
      place = 0
    }
    if place == entries[pattern].count || entries[pattern][place].block != block {
      entries[pattern].insert(Entry(block: block, clauses: 0), at: place)
    }
    let before = entries[pattern][place].clauses
    entries[pattern][place].clauses = before | clause
    if before != needed[pattern], before | clause == needed[pattern], !fired.contains(pattern) {
      fired.append(pattern)
    }
  }

  /// Where a block is, or would be, among others in order.
  private static func place(of block: Int, in entries: [Entry]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
