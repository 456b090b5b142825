import HandrailCore
import HandrailRules

/// A pattern as written in a guardrail: PCRE2 with `{class}` in place of a class of words.
final class PatternTemplate: Sendable {
  enum Part: Sendable {
    case text([UInt8])
    case words([Term])
  }

  /// The pattern as its rule writes it.
  let written: String
  /// Its text, and the classes of words that it names.
  let parts: [Part]
  /// Whether capitals must be as written.
  let isCaseExact: Bool
  /// Whether every word is in force at all times, so that the pattern is always the same.
  let isTimeless: Bool
  /// The first class named that has no words; the pattern then matches nothing.
  let emptyClass: String?
  /// The names of the classes that it names.
  private let names: [String]
  /// Names in braces that are no class, with their offsets in the pattern, in UTF-8 bytes.
  let unknownClasses: [(name: String, offset: Int)]

  init(_ pattern: String, isCaseExact: Bool, vocabulary: Vocabulary) {
    var parts: [Part] = []
    var isTimeless = true
    var emptyClass: String?
    var unknownClasses: [(name: String, offset: Int)] = []
    var names: [String] = []
    var text: [UInt8] = []
    let bytes = Array(pattern.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        let end = Self.endOfEscape(at: index, in: bytes)
        text += bytes[index..<end]
        index = end
      } else if let name = Self.className(at: index, in: bytes) {
        let terms = vocabulary[name]
        names.append(name)
        if terms == nil { unknownClasses.append((name, index)) }
        if terms?.isEmpty == true { emptyClass = emptyClass ?? name }
        if let terms, !terms.allSatisfy({ $0.window == .always }) { isTimeless = false }
        parts += [.text(text), .words(terms ?? [])]
        text = []
        index += name.utf8.count + 2
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    written = pattern
    self.parts = parts + [.text(text)]
    self.isCaseExact = isCaseExact
    self.isTimeless = isTimeless
    self.emptyClass = emptyClass
    self.unknownClasses = unknownClasses
    self.names = names
  }

  /// The pattern for PCRE2, in UTF-8, with the words that are in force at `moment`; nil when a class
  /// has none.
  ///
  /// - Parameters:
  ///   - moment: the moment; nil for all words.
  ///   - insertion: what to put into one of its parts.
  ///   - place: where to put it; nil for nowhere.
  /// - Returns: the pattern, or nil.
  func source(
    at moment: Timestamp?, inserting insertion: StaticString = "",
    at place: PatternAlternative.Place? = nil
  ) -> [UInt8]? {
    var source: [UInt8] = []
    for (number, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        guard let place, place.part == number else {
          source += text
          continue
        }
        source += text[..<place.offset]
        insertion.withUTF8Buffer { source += $0 }
        source += text[place.offset...]
      case .words(let terms):
        let inForce = terms.filter { term in moment.map(term.window.contains) ?? true }
        guard !inForce.isEmpty else { return nil }
        let longestFirst = inForce.sorted {
          ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text)
        }
        for (number, term) in longestFirst.enumerated() {
          source += number == 0 ? "(?:".utf8 : "|".utf8
          Self.quote(term.text, to: &source)
        }
        source += ")".utf8
      }
    }
    return source
  }

  /// Adds a term as a pattern: its words, with white space, hyphens or nothing between them.
  private static func quote(_ term: String, to source: inout [UInt8]) {
    let words = term.unicodeScalars.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
    for (number, word) in words.enumerated() {
      if number > 0 { source += #"[\s\-_]*"#.utf8 }
      for byte in String(word).utf8 {
        let isPlain = byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
        if !isPlain { source.append(UInt8(ascii: "\\")) }
        source.append(byte)
      }
    }
  }

  /// The classes of words that a pattern names.
  static func classNames(in pattern: String) -> [String] {
    PatternTemplate(pattern, isCaseExact: false, vocabulary: Vocabulary()).names
  }

  /// Where an escape ends: `\p{…}`, `\x{…}` and the like keep their braces.
  private static func endOfEscape(at index: Int, in bytes: [UInt8]) -> Int {
    let after = index + 2
    guard after < bytes.count, bytes[after] == UInt8(ascii: "{"),
      "pPxNogkuU".utf8.contains(bytes[index + 1]),
      let close = bytes[after...].firstIndex(of: UInt8(ascii: "}"))
    else { return min(after, bytes.count) }
    return close + 1
  }

  /// The kebab-case name in braces that starts at `index`; nil for anything else, such as `{2,3}`.
  private static func className(at index: Int, in bytes: [UInt8]) -> String? {
    guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1]),
      let close = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let name = bytes[(index + 1)..<close]
    let isName = name.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return isName ? String(decoding: name, as: UTF8.self) : nil
  }
}
