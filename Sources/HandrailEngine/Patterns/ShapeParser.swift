/// Reads a PCRE2 pattern as far as is needed to tell what its matches must hold.
///
/// What it cannot read for certain it refuses: a pattern with `(?x)`, a verb, a conditional or a brace
/// that is no quantifier is always run. It never judges whether a pattern is valid; that is PCRE2's
/// business. Source: pcre2pattern(3).
struct ShapeParser {
  /// Thrown where the pattern may mean something that is not read here.
  struct NotUnderstood: Error {}

  /// How deep groups may nest; PCRE2 allows 250.
  private static let deepest = 50

  let bytes: [UInt8]
  var index = 0
  /// Whether letters stand for both cases.
  let isCaseless: Bool
  private let costs: GramCosts
  private var depth = 0
  /// Whether `\Q` has been read and `\E` has not.
  private var isQuoted = false

  /// Creates a parser.
  ///
  /// - Parameters:
  ///   - pattern: the pattern, in UTF-8.
  ///   - isCaseExact: whether it is compiled so that capitals count.
  ///   - costs: what is known of sets of bytes.
  init(_ pattern: [UInt8], isCaseExact: Bool, _ costs: GramCosts) {
    bytes = pattern
    self.costs = costs
    isCaseless = !isCaseExact || Self.mayChangeSettings(pattern)
  }

  /// Whether a pattern has a group like `(?i)`, or may have one.
  private static func mayChangeSettings(_ pattern: [UInt8]) -> Bool {
    pattern.indices.dropLast(2).contains { index in
      pattern[index] == UInt8(ascii: "(") && pattern[index + 1] == UInt8(ascii: "?")
        && !":=!<>|#&".utf8.contains(pattern[index + 2])
    }
  }

  /// What every match must hold; empty when that is nothing, or the pattern is not understood.
  mutating func clauses() -> [Clause] {
    guard let part = try? alternatives(), index == bytes.count else { return [] }
    return part.clauses(costs)
  }

  /// Reads alternatives up to a closing bracket or the end.
  mutating func alternatives() throws(NotUnderstood) -> PatternPart {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw NotUnderstood() }
    var parts: [PatternPart] = []
    repeat { parts.append(try sequence()) } while take("|")
    return .any(of: parts, costs)
  }

  /// Reads what stands one after another.
  private mutating func sequence() throws(NotUnderstood) -> PatternPart {
    var builder = SequenceBuilder(isWhole: depth == 1, costs)
    try skipIgnored()
    while index < bytes.count, isQuoted || !(isNext("|") || isNext(")")) {
      let item = try item()
      let (least, most) = try repetition()
      builder.add(item, least: least, most: most)
    }
    return builder.part()
  }

  private mutating func item() throws(NotUnderstood) -> PatternPart {
    let byte = bytes[index]
    index += 1
    if byte >= 0x80 { return otherCharacter() }
    if isQuoted { return character(byte) }
    switch Unicode.Scalar(byte) {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case ".": return .unknown
    case "^", "$": return .nothing
    case "*", "+", "?", "{": throw NotUnderstood()
    default: return character(byte)
    }
  }

  /// An ASCII character that means itself.
  func character(_ byte: UInt8) -> PatternPart { .byte(set(of: byte)) }

  /// An ASCII character, in both cases where that makes no difference.
  func set(of byte: UInt8) -> ByteSet {
    var set = ByteSet(byte)
    if isCaseless, byte.isASCIILetter { set.insert(byte ^ 0x20) }
    return set
  }

  /// Reads the rest of a character that is not ASCII.
  mutating func otherCharacter() -> PatternPart {
    let start = index - 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let character = bytes[start..<index]
    if isCaseless {
      let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first
      guard let scalar, Self.hasNoCase(scalar) else { return .character(Self.highOrASCII) }
    }
    return .exact([Shape(sets: character.map { ByteSet($0) })], [])
  }

  /// The bytes of characters with a case that are not ASCII: U+017F and U+212A have one that is.
  private static let highOrASCII = ByteSet("kKsS".utf8).union(.high)

  /// Whether no other character is the same as this one but for its case; some that have none are
  /// thought to have one.
  static func hasNoCase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Other signs include letters in circles, other numbers Roman ones, and marks the iota below.
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .letterNumber, .nonspacingMark,
      .unassigned:
      false
    case .otherSymbol: !scalar.properties.isCased
    default: true
    }
  }

  /// Reads a quantifier, if one follows: how often at least, and at most.
  private mutating func repetition() throws(NotUnderstood) -> (least: Int, most: Int?) {
    try skipIgnored()
    guard !isQuoted, let repetition = try quantifier() else { return (1, 1) }
    if !take("?") { _ = take("+") }
    try skipIgnored()
    if !isQuoted, try quantifier() != nil { throw NotUnderstood() }
    return repetition
  }

  private mutating func quantifier() throws(NotUnderstood) -> (least: Int, most: Int?)? {
    if take("+") { return (1, nil) }
    if take("*") { return (0, nil) }
    if take("?") { return (0, 1) }
    guard take("{") else { return nil }
    let least = digits()
    let isRange = take(",")
    let most = isRange ? digits() : least
    guard !least.isEmpty, take("}") else { throw NotUnderstood() }
    return (try number(least), isRange && most.isEmpty ? nil : try number(most))
  }

  /// The number that some digits are.
  private func number(_ digits: ArraySlice<UInt8>) throws(NotUnderstood) -> Int {
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw NotUnderstood() }
    return number
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
