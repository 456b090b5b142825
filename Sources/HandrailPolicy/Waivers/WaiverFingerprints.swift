import HandrailCore

/// Names findings about waivers across runs: by their rule, their place and what the waiver names.
struct WaiverFingerprints {
  private var counts: [String: Int] = [:]

  /// The finding with its fingerprint; ask in report order.
  mutating func named(_ finding: Finding) -> Finding {
    let name = [
      finding.rule.description, finding.path, finding.post ?? "", finding.match ?? "",
    ].joined(separator: "\u{0}")
    let ordinal = counts[name, default: 0]
    counts[name] = ordinal + 1
    let bytes = Array("\(name)\u{0}\(ordinal)".utf8)
    var finding = finding
    finding.fingerprint =
      Self.hex(Self.hash(bytes, seed: 0xCBF2_9CE4_8422_2325))
      + Self.hex(Self.hash(bytes, seed: 0x8422_2325_CBF2_9CE4))
    return finding
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
