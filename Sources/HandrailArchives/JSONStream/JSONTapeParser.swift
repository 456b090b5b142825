import CScan
import HandrailText

/// Reads one JSON value (RFC 8259) into a ``JSONTape``, in one go over its bytes and without recursion.
///
/// It only says where it stopped: what is wrong there is for `JSONReader` to say. Halves of surrogate
/// pairs, which the grammar allows and platforms write where they cut a text, are let pass.
///
/// Works in an unsafe buffer, for speed; every load is within its bounds.
struct JSONTapeParser {
  enum Outcome: Equatable {
    /// The value was read.
    case whole
    /// The value was read, and may hold a key twice.
    case doubtful
    /// No JSON from this offset on.
    case broken(at: Int)
    /// The bytes end inside the value.
    case cut
    /// More values, or levels of them, than are read.
    case tooMuch(at: Int)
  }

  /// An object or a list that is open.
  private struct Level {
    let token: Int
    let isObject: Bool
    /// A bit for the hash of each key so far.
    var seen: UInt64 = 0
    var keys = 0
  }

  private(set) var tape = JSONTape()
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int
  private var levels: [Level] = []
  private var isDoubtful = false

  /// Keys of one object that are compared one by one.
  private static let fewKeys = 64

  /// Takes the bytes, which must outlive the parser, and where in them the value is.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, capacity: Int) {
    self.bytes = bytes
    (index, end) = (range.lowerBound, range.upperBound)
    tape.tokens.reserveCapacity(capacity)
  }

  private enum Stop: Error { case broken, cut, tooMuch }

  mutating func parse() -> Outcome {
    do throws(Stop) {
      repeat { try value() } while try !closesAll()
      skipSpace()
      guard index == end else { return .broken(at: index) }
      return isDoubtful ? .doubtful : .whole
    } catch {
      switch error {
      case .cut: return .cut
      case .broken: return index < end ? .broken(at: index) : .cut
      case .tooMuch: return .tooMuch(at: index)
      }
    }
  }

  /// Reads a single value, or the opening bracket of one.
  private mutating func value() throws(Stop) {
    switch try peek() {
    case 0x22: try string()
    case 0x7B: try open(.object)
    case 0x5B: try open(.list)
    case 0x74: try word("true", .yes)
    case 0x66: try word("false", .no)
    case 0x6E: try word("null", .null)
    default: try number()
    }
  }

  /// Reads what stands before the next value: brackets, a comma, a key; true when there is none.
  private mutating func closesAll() throws(Stop) -> Bool {
    while let level = levels.last {
      let isEmpty = tape.tokens.count == level.token + 1
      let byte = try peek()
      if byte == (level.isObject ? 0x7D : 0x5D) {
        index += 1
        tape.tokens[level.token].end = UInt32(truncatingIfNeeded: index)
        tape.tokens[level.token].next = UInt32(truncatingIfNeeded: tape.tokens.count)
        levels.removeLast()
        continue
      }
      if !isEmpty {
        guard byte == 0x2C else { throw .broken }
        index += 1
      }
      if level.isObject { try key() }
      return false
    }
    return true
  }

  private mutating func open(_ kind: JSONTape.Kind) throws(Stop) {
    guard levels.count < JSONTape.deepest else { throw .tooMuch }
    levels.append(Level(token: tape.tokens.count, isObject: kind == .object))
    try append(kind, index..<index + 1)
    index += 1
  }

  private mutating func key() throws(Stop) {
    guard try peek() == 0x22 else { throw .broken }
    let token = tape.tokens.count
    try string()
    note(token)
    guard try peek() == 0x3A else { throw .broken }
    index += 1
  }

  /// Compares a key with those before it in its object.
  private mutating func note(_ token: Int) {
    let key = tape.tokens[token]
    guard key.kind == .string, var level = levels.popLast() else { return isDoubtful = true }
    defer { levels.append(level) }
    let bit = (1 as UInt64) << hash(key)
    level.keys += 1
    defer { level.seen |= bit }
    guard level.seen & bit != 0, !isDoubtful else { return }
    guard level.keys <= Self.fewKeys else { return isDoubtful = true }
    var other = level.token + 1
    while other < token {
      if isSame(tape.tokens[other], key) { return isDoubtful = true }
      other = Int(tape.tokens[other + 1].next)
    }
  }

  /// A number from 0 to 63 that differs for most keys of one object.
  private func hash(_ key: JSONTape.Token) -> UInt64 {
    let (start, end) = (Int(key.start), Int(key.end))
    guard start < end else { return 0 }
    let bytes = UInt64(bytes[start]) &* 7 &+ UInt64(bytes[end - 1]) &* 13
    return (bytes &+ UInt64(self.bytes[(start + end) / 2]) &* 5 &+ UInt64(end - start)) & 63
  }

  private func isSame(_ a: JSONTape.Token, _ b: JSONTape.Token) -> Bool {
    bytes[Int(a.start)..<Int(a.end)].elementsEqual(bytes[Int(b.start)..<Int(b.end)])
  }

  private mutating func append(_ kind: JSONTape.Kind, _ range: Range<Int>) throws(Stop) {
    guard tape.tokens.count < 2 * JSONTape.most else { throw .tooMuch }
    tape.tokens.append(
      JSONTape.Token(
        kind: kind, start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound),
        next: UInt32(truncatingIfNeeded: tape.tokens.count + 1)))
  }

  private mutating func skipSpace() {
    while index < end {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func peek() throws(Stop) -> UInt8 {
    skipSpace()
    guard index < end else { throw .cut }
    return bytes[index]
  }
}

// MARK: Single values

extension JSONTapeParser {
  private mutating func string() throws(Stop) {
    guard let base = bytes.baseAddress else { throw .cut }
    let start = index + 1
    var hasEscapes = false
    var at = start
    while true {
      at = handrail_json_run_end(base, at, end)
      guard at < end else { throw .cut }
      switch bytes[at] {
      case 0x22:
        try append(hasEscapes ? .escaped : .string, start..<at)
        return index = at + 1
      case 0x5C:
        hasEscapes = true
        at += try escapeLength(at)
      case 0x80...:
        let length = UTF8Fault.characterLength(UnsafeRawBufferPointer(bytes), at: at)
        guard length > 0, at + length <= end else {
          index = at
          throw end - at < 4 && length == 0 && isBegun(at) ? .cut : .broken
        }
        at += length
      default:
        index = at
        throw .broken
      }
    }
  }

  /// Whether a character begins at `at` that the end of the bytes cuts.
  private func isBegun(_ at: Int) -> Bool {
    let missing = 4 - (end - at)
    return bytes[at] >= 0xC2 && missing > 0
      && bytes[(at + 1)..<end].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// How many bytes an escape has; a pair of surrogates counts as two.
  private mutating func escapeLength(_ at: Int) throws(Stop) -> Int {
    guard at + 1 < end else { throw .cut }
    if JSONEscape.byte(bytes[at + 1]) != nil { return 2 }
    guard bytes[at + 1] == 0x75 else {
      index = at
      throw .broken
    }
    for digit in at + 2..<at + 6 {
      guard digit < end else { throw .cut }
      switch bytes[digit] {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: continue
      default:
        index = at
        throw .broken
      }
    }
    return 6
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws(Stop) {
    let start = index
    let isThere = word.withUTF8Buffer { word in
      start + word.count <= end
        && word.elementsEqual(bytes[start..<start + word.count])
    }
    guard isThere else { throw end - start < word.utf8CodeUnitCount ? .cut : .broken }
    index += word.utf8CodeUnitCount
    try append(kind, start..<index)
    try expectEndOfWord()
  }

  private mutating func number() throws(Stop) {
    let start = index
    if bytes[index] == 0x2D { index += 1 }
    let first = index < end ? bytes[index] : 0
    guard skipDigits() > 0 else { throw .broken }
    if first == 0x30, index - start > (bytes[start] == 0x2D ? 2 : 1) { throw .broken }
    if index < end, bytes[index] == 0x2E {
      index += 1
      guard skipDigits() > 0 else { throw .broken }
    }
    if index < end, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < end, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      guard skipDigits() > 0 else { throw .broken }
    }
    try append(.number, start..<index)
    try expectEndOfWord()
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
    return index - start
  }

  private func expectEndOfWord() throws(Stop) {
    guard index < end else { return }
    switch bytes[index] {
    case 0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x5D, 0x7D: return
    default: throw .broken
    }
  }
}
