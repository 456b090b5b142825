/// Signatures by which posts that are alike are found without comparing each with each.
///
/// 16 bands of 3 smallest values: two posts that are 0.6 alike share a band with a probability of
/// 1 - (1 - 0.6³)¹⁶ = 0.98, and two that share nothing practically never.
///
/// Source: A. Broder, “On the resemblance and containment of documents”, 1997; P. Indyk and
/// R. Motwani, “Approximate nearest neighbors”, 1998.
enum MinHash {
  /// How many bands a signature has.
  static let bands = 16
  private static let rows = 3

  private typealias Lanes = SIMD16<UInt32>
  private static let factors = (lanes(from: 1), lanes(from: 2), lanes(from: 3))
  private static let offsets = (lanes(from: 4), lanes(from: 5), lanes(from: 6))

  /// A value for each band; `shingles` must not be empty.
  static func bands(of shingles: [UInt32]) -> SIMD16<UInt32> {
    // One vector a row: lane i of each belongs to band i.
    var smallest = (Lanes(repeating: .max), Lanes(repeating: .max), Lanes(repeating: .max))
    for shingle in shingles {
      let value = Lanes(repeating: shingle)
      smallest.0 = pointwiseMin(smallest.0, mixed(value &* factors.0 &+ offsets.0))
      smallest.1 = pointwiseMin(smallest.1, mixed(value &* factors.1 &+ offsets.1))
      smallest.2 = pointwiseMin(smallest.2, mixed(value &* factors.2 &+ offsets.2))
    }
    let keys = (smallest.0 &* 0x9E37_79B1 ^ smallest.1) &* 0x85EB_CA6B ^ smallest.2
    return mixed(keys)
  }

  private static func mixed(_ value: Lanes) -> Lanes {
    let once = (value ^ value &>> 15) &* 0x2C1B_3C6D
    return once ^ once &>> 13
  }

  /// Sixteen odd numbers that look like chance, the same in each run.
  private static func lanes(from seed: UInt64) -> Lanes {
    var state = seed &* 0xD134_2543_DE82_EF95
    var lanes = Lanes()
    for lane in lanes.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      lanes[lane] = UInt32(truncatingIfNeeded: state >> 33) | 1
    }
    return lanes
  }
}
