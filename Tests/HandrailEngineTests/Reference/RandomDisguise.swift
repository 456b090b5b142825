import Foundation
import TestSupport

/// Writes words in all the ways that handrail sees through, and in some that it must not.
enum RandomDisguise {
  private static let leet: [Character: [String]] = [
    "a": ["4", "@"], "b": ["8"], "e": ["3"], "i": ["1", "!"], "l": ["1", "!"], "o": ["0"],
    "s": ["5", "$"], "t": ["7"],
  ]
  private static let lookalikes: [Character: [String]] = [
    "a": ["а", "ɑ", "α"], "A": ["А", "Α"], "B": ["В", "Β"], "c": ["с"], "C": ["С"], "e": ["е"],
    "E": ["Е", "Ε"], "H": ["Н", "Η"], "i": ["і", "ı"], "I": ["І", "Ι"], "j": ["ј"],
    "K": ["К", "Κ"],
    "M": ["М", "Μ"], "o": ["о", "ο"], "O": ["О", "Ο"], "p": ["р"], "P": ["Р", "Ρ"], "s": ["ѕ"],
    "S": ["Ѕ"], "T": ["Т", "Τ"], "x": ["х"], "X": ["Х"], "y": ["у"], "v": ["ν"], "n": ["п"],
  ]
  private static let invisible = [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{34F}", "\u{FE0F}",
    "\u{E0041}", "\u{202E}", "\u{61C}", "\u{180E}",
  ]
  private static let markup = [
    "**", "*", "_", "<b>", "</b>", "<!-- x -->", "<wbr>", "<span hidden>z</span>", "~~", "`", "\\",
    "{% if x %}", "{{ y }}", "<i></i>", "\n", "\u{336}", "🌼", "❤️", "👩🏽‍🚀", "🇩🇪",
  ]
  private static let spacers = [" ", "-", ".", "_", "*", "·", "/", "|", ",", "+", "•", "  ", "\n"]
  private static let joints = [
    " ", " ", "-", "_", "\n", "\r\n", "  ", "\u{A0}", "–", ".", "/", "'", "’", "", ", ", " - ",
    "--", "\t", "👩‍👧", " #", " @", "** **", "&nbsp;", "\u{2028}", "<br>", "\u{3000}", ". ", "·", "@",
  ]

  /// A term, disguised or not.
  static func write(_ term: String, _ random: inout SplitMix64) -> String {
    var text = term
    if random.chance(40) { text = rejoined(text, &random) }
    if random.chance(25) { text = RandomLexicon.recased(text, &random) }
    if random.chance(45) { text = respelt(text, &random) }
    if random.chance(30) { text = interrupted(text, &random) }
    if random.chance(15) { text = text.decomposedStringWithCanonicalMapping }
    return random.chance(30) ? wrapped(text, &random) : text
  }

  /// With other things, or nothing, between its words.
  private static func rejoined(_ term: String, _ random: inout SplitMix64) -> String {
    let words = term.split { $0 == " " || $0 == "-" || $0 == "_" }.map(String.init)
    if random.chance(35) {
      return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
    var text = words.first ?? ""
    for word in words.dropFirst() { text += random.pick(joints) + word }
    return text
  }

  /// With other letters for some or all of its own.
  private static func respelt(_ text: String, _ random: inout SplitMix64) -> String {
    let kind = Int.random(in: 0...7, using: &random)
    let share = random.pick([20, 50, 100])
    return text.map { letter -> String in
      guard random.chance(share) else { return String(letter) }
      switch kind {
      case 0, 1:
        return (leet[Character(letter.lowercased())]).map { random.pick($0) } ?? String(letter)
      case 2, 3: return lookalikes[letter].map { random.pick($0) } ?? String(letter)
      case 4: return shifted(letter, 0x1D5EE, 0x1D5D4)
      case 5: return shifted(letter, 0xFF41, 0xFF21)
      case 6: return shifted(letter, 0x24D0, 0x24B6)
      default: return shifted(letter, 0x1F1E6, 0x1F1E6)
      }
    }.joined()
  }

  /// An ASCII letter in another alphabet of Unicode's.
  private static func shifted(_ letter: Character, _ small: UInt32, _ capital: UInt32) -> String {
    guard let byte = letter.asciiValue else { return String(letter) }
    let scalar: Unicode.Scalar? =
      switch byte {
      case 0x61...0x7A: Unicode.Scalar(small + UInt32(byte) - 0x61)
      case 0x41...0x5A: Unicode.Scalar(capital + UInt32(byte) - 0x41)
      default: nil
      }
    return scalar.map { String($0) } ?? String(letter)
  }

  /// With something between its letters.
  private static func interrupted(_ text: String, _ random: inout SplitMix64) -> String {
    let scalars = text.unicodeScalars.map { String($0) }
    switch Int.random(in: 0...4, using: &random) {
    case 0:
      let spacer = random.pick(spacers)
      let gap = random.pick([spacer, "  ", " / ", " · ", "\n ", " , "])
      return text.split(separator: " ").map { word in
        word.unicodeScalars.map { String($0) }.joined(separator: spacer)
      }.joined(separator: gap)
    case 1: return scalars.joined(separator: random.pick(invisible))
    case 2:
      return text.unicodeScalars.map { scalar in
        let isHex = random.chance(50)
        let code = isHex ? "x" + String(scalar.value, radix: 16) : String(scalar.value)
        return random.chance(40) ? "&#\(code);" : String(scalar)
      }.joined()
    default:
      let things = random.chance(50) ? markup : invisible
      var result = ""
      for scalar in scalars {
        result += scalar
        if random.chance(20) { result += random.pick(things) }
      }
      return result
    }
  }

  /// With something around it.
  private static func wrapped(_ text: String, _ random: inout SplitMix64) -> String {
    let joined = text.filter { $0 != " " && $0 != "-" }
    switch Int.random(in: 0...13, using: &random) {
    case 0, 1: return "#" + joined
    case 2: return "@" + joined
    case 3: return "https://x.example/\(joined)/y?z=\(joined)"
    case 4: return "[y](https://\(joined).example)"
    case 5: return "![\(text)](\(joined).png \"\(text)\")"
    case 6: return "\(text)'s"
    case 7: return "“\(text)”"
    case 8: return "\(random.pick(["d'", "un", "7", "x", "の"]))\(text)"
    case 9: return "\(text)\(random.pick(["7", "s", "ing", "!", "'t", "\u{301}", "の", "$"]))"
    case 10: return "`\(text)`"
    case 11: return "**\(text)**"
    case 12: return "<a title=\"\(text)\" href=\"/\(joined)\">\(text)</a>"
    default: return "<\(joined)@x.example>"
    }
  }
}
