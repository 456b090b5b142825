internal import CUnicodeTables

/// What a byte of UTF-8 can be in a word; classes of several bytes unite.
struct ByteClass {
  private(set) var bits: UInt8

  /// The class of a byte.
  @inline(__always)
  init(_ byte: UInt8) { bits = handrail_byte_class(byte) }

  private init(bits: UInt8) { self.bits = bits }

  /// The class of no byte.
  static let none = ByteClass(bits: 0)

  private static let letters = UInt8(HANDRAIL_ASCII_LOWER | HANDRAIL_ASCII_UPPER)
  private static let digit = UInt8(HANDRAIL_ASCII_DIGIT)

  /// Takes in another class.
  @inline(__always)
  mutating func formUnion(_ other: ByteClass) { bits |= other.bits }

  /// Whether a written word can hold it: letters, digits, underscores, and all but ASCII.
  var isInWord: Bool { bits != 0 }
  /// Whether it has a letter or a digit of ASCII.
  var isAlphanumeric: Bool { bits & (Self.letters | Self.digit) != 0 }
  var hasLetters: Bool { bits & Self.letters != 0 }
  var hasLower: Bool { bits & UInt8(HANDRAIL_ASCII_LOWER) != 0 }
  var hasUpper: Bool { bits & UInt8(HANDRAIL_ASCII_UPPER) != 0 }
  var hasDigits: Bool { bits & Self.digit != 0 }
  var hasUnderscore: Bool { bits & UInt8(HANDRAIL_ASCII_UNDERSCORE) != 0 }
  var hasNonASCII: Bool { bits & UInt8(HANDRAIL_NON_ASCII) != 0 }
  /// Whether it has letters of ASCII and nothing else.
  var isOnlyLetters: Bool { bits & ~Self.letters == 0 }
  /// Whether it has digits of ASCII and nothing else.
  var isOnlyDigits: Bool { bits == Self.digit }
}
