import HandrailCore

/// Ids of X that hold the moment at which they were made.
///
/// Source: X, “Announcing Snowflake” (2010): milliseconds since 1288834974657, shifted by 22 bits.
enum XSnowflake {
  private static let epoch: UInt64 = 1_288_834_974_657
  /// Ids below this one were counted one by one, before November 2010.
  private static let first: UInt64 = 30_000_000_000

  /// Milliseconds since ids are made in this way; 0 for an older one.
  static func moment(of id: String) -> UInt64 {
    guard let number = UInt64(id), number >= first else { return 0 }
    return number >> 22
  }

  /// The moment at which an id was made; nil for an older one.
  static func timestamp(of id: String) -> Timestamp? {
    let moment = moment(of: id)
    return moment == 0 ? nil : Timestamp(seconds: Int64((moment + epoch) / 1000))
  }
}
