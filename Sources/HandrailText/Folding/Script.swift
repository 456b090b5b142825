internal import CUnicodeTables

/// A script of Unicode, by its number in the tables.
struct Script: Hashable {
  let number: UInt8

  static let none = Script(number: 0)
  static let latin = Script(number: UInt8(HANDRAIL_LATIN))
  static let hebrew = Script(number: UInt8(HANDRAIL_HEBREW))
  static let arabic = Script(number: UInt8(HANDRAIL_ARABIC))

  /// Whether its words have no use for invisible characters, as those of most Asian scripts do.
  var isPlainAlphabet: Bool { number <= UInt8(HANDRAIL_GEORGIAN) }
  /// Whether struck-out letters of it can be told from letters with a stroke of their own.
  var takesOverlays: Bool {
    number >= UInt8(HANDRAIL_LATIN) && number <= UInt8(HANDRAIL_CYRILLIC)
  }
  /// Whether it writes prefixes straight onto a name in Latin letters.
  var writesPrefixes: Bool { self == .hebrew || self == .arabic }
}
