import HandrailCore
import HandrailText

/// Cuts the line of a finding out of its source, masked and without control characters.
struct ExcerptBuilder {
  let source: SourceText
  let masking: Masking

  /// How many characters of a long line are kept on each side of the finding.
  static let margin = 160

  /// The excerpt for a range of the source's UTF-8 bytes.
  func excerpt(of range: Range<Int>) -> Excerpt {
    let lineNumber = source.lines.lineNumber(at: range.lowerBound)
    var line = source.lines.range(ofLine: lineNumber)
    if line.lowerBound == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = min(3, line.upperBound)..<line.upperBound
    }
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    let from = moved(start, by: -Self.margin, within: line)
    let to = moved(end, by: Self.margin, within: line)
    let before = shown(from..<start)
    let found = shown(start..<end)
    let text = before + found + shown(end..<to)
    return Excerpt(
      line: source.position(at: range.lowerBound).line, text: text,
      highlight: before.utf8.count..<(before.utf8.count + found.utf8.count),
      isCutBefore: from > line.lowerBound, isCutAfter: to < line.upperBound,
      continues: range.upperBound > line.upperBound)
  }

  /// The offset so many characters away, at most at an end of `line`.
  private func moved(_ offset: Int, by characters: Int, within line: Range<Int>) -> Int {
    var offset = offset
    var left = abs(characters)
    while left > 0 {
      if characters < 0 {
        guard offset > line.lowerBound else { break }
        offset -= 1
        while offset > line.lowerBound, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      } else {
        guard offset < line.upperBound else { break }
        offset += 1
        while offset < line.upperBound, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      left -= 1
    }
    return offset
  }

  private func shown(_ range: Range<Int>) -> String {
    let bytes = source.bytes[range]
    if bytes.allSatisfy({ $0 == 0x09 || 0x20..<0x7F ~= $0 }), !masking.touches(range) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var offset = range.lowerBound
    var text = ""
    for scalar in String(decoding: source.bytes[range], as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(masking.hides(offset) ? Masking.mask : Self.harmless(scalar))
      offset += UTF8.width(scalar)
    }
    return text
  }

  /// The character itself, or U+FFFD for one that could command a terminal or turn the line round.
  static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: return scalar
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
      return "\u{FFFD}"
    default: return scalar
    }
  }
}
