internal import CUnicodeTables

/// Decomposition, composition, case folding and look-alikes, from the tables and Hangul's arithmetic.
///
/// Hangul syllables follow The Unicode Standard 15.0, section 3.12.
enum UnicodeTables {
  private static let syllables: UInt32 = 0xAC00
  private static let leads: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let trails: UInt32 = 0x11A7

  /// Calls `body` with each code point of the full compatibility decomposition.
  @inline(__always)
  static func decompose(_ scalar: UInt32, _ body: (UInt32) -> Void) {
    let syllable = scalar &- syllables
    if syllable < 11172 {
      body(leads + syllable / 588)
      body(vowels + syllable % 588 / 28)
      if syllable % 28 != 0 { body(trails + syllable % 28) }
      return
    }
    let offset = handrail_mapping(scalar)
    if offset == 0 { body(scalar) } else { read(offset, body) }
  }

  /// The primary composite of two code points; nil when they do not compose.
  static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first &- leads < 19, second &- vowels < 21 {
      return syllables + ((first - leads) * 21 + second - vowels) * 28
    }
    if first &- syllables < 11172, (first - syllables) % 28 == 0, second &- trails &- 1 < 27 {
      return first + second - trails
    }
    let composite = handrail_composite(first, second)
    return composite == 0 ? nil : composite
  }

  /// Calls `body` with each code point of the full case folding.
  @inline(__always)
  static func caseFold(_ scalar: UInt32, _ body: (UInt32) -> Void) {
    let offset = handrail_folding(scalar)
    if offset == 0 { body(scalar) } else { read(offset, body) }
  }

  /// The ASCII letter that a letter looks like, in the same case; nil when it looks like none.
  static func lookalike(_ scalar: UInt32) -> UInt8? {
    let letter = handrail_lookalike(scalar)
    return letter == 0 ? nil : letter
  }

  /// Whether two regional indicators make a flag.
  static func isFlag(_ first: UInt32, _ second: UInt32) -> Bool {
    handrail_is_flag(first, second)
  }

  /// Calls `body` with each code point of a sequence of the pool, which is UTF-16 after its length.
  @inline(__always)
  private static func read(_ offset: UInt16, _ body: (UInt32) -> Void) {
    var at = offset + 1
    let end = at + handrail_pool_unit(offset)
    while at < end {
      let unit = UInt32(handrail_pool_unit(at))
      at += 1
      if unit & 0xFC00 == 0xD800, at < end {
        let low = UInt32(handrail_pool_unit(at))
        at += 1
        body(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
      } else {
        body(unit)
      }
    }
  }
}
