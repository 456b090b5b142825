/// A text with `A` to `Z` made small, for asking whether literals stand in it.
///
/// Asking costs a few steps, however long the text is, when three characters of the literal stand
/// together nowhere in it; a table made with the text knows.
struct LoweredText {
  private let bytes: [UInt8]
  /// A bit for every three bytes that stand together, by their hash.
  private let triples: [UInt64]

  /// Beyond so many literals a text is not searched: the pattern itself is as fast.
  private static let mostToSearch = 16

  init(_ text: [UInt8]) {
    var triples = [UInt64](repeating: 0, count: TripleHash.count / 64)
    // Written through buffers: this goes over every byte of every post.
    bytes = [UInt8](unsafeUninitializedCapacity: text.count) { lowered, count in
      triples.withUnsafeMutableBufferPointer { triples in
        var hash = TripleHash()
        for (index, byte) in text.enumerated() {
          let small = byte.lowercasedASCII
          lowered.initializeElement(at: index, to: small)
          hash.add(small)
          triples[hash.value >> 6] |= 1 << UInt64(hash.value & 63)
        }
      }
      count = text.count
    }
    self.triples = triples
  }

  /// Those of a pattern's literals that may stand in the text; when there are none, it cannot match.
  func likely(of literals: RequiredLiterals) -> [[UInt8]] {
    literals.literals.filter { literal in
      var hash = TripleHash()
      for (index, byte) in literal.enumerated() {
        hash.add(byte)
        if index >= 2, triples[hash.value >> 6] & 1 << UInt64(hash.value & 63) == 0 { return false }
      }
      return true
    }
  }

  /// Whether one of `literals` stands in a part of the text, or there are too many to say.
  func mayContain(oneOf literals: [[UInt8]], in range: Range<Int>) -> Bool {
    literals.count > Self.mostToSearch || literals.contains { contains($0, in: range) }
  }

  private func contains(_ literal: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = literal.first else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while start + literal.count <= range.upperBound {
        if bytes[start] == first, bytes[start..<start + literal.count].elementsEqual(literal) {
          return true
        }
        start += 1
      }
      return false
    }
  }
}

/// A hash of the last three bytes, the same for different letters never.
private struct TripleHash {
  /// How many values there are.
  static let count = 1 << 15

  private(set) var value = 0

  mutating func add(_ byte: UInt8) { value = (value << 5 ^ Int(byte)) & (Self.count - 1) }
}
