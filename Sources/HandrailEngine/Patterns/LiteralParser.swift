/// Reads a PCRE2 pattern as far as is needed to tell which literals its matches must hold.
///
/// What it cannot read for certain it refuses: a pattern with `(?x)`, a verb, a conditional or a brace
/// that is no quantifier is always run. It never judges whether a pattern is valid; that is PCRE2's
/// business. Source: pcre2pattern(3).
struct LiteralParser {
  /// Thrown where the pattern may mean something that is not read here.
  struct NotUnderstood: Error {}

  /// A part of a pattern that a quantifier would repeat.
  enum Item {
    /// One ASCII character, in lower case.
    case letter(UInt8)
    /// A group that holds one of the literals found last, of which the shortest is so long.
    case group(shortest: Int)
    /// Something of which no literal is known.
    case other
  }

  private enum Repetition {
    case once, atLeastOnce, perhapsNever
  }

  /// How deep groups may nest; PCRE2 allows 250.
  private static let deepest = 50

  let bytes: [UInt8]
  var index = 0
  private var depth = 0
  /// Whether `\Q` has been read and `\E` has not.
  private var isQuoted = false
  /// The letters read, one run after another.
  private var letters: [UInt8] = []
  /// The literals found, as ranges in `letters`: of each open group and sequence the best so far.
  private var found: [Range<Int>] = []

  init(_ pattern: [UInt8]) {
    bytes = pattern
    letters.reserveCapacity(pattern.count)
  }

  /// The literals of the whole pattern; empty when there are none, or it is not understood.
  mutating func literals() -> [[UInt8]] {
    guard let shortest = try? alternatives(), shortest > 0, index == bytes.count else { return [] }
    return found.map { Array(letters[$0]) }
  }

  /// Reads alternatives up to a closing bracket or the end, each of which must contribute.
  ///
  /// - Returns: the length of the shortest literal added to `found`; 0 when none was.
  mutating func alternatives() throws(NotUnderstood) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw NotUnderstood() }
    let start = found.count
    var shortest = Int.max
    repeat { shortest = min(shortest, try sequence()) } while take("|")
    if shortest == 0 { found.removeSubrange(start...) }
    return shortest
  }

  /// Reads what stands one after another, and adds the best literals in it: those of which the
  /// shortest is longest, and of these the fewest.
  private mutating func sequence() throws(NotUnderstood) -> Int {
    let start = found.count
    var best = 0
    var run = letters.count
    try skipIgnored()
    while index < bytes.count, isQuoted || !(isNext("|") || isNext(")")) {
      let (mark, end) = (found.count, letters.count)
      let item = try item()
      switch (item, try repetition()) {
      case (.letter(let letter), .once):
        letters.append(letter)
        continue
      case (.letter(let letter), .atLeastOnce):
        letters.append(letter)
        keep(run..<end + 1, over: start, best: &best)
        // What follows the last of several letters stands right behind it.
        run = end
        continue
      case (.group(let shortest), .once), (.group(let shortest), .atLeastOnce):
        let count = found.count - mark
        if shortest > best || shortest == best && count < mark - start {
          best = shortest
          found.removeSubrange(start..<mark)
        } else {
          found.removeSubrange(mark...)
        }
      default:
        found.removeSubrange(mark...)
      }
      keep(run..<end, over: start, best: &best)
      run = letters.count
    }
    keep(run..<letters.count, over: start, best: &best)
    return best
  }

  /// Puts a run of letters in place of the literals found since `start`, if it is better.
  private mutating func keep(_ run: Range<Int>, over start: Int, best: inout Int) {
    guard run.count > best || run.count == best && found.count - start > 1 else { return }
    best = run.count
    found.removeSubrange(start...)
    found.append(run)
  }

  private mutating func item() throws(NotUnderstood) -> Item {
    let byte = bytes[index]
    index += 1
    if byte >= 0x80 {
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      return .other
    }
    if isQuoted { return .letter(byte.lowercasedASCII) }
    switch Unicode.Scalar(byte) {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case ".", "^", "$": return .other
    case "*", "+", "?", "{": throw NotUnderstood()
    default: return .letter(byte.lowercasedASCII)
    }
  }

  /// Reads a quantifier, if one follows.
  private mutating func repetition() throws(NotUnderstood) -> Repetition {
    try skipIgnored()
    guard !isQuoted, let repetition = try quantifier() else { return .once }
    if !take("?") { _ = take("+") }
    try skipIgnored()
    if !isQuoted, try quantifier() != nil { throw NotUnderstood() }
    return repetition
  }

  private mutating func quantifier() throws(NotUnderstood) -> Repetition? {
    if take("+") { return .atLeastOnce }
    if take("*") || take("?") { return .perhapsNever }
    guard take("{") else { return nil }
    let least = digits()
    if take(",") { _ = digits() }
    guard !least.isEmpty, take("}") else { throw NotUnderstood() }
    return least.allSatisfy { $0 == UInt8(ascii: "0") } ? .perhapsNever : .atLeastOnce
  }

  /// Skips what PCRE2 does not see when it looks for a quantifier: comments, `\Q` and `\E`.
  private mutating func skipIgnored() throws(NotUnderstood) {
    while isNext("\\") || isNext("(") {
      if take("\\", "E") {
        isQuoted = false
      } else if isQuoted {
        return
      } else if take("\\", "Q") {
        isQuoted = true
      } else if bytes[index...].starts(with: "(?#".utf8) {
        try skip(through: ")")
      } else {
        return
      }
    }
  }
}
