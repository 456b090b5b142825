import CScan

/// What is known of sets of bytes while patterns are read, worked out once for each set.
final class GramCosts {
  /// What looking for a set takes.
  final class Facts {
    /// How much of each kind of byte it holds.
    let shares: [TextFrequency.Share]
    /// Its symbols, and those it has where text is taken as it is.
    let symbols, rawSymbols: [UInt8]
    /// Whether it holds nothing but first bytes of characters that are not ASCII.
    let isRaw: Bool
    /// Whether it holds few bytes, all ASCII.
    let isSmall: Bool

    init(
      shares: [TextFrequency.Share], symbols: [UInt8], rawSymbols: [UInt8], isRaw: Bool,
      isSmall: Bool
    ) {
      self.shares = shares
      self.symbols = symbols
      self.rawSymbols = rawSymbols
      self.isRaw = isRaw
      self.isSmall = isSmall
    }
  }

  private static let firstBytes = ByteSet(UInt8(0xC0)...0xFF)
  private static let ascii = ByteSet(UInt8(0)...0x7F)

  private var known: [ByteSet: Facts] = [:]

  /// The facts of a set.
  func facts(of set: ByteSet) -> Facts {
    if let facts = known[set] { return facts }
    let bytes = set.bytes
    let facts = Facts(
      shares: TextFrequency.shares(of: set),
      symbols: ByteSet(bytes.map(handrail_symbol)).bytes,
      rawSymbols: ByteSet(bytes.map { $0 >= 0x80 ? $0 : handrail_symbol($0) }).bytes,
      isRaw: set.isSubset(of: Self.firstBytes),
      isSmall: bytes.count <= 3 && set.isSubset(of: Self.ascii))
    known[set] = facts
    return facts
  }
}
