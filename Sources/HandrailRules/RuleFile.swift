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
  /// Whether problems may quote from it.
  public let mayBeQuoted: Bool

  /// Creates a rule file from its UTF-8 bytes; what is redacted is never quoted.
  public init(path: String, bytes: [UInt8], isRedacted: Bool, quotes: Bool = true) {
    self.path = path
    self.bytes = bytes
    self.lines = LineIndex(bytes)
    self.isRedacted = isRedacted
    mayBeQuoted = quotes && !isRedacted
  }

  /// A problem with the bytes in `range`, with the source line unless it must not be quoted.
  ///
  /// Nor is a line shown that is longer than a thousand bytes or could steer a terminal.
  public func problem(_ message: String, advice: String? = nil, at range: Range<Int>) -> Problem {
    let start = lines.position(at: range.lowerBound)
    var line = lines.range(ofLine: start.line)
    if line.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = 3..<line.upperBound }
    let isShown = mayBeQuoted && line.count <= 1_000 && isPrintable(line)
    return Problem(
      .rules, message, advice: advice, path: path, position: start,
      end: lines.position(at: range.upperBound),
      sourceLine: isShown ? String(decoding: bytes[line], as: UTF8.self) : nil)
  }

  /// Where the byte at `offset` is written, for naming a rule or an example.
  func source(at offset: Int) -> RuleSource {
    RuleSource(path: path, line: lines.lineNumber(at: offset))
  }

  private func isPrintable(_ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
  }
}
