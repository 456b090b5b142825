/// Tells what was written in the place of a secret: `xxxx`, `<token>`, `YOUR_API_KEY`, `…EXAMPLE`.
enum Stopgap {
  /// Words that nobody has in a secret.
  private static let words = [
    "example", "xxxx", "your", "placeholder", "redacted", "dummy", "changeme", "change_me",
    "change-me", "removed", "insert", "replace", "notreal", "not-real", "not_real", "sample",
    "....",
    "****", "█",
  ]

  /// Whether a text stands in the place of a secret.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = Words(bytes)
    return words.contains(where: text.contain)
  }

  /// Whether letters and digits are too regular to have been drawn at random: few different ones, or
  /// mostly such as follow one another, as in `0123456789abcdef`.
  static func isRegular(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter { $0.isASCIIDigit || $0.isASCIILetter }
    guard signs.count > 4 else { return false }
    if Set(signs).count < min(7, signs.count / 3 + 2) { return true }
    let steps = zip(signs, signs.dropFirst()).count { Int($1) - Int($0) == 1 || $0 == $1 }
    return steps * 5 >= signs.count * 3
  }
}
