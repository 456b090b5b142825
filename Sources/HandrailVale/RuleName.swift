/// Names of rules, made of the names of files.
struct RuleName {
  private var taken: Set<String> = []

  /// A text in kebab case: `GenderBias` becomes `gender-bias`, `LGBTTerms` becomes `lgbt-terms`.
  static func kebab(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var name: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      guard isUpper || isLower || (0x30...0x39).contains(byte) else {
        // An apostrophe is part of its word.
        if byte != 0x27, let last = name.last, last != 0x2D { name.append(0x2D) }
        continue
      }
      if isUpper, index > 0, let last = name.last, last != 0x2D {
        let before = bytes[index - 1]
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isEnd = (0x41...0x5A).contains(before) && (0x61...0x7A).contains(after)
        if !(0x41...0x5A).contains(before) || isEnd { name.append(0x2D) }
      }
      name.append(isUpper ? byte + 0x20 : byte)
    }
    while name.last == 0x2D { name.removeLast() }
    guard let first = name.first else { return "unnamed" }
    let text = String(decoding: name, as: UTF8.self)
    return (0x61...0x7A).contains(first) ? text : "vale-" + text
  }

  /// A name that no other rule has.
  ///
  /// - Parameters:
  ///   - text: what it is made of.
  ///   - fallback: what it is made of where that is taken.
  /// - Returns: the name, with a number where both are.
  mutating func unique(_ text: String, or fallback: String? = nil) -> String {
    let names = [text, fallback].compactMap(\.self).map(Self.kebab)
    for name in names where taken.insert(name).inserted { return name }
    let base = names.last ?? "unnamed"
    var number = 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    return "\(base)-\(number)"
  }
}
