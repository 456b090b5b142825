import HandrailCore

/// What is said after the verb: `RULE, RULE -- reason; until 2026-12-31`.
struct DirectiveClause {
  /// The names, by their ranges in the text.
  private(set) var names: [Range<Int>] = []
  /// The reason, on one line; nil when there is none.
  private(set) var reason: String?
  /// Until when, as written.
  private(set) var until: String?

  /// How many characters of a reason are kept.
  private static let longestReason = 500

  /// Reads the clause that is all of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var date: [ArraySlice<UInt8>] = []
    var isDate = false
    while let word = Self.nextWord(&rest) {
      if let dash = Self.dash(of: word) {
        readReason(bytes[dash...])
        break
      }
      if word.elementsEqual(";".utf8) {
        isDate = false
      } else if Self.isUntil(word) {
        isDate = true
      } else if isDate {
        date.append(word)
      } else {
        names.append(word.startIndex..<word.endIndex)
      }
    }
    if !date.isEmpty { until = until ?? Self.line(Array(date.joined(separator: [0x20]))[...]) }
  }

  /// Reads a reason that stands in a value of its own.
  static func reason(_ text: String) -> String? {
    let text = line(Array(text.utf8)[...])
    return text.isEmpty ? nil : text
  }

  private mutating func readReason(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    if let semicolon = bytes.lastIndex(of: 0x3B) {
      var clause = bytes[(semicolon + 1)...]
      if let word = Self.nextWord(&clause), Self.isUntil(word) {
        var date = Self.line(clause)
        if date.hasSuffix(".") { date.removeLast() }
        until = date
        bytes = bytes[..<semicolon]
      }
    }
    let text = Self.line(bytes)
    reason = text.isEmpty ? nil : text
  }

  /// Takes the next word: what stands between white space and commas; a semicolon is one of its own.
  private static func nextWord(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    rest = rest.drop { $0.isSpace || $0 == 0x2C }
    guard let first = rest.first else { return nil }
    let word =
      first == 0x3B
      ? rest.prefix(1) : rest.prefix { !$0.isSpace && $0 != 0x2C && $0 != 0x3B }
    rest = rest[word.endIndex...]
    return word
  }

  private static func isUntil(_ word: ArraySlice<UInt8>) -> Bool {
    word.lazy.map(\.lowercased).elementsEqual("until".utf8)
      || word.lazy.map(\.lowercased).elementsEqual("until:".utf8)
  }

  /// Where the reason starts when the word is, or starts with, the dash before it: two hyphens, or
  /// what editors make of them.
  private static func dash(of word: ArraySlice<UInt8>) -> Int? {
    for dash in ["--", "–", "—"] where word.starts(with: dash.utf8) {
      return word[(word.startIndex + dash.utf8.count)...].firstIndex { $0 != 0x2D }
        ?? word.endIndex
    }
    return nil
  }

  /// Text on one line, without white space at its ends, cut short.
  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    let words = bytes.split(whereSeparator: \.isSpace).joined(separator: [0x20])
    let text = String(decoding: Array(words), as: UTF8.self)
    guard text.utf8.count > longestReason, text.unicodeScalars.count > longestReason else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestReason))) + "…"
  }
}
