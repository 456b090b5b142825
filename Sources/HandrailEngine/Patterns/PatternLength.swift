/// Tells how many characters the matches of a pattern can have at most.
///
/// Whatever it does not know for certain has no such number: recursion, backreferences, verbs,
/// comments, `\K`, `\G` and the like. Source: pcre2pattern(3).
struct PatternLength {
  /// Thrown where there is no bound, or none that is known.
  private struct NotKnown: Error {}

  /// Bounds beyond this are not worth knowing.
  private static let most = 2000
  private static let deepest = 50

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ pattern: [UInt8]) { bytes = pattern }

  /// The most characters that a match can have; nil when there is no such number.
  static func most(ofPattern source: [UInt8]) -> Int? {
    var reader = PatternLength(source)
    guard let length = try? reader.alternatives(), reader.index == source.count else { return nil }
    return length
  }

  private mutating func alternatives() throws(NotKnown) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw NotKnown() }
    var longest = 0
    repeat {
      var length = 0
      while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
        length += try item() * repetitions()
        guard length <= Self.most else { throw NotKnown() }
      }
      longest = max(longest, length)
    } while take("|")
    return longest
  }

  /// Reads what a quantifier can stand behind.
  private mutating func item() throws(NotKnown) -> Int {
    let byte = try byte()
    if byte >= 0x80 {
      while let next, next & 0xC0 == 0x80 { index += 1 }
      return 1
    }
    switch Unicode.Scalar(byte) {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case "^", "$": return 0
    case "*", "+", "?", "{": throw NotKnown()
    default: return 1
    }
  }

  private mutating func group() throws(NotKnown) -> Int {
    if next == UInt8(ascii: "*") { throw NotKnown() }
    var takesPlace = true
    if take("?") {
      if take("<") {
        takesPlace = !(take("=") || take("!"))
        if takesPlace { try name() }
      } else if take("=") || take("!") {
        takesPlace = false
      } else if !(take(">") || take("|")) {
        while let next, "ims-".utf8.contains(next) { index += 1 }
        if take(")") { return 0 }
        guard take(":") else { throw NotKnown() }
      }
    }
    let length = try alternatives()
    guard take(")") else { throw NotKnown() }
    return takesPlace ? length : 0
  }

  private mutating func name() throws(NotKnown) {
    while let next, next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "_") {
      index += 1
    }
    guard take(">") else { throw NotKnown() }
  }

  private mutating func characterClass() throws(NotKnown) -> Int {
    _ = take("^")
    _ = take("]")
    while !take("]") {
      switch Unicode.Scalar(try byte()) {
      case "\\": _ = try escape()
      // A POSIX name holds a `]`.
      case "[": throw NotKnown()
      default: break
      }
    }
    return 1
  }

  /// Reads an escape; its backslash has been read.
  private mutating func escape() throws(NotKnown) -> Int {
    let byte = try byte()
    switch Unicode.Scalar(byte) {
    case "b", "B", "A", "Z", "z": return 0
    case "w", "W", "d", "D", "s", "S", "h", "H", "v", "V", "t", "n", "r": return 1
    case "R": return 2
    case "p", "P":
      guard take("{") else {
        guard try self.byte().isASCIILetter else { throw NotKnown() }
        return 1
      }
      while !take("}") { _ = try self.byte() }
      return 1
    default:
      guard byte < 0x80, !byte.isASCIILetter, !byte.isASCIIDigit else { throw NotKnown() }
      return 1
    }
  }

  /// Reads a quantifier, if one follows: how often at most.
  private mutating func repetitions() throws(NotKnown) -> Int {
    var most = 1
    if take("*") || take("+") { throw NotKnown() }
    if take("{") {
      most = try number()
      if take(",") { most = try number() }
      guard take("}") else { throw NotKnown() }
    } else if !take("?") {
      return 1
    }
    _ = take("?") || take("+")
    return most
  }

  private mutating func number() throws(NotKnown) -> Int {
    var number: Int?
    while let next, next.isASCIIDigit {
      number = (number ?? 0) * 10 + Int(next - UInt8(ascii: "0"))
      index += 1
      if number ?? 0 > Self.most { throw NotKnown() }
    }
    guard let number else { throw NotKnown() }
    return number
  }

  // MARK: Bytes

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func byte() throws(NotKnown) -> UInt8 {
    guard let next else { throw NotKnown() }
    index += 1
    return next
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }
}
