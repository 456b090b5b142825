/// A set of bytes, such as a letter in both cases.
struct ByteSet: Hashable, Sendable {
  /// A bit for each byte.
  private(set) var words: SIMD4<UInt64>

  /// No byte.
  static let none = ByteSet(words: SIMD4(repeating: 0))
  /// Every byte.
  static let all = ByteSet(words: SIMD4(repeating: .max))
  /// The bytes of characters that are not ASCII.
  static let high = ByteSet(words: SIMD4(0, 0, .max, .max))

  /// The digits that are ASCII.
  static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
  /// The bytes of words that are ASCII.
  static let word = ByteSet(
    (UInt8(0)..<0x80).filter { $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "_") })
  /// The bytes that may stand beside a word: all but those in it.
  static let nonWord = ByteSet(words: ~word.words)

  private init(words: SIMD4<UInt64>) { self.words = words }

  /// The set of some bytes.
  init(_ bytes: some Sequence<UInt8>) {
    self = .none
    for byte in bytes { insert(byte) }
  }

  /// The set of one byte.
  init(_ byte: UInt8) { self.init(CollectionOfOne(byte)) }

  mutating func insert(_ byte: UInt8) {
    words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0
  }

  /// How many bytes there are.
  var count: Int { (0..<4).reduce(0) { $0 + words[$1].nonzeroBitCount } }

  func isSubset(of other: ByteSet) -> Bool { words & ~other.words == .zero }

  func union(_ other: ByteSet) -> ByteSet { ByteSet(words: words | other.words) }

  /// The bytes, from small to large.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<4 {
      var word = words[index]
      while word != 0 {
        bytes.append(UInt8(index * 64 + word.trailingZeroBitCount))
        word &= word - 1
      }
    }
    return bytes
  }
}
