internal import HandrailCore

/// The errors found in one text.
struct SyntaxErrorList {
  private let bytes: [UInt8]
  private var lines: LineIndex?
  private(set) var errors: [SyntaxError] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Adds an error that does not end the reading; the hundredth does.
  mutating func append(_ error: SyntaxError) throws(SyntaxError) {
    guard errors.count < 99 else { throw error }
    errors.append(error)
  }

  /// Adds the error that ended the reading.
  mutating func end(with error: SyntaxError) {
    errors.append(error)
  }

  /// Adds the error that the key at `range` is there already, at the offset `first`.
  mutating func duplicate(_ key: String, at range: Range<Int>, first: Int) throws(SyntaxError) {
    let place = place(of: first, from: range.lowerBound)
    try append(
      SyntaxError(
        "the key `\(Self.shown(key))` is already set \(place)",
        advice: "keep one of the two", range: range))
  }

  /// Where `first` is, for someone who looks at `offset`: lines are counted only where needed.
  private mutating func place(of first: Int, from offset: Int) -> String {
    let between = bytes[min(first, offset)..<max(first, offset)]
    guard between.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return "earlier on this line"
    }
    let lines = self.lines ?? LineIndex(bytes)
    self.lines = lines
    return "on line \(lines.lineNumber(at: first))"
  }

  /// A key as a message shows it: one line, not too long.
  private static func shown(_ key: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in key.unicodeScalars.prefix(60) {
      let isControl = scalar.properties.generalCategory == .control
      shown.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(shown) + (key.unicodeScalars.dropFirst(60).isEmpty ? "" : "…")
  }
}
