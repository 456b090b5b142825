import HandrailCore
import HandrailRules

/// A pattern as written in a guardrail: PCRE2 with `{class}` in place of a class of words.
struct PatternTemplate: Sendable {
  private enum Part: Sendable {
    case text(String)
    case words([Term])
  }

  private var parts: [Part] = []
  /// Whether capitals must be as written.
  let isCaseExact: Bool
  /// The first class named that has no words; the pattern then matches nothing.
  private(set) var emptyClass: String?
  /// Names in braces that are no class, with their offsets in the pattern, in UTF-8 bytes.
  private(set) var unknownClasses: [(name: String, offset: Int)] = []

  init(_ pattern: String, isCaseExact: Bool, vocabulary: Vocabulary) {
    self.isCaseExact = isCaseExact
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
        if terms == nil { unknownClasses.append((name, index)) }
        if terms?.isEmpty == true { emptyClass = emptyClass ?? name }
        parts.append(.text(String(decoding: text, as: UTF8.self)))
        parts.append(.words(terms ?? []))
        text = []
        index += name.utf8.count + 2
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    parts.append(.text(String(decoding: text, as: UTF8.self)))
  }

  /// The pattern for PCRE2, with the words that are in force at `moment`; nil when a class has none.
  func source(at moment: Timestamp?) -> String? {
    var source = ""
    for part in parts {
      switch part {
      case .text(let text): source += text
      case .words(let terms):
        let inForce = terms.filter { term in moment.map(term.window.contains) ?? true }
        guard !inForce.isEmpty else { return nil }
        let longestFirst = inForce.sorted {
          ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text)
        }
        source += "(?:" + longestFirst.map { Self.quoted($0.text) }.joined(separator: "|") + ")"
      }
    }
    return source
  }

  /// A term as a pattern: its words, with white space, hyphens or nothing between them.
  private static func quoted(_ term: String) -> String {
    term.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
      .map { word in
        String(
          word.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            let isPlain =
              scalar.value >= 0x80 || scalar.properties.isAlphabetic
              || scalar.properties.numericType != nil
            return isPlain ? [scalar] : ["\\", scalar]
          }.reduce(into: String.UnicodeScalarView()) { $0.append($1) })
      }
      .joined(separator: "[\\s\\-_]*")
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
