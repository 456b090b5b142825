/// A set of bytes, such as a letter in both cases.
struct ByteSet: Hashable, Sendable {
  /// A bit for each byte that is ASCII. Two pairs, because arrays of wider vectors cost more to make.
  private var low: SIMD2<UInt64>
  /// A bit for each other byte.
  private var high: SIMD2<UInt64>

  /// No byte.
  static let none = ByteSet(low: .zero, high: .zero)
  /// Every byte.
  static let all = ByteSet(low: SIMD2(repeating: .max), high: SIMD2(repeating: .max))
  /// The bytes of characters that are not ASCII.
  static let high = ByteSet(low: .zero, high: SIMD2(repeating: .max))

  /// The digits that are ASCII.
  static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
  /// The bytes of words that are ASCII.
  static let word = ByteSet(
    (UInt8(0)..<0x80).filter { $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "_") })
  /// The bytes that may stand beside a word: all but those in it.
  static let nonWord = ByteSet(low: ~word.low, high: ~word.high)

  private init(low: SIMD2<UInt64>, high: SIMD2<UInt64>) { (self.low, self.high) = (low, high) }

  /// A bit for each byte, from small to large.
  var words: [UInt64] { [low[0], low[1], high[0], high[1]] }

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
    case 0: low[0] |= bit
    case 1: low[1] |= bit
    case 2: high[0] |= bit
    default: high[1] |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool { !ByteSet(byte).isDisjoint(with: self) }

  /// How many bytes there are.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func isSubset(of other: ByteSet) -> Bool {
    let rest = (low & ~other.low) | (high & ~other.high)
    return rest[0] | rest[1] == 0
  }

  func isDisjoint(with other: ByteSet) -> Bool {
    let both = (low & other.low) | (high & other.high)
    return both[0] | both[1] == 0
  }

  func union(_ other: ByteSet) -> ByteSet { ByteSet(low: low | other.low, high: high | other.high) }

  static func == (one: ByteSet, other: ByteSet) -> Bool {
    let difference = (one.low ^ other.low) | (one.high ^ other.high)
    return difference[0] | difference[1] == 0
  }

  /// A number that differs for most sets.
  var fingerprint: UInt64 {
    let pair = low &+ high &* SIMD2(5, 3)
    let mixed = (pair[0] ^ (pair[0] >> 29)) &* 0x9E37_79B9_7F4A_7C15 &+ pair[1]
    return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
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
