public import HandrailCore

/// A file of rules, for saying where in it something is wrong.
public struct RuleFile: Sendable {
  /// The file, as it was named; `handrail:NAME.yml` for a pack that ships with handrail.
  public let path: String
  /// Its lines.
  public let lines: LineIndex
  /// Its bytes.
  public let bytes: [UInt8]
  /// Whether its lines may hold words that must not be shown.
  public let isRedacted: Bool

  /// Creates a rule file from its UTF-8 bytes.
  public init(path: String, bytes: [UInt8], isRedacted: Bool) {
    self.path = path
    self.bytes = bytes
    self.lines = LineIndex(bytes)
    self.isRedacted = isRedacted
  }

  /// A problem with the bytes in `range`, with the source line unless it must not be shown.
  public func problem(_ message: String, advice: String? = nil, at range: Range<Int>) -> Problem {
    let start = lines.position(at: range.lowerBound)
    let line =
      isRedacted ? nil : String(decoding: bytes[lines.range(ofLine: start.line)], as: UTF8.self)
    return Problem(
      .rules, message, advice: advice, path: path, position: start,
      end: lines.position(at: range.upperBound), sourceLine: line)
  }
}
