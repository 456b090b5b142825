import HandrailText

/// Looks for known pieces of a page that a program writes always the same way.
struct PageText {
  private let text: String

  /// Takes the page, or the start of it.
  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// Whether the piece is there.
  func has(_ piece: String) -> Bool { text.utf8.firstRange(of: piece.utf8) != nil }

  /// What stands between the first `start` and the next `end`, without space around it and with
  /// character references decoded; nil when it is not there or blank.
  func text(from start: String, to end: String) -> String? {
    guard let begin = text.utf8.firstRange(of: start.utf8)?.upperBound,
      let stop = text.utf8[begin...].firstRange(of: end.utf8)?.lowerBound
    else { return nil }
    let found = HTMLText.decoded(String(text[begin..<stop]).trimmed)
    return found.isEmpty ? nil : found
  }
}
