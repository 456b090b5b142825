/// The characters that a class in a pattern stands for.
struct CharacterSet {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  mutating func insert(_ first: Unicode.Scalar, through last: Unicode.Scalar) {
    if first.value <= last.value { ranges.append(first.value...last.value) }
  }

  mutating func insert(_ set: CharacterSet) {
    guard set.isNegated else { return ranges += set.ranges }
    // Whatever is printable, which is enough for examples.
    let members = (0x20...0x7E as ClosedRange<UInt32>).filter { value in
      !set.ranges.contains { $0.contains(value) }
    }
    ranges += members.map { $0...$0 }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }

  /// Its members, where they are few.
  var few: [Unicode.Scalar]? {
    guard !isNegated, ranges.reduce(0, { $0 + $1.count }) <= 6 else { return nil }
    return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
  }

  /// A member; `turn` chooses among several.
  func example(_ turn: Int) -> Unicode.Scalar {
    if let few = few?.filter({ $0 != "\t" }), !few.isEmpty { return few[turn % few.count] }
    let wanted: [Unicode.Scalar] = ["a", "A", "3", "e", " ", ".", "x", "\t", "-", "é"]
    let members = wanted.filter(contains)
    if !members.isEmpty { return members[turn % min(members.count, 3)] }
    return ranges.first.flatMap { isNegated ? nil : Unicode.Scalar($0.lowerBound) } ?? "a"
  }

  /// A word of four of its members; nil when it has no such word.
  func word(_ turn: Int) -> String? {
    let words = ["rain", "snow", "RAIN", "2718"].filter { $0.unicodeScalars.allSatisfy(contains) }
    return words.isEmpty ? nil : words[turn % words.count]
  }

  /// `\w`, `\d`, `\s`, and the like with capitals; nil for another letter.
  static func escape(_ letter: Unicode.Scalar) -> CharacterSet? {
    var set = CharacterSet()
    switch letter {
    case "w", "W":
      set.insert("a", through: "z")
      set.insert("A", through: "Z")
      set.insert("0", through: "9")
      set.insert("_", through: "_")
    case "d", "D": set.insert("0", through: "9")
    case "s", "S":
      // Others of white space make no examples that anybody could read.
      set.insert(" ", through: " ")
      set.insert("\t", through: "\t")
    case "h": set.insert(" ", through: " ")
    default: return nil
    }
    set.isNegated = letter.properties.isUppercase
    return set
  }

  /// Anything but a line break.
  static let anything: CharacterSet = {
    var set = CharacterSet()
    set.insert("\n", through: "\n")
    set.isNegated = true
    return set
  }()
}
