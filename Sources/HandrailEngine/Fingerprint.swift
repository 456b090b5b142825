import HandrailCore

/// A name for a finding that stays when lines move and text elsewhere changes.
///
/// Made of the rule, the post and the words found, with a number to tell equal ones apart. Under
/// `redact` the words are left out: nothing in the fingerprint can be guessed back to them.
struct Fingerprint {
  private var counts: [String: Int] = [:]

  /// The fingerprint of the next finding of a post, in report order: 32 hexadecimal digits.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - post: the path, and the id in a batch.
  ///   - words: what was found, folded; nil under `redact`.
  /// - Returns: the fingerprint.
  mutating func next(rule: RuleID, post: String, words: String?) -> String {
    let name = "\(rule)\u{0}\(post)\u{0}\(words ?? "")"
    let ordinal = counts[name, default: 0]
    counts[name] = ordinal + 1
    let bytes = Array("\(name)\u{0}\(ordinal)".utf8)
    return Self.hex(Self.hash(bytes, seed: 0xCBF2_9CE4_8422_2325))
      + Self.hex(Self.hash(bytes, seed: 0x8422_2325_CBF2_9CE4))
  }

  /// FNV-1a, 64 bits. Source: draft-eastlake-fnv, section 2.
  private static func hash(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
