/// Stands for what a post was judged by. Keyed, so that nobody can guess a text back from it.
public struct ContentHash: Hashable, Sendable {
  /// The first eight bytes, as a number in the machine's order.
  public let high: UInt64
  /// The last eight bytes.
  public let low: UInt64

  /// Takes the first sixteen bytes of a keyed digest.
  public init(_ digest: some Collection<UInt8>) {
    var halves: [UInt64] = [0, 0]
    for (index, byte) in digest.prefix(16).enumerated() {
      halves[index / 8] = halves[index / 8] << 8 | UInt64(byte)
    }
    (high, low) = (halves[0], halves[1])
  }
}
