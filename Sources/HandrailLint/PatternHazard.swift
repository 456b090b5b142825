/// Finds patterns that may try a number of ways which doubles with each letter: a repeated group whose
/// content is repeated too, with nothing between that tells one round from the next, such as `(\w+\s?)*`.
///
/// What it does not understand it takes for harmless: PCRE2's limits hold in any case.
/// Source: pcre2pattern(3), on atomic grouping.
struct PatternHazard {
  /// The ASCII characters that something may match, and whether others are among them.
  private struct Letters {
    var low: UInt64 = 0
    var high: UInt64 = 0

    static let all = Letters(low: .max, high: .max)

    func meets(_ other: Letters) -> Bool { low & other.low != 0 || high & other.high != 0 }

    mutating func insert(_ byte: UInt8) {
      // Whatever is not ASCII shares one place, so that it may meet anything of its kind.
      let place = byte < 0x80 ? byte : 0
      if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
    }

    mutating func formUnion(_ other: Letters) { (low, high) = (low | other.low, high | other.high) }

    var inverted: Letters { Letters(low: ~low, high: ~high) }
  }

  /// One alternative: what stands in it one after another.
  private struct Item {
    var letters = Letters.all
    var isNeeded = true
    var isEndless = false
  }

  private static let deepest = 50

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var isFound = false

  private init(_ pattern: String) { bytes = Array(pattern.utf8) }

  /// Whether a pattern has such a group.
  static func isIn(_ pattern: String) -> Bool {
    var search = PatternHazard(pattern)
    _ = search.alternatives()
    return search.isFound
  }

  private func isNext(_ sign: Unicode.Scalar) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: sign)
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard isNext(sign) else { return false }
    index += 1
    return true
  }

  /// Reads up to a closing bracket or the end.
  private mutating func alternatives() -> [[Item]] {
    depth += 1
    defer { depth -= 1 }
    var found: [[Item]] = [[]]
    guard depth <= Self.deepest else {
      index = bytes.count
      return found
    }
    while index < bytes.count, !isNext(")") {
      if take("|") {
        found.append([])
        continue
      }
      found[found.count - 1] += item()
    }
    return found
  }

  private mutating func item() -> [Item] {
    var content: [[Item]]?
    var item = Item()
    var isAtomic = false
    if take("(") {
      let opening = bytes[index...].prefix(3)
      let isLook = ["?=", "?!", "?<=", "?<!"].contains { opening.starts(with: $0.utf8) }
      isAtomic = opening.starts(with: "?>".utf8)
      if take("?") {
        while index < bytes.count, !":=!>')".utf8.contains(bytes[index]) { index += 1 };
        if !isNext(")") { index += 1 }
      }
      let inside = alternatives()
      _ = take(")")
      if isLook { return [] }
      content = inside
      item.letters = Letters()
      for part in inside.joined() { item.letters.formUnion(part.letters) }
      item.isNeeded = inside.allSatisfy { $0.contains(where: \.isNeeded) }
    } else {
      guard let letters = letters() else { return [] }
      item.letters = letters
    }
    let (least, isEndless, isPossessive) = repetition()
    if isEndless, !isPossessive, !isAtomic, let content, content.contains(where: Self.runsOn) {
      isFound = true
    }
    if least == 0 { item.isNeeded = false }
    let runs = content?.joined().contains(where: \.isEndless) ?? false
    item.isEndless = !isPossessive && !isAtomic && (isEndless || runs && item.isNeeded == false)
    if !isEndless, let content, content.count == 1, !isAtomic, least == 1 { return content[0] }
    if !isEndless, runs, !isAtomic, !isPossessive { item.isEndless = true }
    return [item]
  }

  /// Whether rounds of an alternative cannot be told apart: something in it is endless, and nothing that
  /// must stand there is made of other letters.
  private static func runsOn(_ items: [Item]) -> Bool {
    items.contains { endless in
      endless.isEndless
        && items.allSatisfy { !$0.isNeeded || $0.letters.meets(endless.letters) }
    }
  }

  /// The letters that the next sign stands for; nil for a sign that stands between letters.
  private mutating func letters() -> Letters? {
    let byte = bytes[index]
    index += 1
    switch Unicode.Scalar(byte) {
    case "^", "$": return nil
    case ".": return .all
    case "[": return characterClass()
    case "\\": return escape()
    case "{" where index < bytes.count && (0x61...0x7A).contains(bytes[index]):
      // A class of words.
      while index < bytes.count, !take("}") { index += 1 }
      return Self.word
    default:
      var letters = Letters()
      letters.insert(byte)
      if (0x41...0x5A).contains(byte & 0xDF) { letters.insert(byte ^ 0x20) }
      return letters
    }
  }

  private static let word = Self.of { byte in
    byte == 0 || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
  private static let digits = Self.of { (0x30...0x39).contains($0) }
  private static let space = Self.of { (0x09...0x0D).contains($0) || $0 == 0x20 }

  private static func of(_ isIn: (UInt8) -> Bool) -> Letters {
    var letters = Letters()
    for byte in UInt8(0)..<0x80 where isIn(byte) { letters.insert(byte) }
    return letters
  }

  private mutating func escape() -> Letters? {
    guard index < bytes.count else { return nil }
    let sign = Unicode.Scalar(bytes[index])
    index += 1
    switch sign {
    case "b", "B", "A", "Z", "z", "G", "K": return nil
    case "w": return Self.word
    case "W": return Self.word.inverted
    case "d": return Self.digits
    case "D": return Self.digits.inverted
    case "s", "h", "v", "R": return Self.space
    case "S", "H", "N": return Self.space.inverted
    case "p", "P", "x", "g", "k":
      if take("{") { while index < bytes.count, !take("}") { index += 1 } }
      return .all
    default:
      var letters = Letters()
      letters.insert(bytes[index - 1])
      return letters
    }
  }

  private mutating func characterClass() -> Letters {
    let isNegated = take("^")
    var letters = Letters()
    var isFirst = true
    while index < bytes.count, isFirst || !isNext("]") {
      isFirst = false
      let start = bytes[index]
      if take("\\") {
        if let more = escape() { letters.formUnion(more) }
        continue
      }
      index += 1
      guard index + 1 < bytes.count, isNext("-"), bytes[index + 1] != UInt8(ascii: "]"),
        bytes[index + 1] >= start, bytes[index + 1] < 0x80
      else {
        letters.insert(start)
        continue
      }
      for byte in start...bytes[index + 1] { letters.insert(byte) }
      index += 2
    }
    _ = take("]")
    return isNegated ? letters.inverted : letters
  }

  /// Reads a quantifier, if one follows.
  private mutating func repetition() -> (least: Int, isEndless: Bool, isPossessive: Bool) {
    var least = 1
    var isEndless = false
    if take("*") {
      (least, isEndless) = (0, true)
    } else if take("+") {
      isEndless = true
    } else if take("?") {
      least = 0
    } else if isNext("{"), index + 1 < bytes.count, (0x30...0x39).contains(bytes[index + 1]) {
      index += 1
      let text = bytes[index...].prefix { $0 != UInt8(ascii: "}") }
      index = min(text.endIndex + 1, bytes.count)
      least = Int(String(decoding: text.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)) ?? 1
      isEndless = text.last == UInt8(ascii: ",")
    } else {
      return (1, false, false)
    }
    if take("?") { return (least, isEndless, false) }
    return (least, isEndless, take("+"))
  }
}
