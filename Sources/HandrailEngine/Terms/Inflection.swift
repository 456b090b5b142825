/// Regular English endings, for terms with `inflect: true`.
enum Inflection {
  /// A term with the regular endings of its last word: plural, third person, past, -ing, -er.
  ///
  /// The term itself comes first. Only words of ASCII letters are inflected.
  static func forms(of term: String) -> [String] {
    let bytes = Array(term.utf8)
    let start = (bytes.lastIndex { !isLetter($0) } ?? -1) + 1
    let word = bytes[start...]
    guard word.count >= 3, let last = word.last.map({ $0 | 0x20 }) else { return [term] }
    let before = word[word.endIndex - 2] | 0x20
    let dropped = String(decoding: bytes.dropLast(), as: UTF8.self)
    switch last {
    case UInt8(ascii: "e"):
      return [term, term + "s", term + "d", dropped + "ing", term + "r", term + "rs"]
    case UInt8(ascii: "y") where !isVowel(before):
      return [term, dropped + "ies", dropped + "ied", term + "ing", dropped + "ier"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      return [term, term + "es", term + "ed", term + "ing", term + "er"]
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      return [term, term + "es", term + "ed", term + "ing", term + "er"]
    default:
      let plain = [term, term + "s", term + "ed", term + "ing", term + "er", term + "ers"]
      guard doublesItsLast(word) else { return plain }
      let doubled = term + String(UnicodeScalar(last))
      return plain + [doubled + "ed", doubled + "ing", doubled + "er"]
    }
  }

  /// Whether a short word ends in consonant, vowel, consonant, as `stop` does.
  private static func doublesItsLast(_ word: ArraySlice<UInt8>) -> Bool {
    let last = word.endIndex - 1
    return word.count <= 5 && !isVowel(word[last - 2] | 0x20) && isVowel(word[last - 1] | 0x20)
      && !isVowel(word[last] | 0x20) && word[last] | 0x20 != UInt8(ascii: "w")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
