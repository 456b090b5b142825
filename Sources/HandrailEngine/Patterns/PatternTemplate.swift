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
  /// Names in braces that are no class, with their offsets in the pattern, in UTF-8 bytes.
  let unknownClasses: [(name: String, offset: Int)]

  init(_ pattern: String, isCaseExact: Bool, vocabulary: Vocabulary) {
    var parts: [Part] = []
    var isTimeless = true
    var emptyClass: String?
    var unknownClasses: [(name: String, offset: Int)] = []
    let bytes = Array(pattern.utf8)
    let (names, places) = Self.classes(in: bytes)
    var start = 0
    for (name, place) in zip(names, places) {
      let terms = vocabulary[name]
      if terms == nil { unknownClasses.append((name, place.lowerBound)) }
      if terms?.isEmpty == true { emptyClass = emptyClass ?? name }
      if let terms, !terms.allSatisfy({ $0.window == .always }) { isTimeless = false }
      parts += [.text(Array(bytes[start..<place.lowerBound])), .words(terms ?? [])]
      start = place.upperBound
    }
    parts.append(.text(start == 0 ? bytes : Array(bytes[start...])))
    written = pattern
    self.parts = parts
    self.isCaseExact = isCaseExact
    self.isTimeless = isTimeless
    self.emptyClass = emptyClass
    self.unknownClasses = unknownClasses
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
        source += Self.pattern(of: inForce)
      }
    }
    return source
  }

  /// The pattern of terms, of which there is at least one: the longest is tried first.
  private static func pattern(of terms: [Term]) -> [UInt8] {
    let lengths = terms.map(\.text.utf8.count)
    let longestFirst = terms.indices.sorted {
      (lengths[$1], terms[$0].text) < (lengths[$0], terms[$1].text)
    }
    return alternatives(longestFirst.lazy.map { terms[$0] })
  }

  /// A pattern that any one of some terms matches, of which there is at least one: in their order.
  static func alternatives(_ terms: some Sequence<Term>) -> [UInt8] {
    var source = Array("(?:".utf8)
    for term in terms {
      quote(term.text, to: &source)
      source.append(UInt8(ascii: "|"))
    }
    source[source.count - 1] = UInt8(ascii: ")")
    return source
  }

  /// Adds a term as a pattern: its words, with white space, hyphens or nothing between them.
  private static func quote(_ term: String, to source: inout [UInt8]) {
    var term = term
    term.withUTF8 { bytes in
      var (hasWord, isBetween) = (false, false)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isWideSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
        index += isWideSpace ? 2 : 1
        if isWideSpace || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
          isBetween = hasWord
          continue
        }
        if isBetween { source += #"[\s\-_]*"#.utf8 }
        (hasWord, isBetween) = (true, false)
        let isPlain = byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
        if !isPlain { source.append(UInt8(ascii: "\\")) }
        source.append(byte)
      }
    }
  }

  /// The classes of words that a pattern names.
  static func classNames(in pattern: String) -> [String] { classes(in: Array(pattern.utf8)).names }

  /// The classes of words that a pattern names, and where, with their braces.
  private static func classes(in bytes: [UInt8]) -> (names: [String], places: [Range<Int>]) {
    var names: [String] = []
    var places: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index = endOfEscape(at: index, in: bytes)
      } else if byte == UInt8(ascii: "{"), let name = className(at: index, in: bytes) {
        names.append(name)
        places.append(index..<index + name.utf8.count + 2)
        index += name.utf8.count + 2
      } else {
        index += 1
      }
    }
    return (names, places)
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

  /// The kebab-case name in the braces that open at `index`; nil for anything else, such as `{2,3}`.
  private static func className(at index: Int, in bytes: [UInt8]) -> String? {
    guard index + 1 < bytes.count,
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
