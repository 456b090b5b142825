/// A set of bytes, such as a letter in both cases.
struct ByteSet: Hashable, Sendable {
  /// A bit for each byte: four words and no vector, because arrays of those cost more to make.
  private var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64)

  /// No byte.
  static let none = ByteSet(0, 0, 0, 0)
  /// Every byte.
  static let all = ByteSet(.max, .max, .max, .max)
  /// The bytes of characters that are not ASCII.
  static let high = ByteSet(0, 0, .max, .max)

  /// The digits that are ASCII.
  static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
  /// The bytes of words that are ASCII.
  static let word = ByteSet(
    (UInt8(0)..<0x80).filter { $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "_") })
  /// The bytes that may stand beside a word: all but those in it.
  static let nonWord = ByteSet(~word.first, ~word.second, ~word.third, ~word.fourth)

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// A bit for each byte, from small to large.
  var words: [UInt64] { [first, second, third, fourth] }

  /// The set of some bytes.
  init(_ bytes: some Sequence<UInt8>) {
    self = .none
    for byte in bytes { insert(byte) }
  }

  /// The set of one byte.
  init(_ byte: UInt8) {
    self = .none
    insert(byte)
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: first |= bit
    case 1: second |= bit
    case 2: third |= bit
    default: fourth |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool { ByteSet(byte).isSubset(of: self) }

  /// How many bytes there are.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func isSubset(of other: ByteSet) -> Bool {
    (first & ~other.first) | (second & ~other.second) | (third & ~other.third)
      | (fourth & ~other.fourth) == 0
  }

  func union(_ other: ByteSet) -> ByteSet {
    ByteSet(
      first | other.first, second | other.second, third | other.third, fourth | other.fourth)
  }

  static func == (one: ByteSet, other: ByteSet) -> Bool {
    (one.first ^ other.first) | (one.second ^ other.second) | (one.third ^ other.third)
      | (one.fourth ^ other.fourth) == 0
  }

  /// A number that differs for most sets.
  var fingerprint: UInt64 {
    let mixed =
      (first ^ third &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      &+ (second ^ fourth &* 0x9E37_79B9_7F4A_7C15) &* 0xA076_1D64_78BD_642F
    return mixed ^ (mixed >> 32)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// The bytes, from small to large.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (index, word) in words.enumerated() {
      var word = word
      while word != 0 {
        bytes.append(UInt8(index * 64 + word.trailingZeroBitCount))
        word &= word - 1
      }
    }
    return bytes
  }
}
