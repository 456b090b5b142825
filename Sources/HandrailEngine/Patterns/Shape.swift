/// A sequence of sets of bytes: what a stretch of text has to look like, byte by byte.
struct Shape: Hashable, Sendable {
  /// The set that each byte is in.
  var sets: [ByteSet]

  /// The shape of nothing.
  static let empty = Shape(sets: [])

  init(sets: [ByteSet]) { self.sets = sets }

  var count: Int { sets.count }

  /// This shape with another one right behind it.
  func followed(by other: Shape) -> Shape { Shape(sets: sets + other.sets) }

  /// This shape with a word's edge before it; nil when it does not start with a word.
  var atBoundary: Shape? {
    guard let first = sets.first, first.isSubset(of: .word) else { return nil }
    return Shape(sets: [.nonWord] + sets)
  }

  /// This shape with every digit standing for all of them.
  var withAnyDigits: Shape {
    Shape(sets: sets.map { $0 != .none && $0.isSubset(of: .digits) ? .digits : $0 })
  }

  /// Whether every text that ends in `other` ends in this shape, too.
  func isSuffix(of other: Shape) -> Bool {
    count <= other.count && stands(in: other, at: other.count - count)
  }

  /// Whether every text that holds `other` holds this shape, too.
  func isPart(of other: Shape) -> Bool {
    guard count <= other.count else { return false }
    return (0...(other.count - count)).contains { stands(in: other, at: $0) }
  }

  func hash(into hasher: inout Hasher) {
    var mixed = UInt64(sets.count)
    for set in sets { mixed = (mixed ^ set.fingerprint) &* 0x9E37_79B9_7F4A_7C15 }
    hasher.combine(mixed)
  }

  private func stands(in other: Shape, at offset: Int) -> Bool {
    for index in sets.indices where !other.sets[offset + index].isSubset(of: sets[index]) {
      return false
    }
    return true
  }
}

extension Shape: CustomStringConvertible {
  /// Its bytes, small letters for both cases, `0` for a digit, `_` for white space, `|` beside a word,
  /// and other sets in brackets.
  var description: String {
    var text: [UInt8] = []
    for set in sets {
      if set == .nonWord {
        text.append(UInt8(ascii: "|"))
        continue
      }
      var bytes = set.bytes
      let letters = bytes.filter(\.isASCIILetter)
      if Set(letters.map { $0 | 0x20 }).count * 2 == letters.count {
        bytes.removeAll { (0x41...0x5A).contains($0) }
      }
      if bytes == Array("0123456789".utf8) { bytes = Array("0".utf8) }
      if bytes == [9, 10, 11, 12, 13, 32] { bytes = Array("_".utf8) }
      if set.isSubset(of: .high), set.count == 128 { bytes = Array("…".utf8) }
      text +=
        bytes.count == 1 ? bytes : Array("[".utf8) + bytes.filter { $0 < 0x80 } + Array("]".utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [Shape] {
  /// The shape of all their ends, as long as the shortest; nil when they hold letters, of which that
  /// would tell nothing.
  var merged: Shape? {
    guard let length = self.map(\.count).min(), length > 0 else { return nil }
    var sets = [ByteSet](repeating: .none, count: length)
    for shape in self {
      for (index, set) in shape.sets.suffix(length).enumerated() {
        if set.count > 12 || set.bytes.contains(where: \.isASCIILetter) { return nil }
        sets[index] = sets[index].union(set)
      }
    }
    return Shape(sets: [ByteSet](sets.suffix(SequenceBuilder.longestShape - 4)))
  }

  /// Whether no end of one is like the end of another, so that what stands before them stays apart, too.
  var areApart: Bool {
    for (index, one) in enumerated() {
      for other in self[..<index] {
        let pairs = zip(one.sets.reversed(), other.sets.reversed())
        if pairs.allSatisfy({ $0.isSubset(of: $1) }) || pairs.allSatisfy({ $1.isSubset(of: $0) }) {
          return false
        }
      }
    }
    return true
  }

  /// The shapes without those that another one makes needless, by `isImplied(shorter, longer)`.
  func reduced(by isImplied: (Shape, Shape) -> Bool) -> [Shape] {
    guard count > 1 else { return self }
    var kept: [Shape] = []
    for shape in sorted(by: { $0.count < $1.count })
    where !kept.contains(where: { isImplied($0, shape) }) {
      kept.append(shape)
    }
    return kept
  }
}
