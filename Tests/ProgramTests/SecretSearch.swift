import Foundation

/// Searches whatever a program wrote for words that it must not write, in every dress that a format
/// could put them in.
struct SecretSearch {
  /// The words: small letters and digits alone.
  let words: [String]

  /// The words that stand in `bytes`; none when all is well.
  func words(in bytes: Data) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let plain = Self.plain(text)
    let decoded = Self.plain(Self.decoded(text))
    return words.filter { word in
      plain.contains(word) || decoded.contains(word)
        || Self.inBase64(word).contains { text.contains($0) }
    }
  }

  func words(in text: String) -> [String] { words(in: Data(text.utf8)) }

  /// Letters and digits alone, caseless, as they look.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar == "\u{435}" { plain.append("e") }
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The text with `%5A`, `\u005a`, `&#90;` and `&#x5a;` as what they stand for.
  private static func decoded(_ text: String) -> String {
    func character(_ digits: Substring, _ radix: Int) -> String {
      UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init).map { String($0) } ?? " "
    }
    return
      text
      .replacing(/%([0-9A-Fa-f]{2})/) { character($0.output.1, 16) }
      .replacing(/\\[uU]\{?0*([0-9A-Fa-f]{2,5})\}?/) { character($0.output.1, 16) }
      .replacing(/\\x([0-9A-Fa-f]{2})/) { character($0.output.1, 16) }
      .replacing(/&#([0-9]{1,6});/) { character($0.output.1, 10) }
      .replacing(/&#[xX]([0-9A-Fa-f]{1,6});/) { character($0.output.1, 16) }
  }

  /// What base64 makes of a word, wherever it stands in what was encoded.
  private static func inBase64(_ word: String) -> [String] {
    [word, word.capitalized, word.uppercased()].flatMap { word in
      (0..<3).map { shift in
        let bytes = Data(String(repeating: " ", count: shift).utf8) + Data(word.utf8)
        let whole = bytes.prefix(bytes.count / 3 * 3).base64EncodedString()
        return String(whole.dropFirst(shift == 0 ? 0 : 4))
      }
    }
  }
}
