/// A TOML number, date, time, `true` or `false` (TOML 1.0, “Integer” to “Local Time”).
struct TOMLWord {
  private var rest: ArraySlice<UInt8>

  /// Whether `word` is one of them.
  static func isValid(_ word: ArraySlice<UInt8>) -> Bool {
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return true }
    var reader = TOMLWord(rest: word)
    if reader.date() { return true }
    reader.rest = word
    return reader.number()
  }

  /// Whether `word` is a date without a time.
  static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
    var reader = TOMLWord(rest: word)
    return reader.day() && reader.rest.isEmpty
  }

  private mutating func take(_ bytes: Unicode.Scalar...) -> Bool {
    guard let first = rest.first, bytes.contains(Unicode.Scalar(first)) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let matches = word.withUTF8Buffer { rest.starts(with: $0) }
    if matches { rest.removeFirst(word.utf8CodeUnitCount) }
    return matches
  }

  /// Digits with single underscores between them.
  private mutating func digits(_ allowed: (UInt8) -> Bool = isDecimal) -> Int {
    var count = 0
    while let byte = rest.first {
      if allowed(byte) {
        count += 1
      } else if byte != 0x5F || count == 0 || !(rest.dropFirst().first.map(allowed) ?? false) {
        break
      }
      rest.removeFirst()
    }
    return count
  }

  private static func isDecimal(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDecimal(byte) || 0x41...0x46 ~= byte || 0x61...0x66 ~= byte
  }

  private mutating func number() -> Bool {
    if take(word: "0x") { return digits(Self.isHexadecimal) > 0 && rest.isEmpty }
    if take(word: "0o") { return digits { 0x30...0x37 ~= $0 } > 0 && rest.isEmpty }
    if take(word: "0b") { return digits { 0x30...0x31 ~= $0 } > 0 && rest.isEmpty }
    _ = take("+", "-")
    if take(word: "inf") || take(word: "nan") { return rest.isEmpty }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole == 1 || whole > 1 && !startsWithZero else { return false }
    if take("."), digits() == 0 { return false }
    if take("e", "E") {
      _ = take("+", "-")
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  private mutating func date() -> Bool {
    if day() {
      if rest.isEmpty { return true }
      guard take("T", "t", " "), time() else { return false }
      if take("Z", "z") { return rest.isEmpty }
      if take("+", "-") {
        guard field(2, 0...23), take(":"), field(2, 0...59) else { return false }
      }
      return rest.isEmpty
    }
    return time() && rest.isEmpty
  }

  /// `2026-11-01`.
  private mutating func day() -> Bool {
    let start = rest
    var value = (year: 0, month: 0, day: 0)
    guard field(4, 0...9999, &value.year), take("-"), field(2, 1...12, &value.month), take("-"),
      field(2, 1...31, &value.day)
    else {
      rest = start
      return false
    }
    let isLeap = value.year % 4 == 0 && (value.year % 100 != 0 || value.year % 400 == 0)
    switch value.month {
    case 2: return value.day <= (isLeap ? 29 : 28)
    case 4, 6, 9, 11: return value.day <= 30
    default: return true
    }
  }

  /// `07:32:00` or `07:32:00.999`; a leap second is a second (RFC 3339, section 5.6).
  private mutating func time() -> Bool {
    guard field(2, 0...23), take(":"), field(2, 0...59), take(":"), field(2, 0...60) else {
      return false
    }
    guard take(".") else { return true }
    let fraction = rest.prefix(while: Self.isDecimal)
    rest = rest.dropFirst(fraction.count)
    return !fraction.isEmpty
  }

  private mutating func field(_ count: Int, _ allowed: ClosedRange<Int>) -> Bool {
    var value = 0
    return field(count, allowed, &value)
  }

  private mutating func field(
    _ count: Int, _ allowed: ClosedRange<Int>, _ value: inout Int
  ) -> Bool {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(Self.isDecimal) else { return false }
    value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    rest = rest.dropFirst(count)
    return allowed.contains(value)
  }
}
