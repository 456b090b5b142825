import HandrailText

/// Looks for known pieces of a page that a program writes always the same way.
struct PageText {
  private let bytes: ArraySlice<UInt8>

  /// Takes the page, or the start of it.
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether the piece is there.
  func has(_ piece: StaticString) -> Bool { bytes.range(of: piece) != nil }

  /// What stands between the first `start` and the next `end`, without space around it and with
  /// character references decoded; nil when it is not there or blank.
  func text(from start: StaticString, to end: StaticString) -> String? {
    guard let begin = bytes.range(of: start)?.upperBound,
      let stop = bytes[begin...].range(of: end)?.lowerBound
    else { return nil }
    let found = HTMLText.decoded(String(decoding: bytes[begin..<stop], as: UTF8.self).trimmed)
    return found.isEmpty ? nil : found
  }
}
