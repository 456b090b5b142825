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
    /// Something that matches one of these, with anything around it.
    case literals([[UInt8]])
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

  init(_ pattern: [UInt8]) { bytes = pattern }

  /// The literals of the whole pattern; nil when there are none, or it is not understood.
  mutating func literals() -> [[UInt8]]? {
    guard let literals = try? alternatives(), index == bytes.count else { return nil }
    return literals
  }

  /// Reads alternatives up to a closing bracket or the end: each of them must contribute.
  mutating func alternatives() throws(NotUnderstood) -> [[UInt8]]? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw NotUnderstood() }
    var all: [[UInt8]]? = []
    repeat {
      let literals = try sequence()
      if let literals, let others = all { all = others + literals } else { all = nil }
    } while take("|")
    return all
  }

  /// Reads what stands one after another, and chooses the best literals in it.
  private mutating func sequence() throws(NotUnderstood) -> [[UInt8]]? {
    var best = BestLiterals()
    var run: [UInt8] = []
    try skipIgnored()
    while index < bytes.count, isQuoted || !(next == "|" || next == ")") {
      let item = try item()
      switch (item, try repetition()) {
      case (.letter(let letter), .once): run.append(letter)
      case (.letter(let letter), .atLeastOnce):
        best.consider([run + [letter]])
        run = [letter]
      case (.literals(let literals), .once), (.literals(let literals), .atLeastOnce):
        best.consider([run])
        best.consider(literals)
        run = []
      default:
        best.consider([run])
        run = []
      }
    }
    best.consider([run])
    return best.literals
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
    while true {
      if take("\\E") {
        isQuoted = false
      } else if isQuoted {
        return
      } else if take("\\Q") {
        isQuoted = true
      } else if take("(?#") {
        try skip(through: ")")
      } else {
        return
      }
    }
  }
}

/// Looking ahead in the pattern.
extension LiteralParser {
  /// The ASCII character that comes next; nil at the end and before any other character.
  var next: Unicode.Scalar? {
    index < bytes.count && bytes[index] < 0x80 ? Unicode.Scalar(bytes[index]) : nil
  }

  /// Goes past `text` if it comes next.
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    let isNext = text.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
    if isNext { index += count }
    return isNext
  }

  /// Goes past the next `end`.
  mutating func skip(through end: Unicode.Scalar) throws(NotUnderstood) {
    guard let place = bytes[index...].firstIndex(of: UInt8(ascii: end)) else {
      throw NotUnderstood()
    }
    index = place + 1
  }

  /// Goes past the digits that come next.
  mutating func digits() -> ArraySlice<UInt8> { run { (0x30...0x39).contains($0) } }

  /// Goes past the bytes that come next of which `isIncluded` holds.
  mutating func run(_ isIncluded: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, isIncluded(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }
}

extension UInt8 {
  /// Itself, with `A` to `Z` made small.
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
