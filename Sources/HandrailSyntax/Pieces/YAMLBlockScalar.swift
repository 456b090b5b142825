/// Decodes a `|` or `>` YAML scalar again, as libyaml read it.
struct YAMLBlockScalar {
  private enum Chomping { case clip, strip, keep }

  private let bytes: [UInt8]
  private let end: Int
  private let isFolded: Bool
  private var chomping = Chomping.clip
  private var indentation = Int.max
  private var position: Int
  /// How many spaces of indentation precede ``position`` on its line.
  private var column = 0

  /// Takes the bytes from the indicator on, and the text, which tells the indentation.
  init(_ bytes: [UInt8], range: Range<Int>, text: String) {
    self.bytes = bytes
    self.end = range.upperBound
    self.position = range.lowerBound
    self.isFolded = position < end && bytes[position] == 0x3E
    readHeader()
    let written = Self.leadingSpaces(bytes[position..<end])
    let meant = Self.leadingSpaces(text.utf8)
    if let written, let meant, written >= meant { indentation = written - meant }
  }

  mutating func decode(into sink: inout some ScalarSink) {
    var last: YAMLLineBreak?
    var further = readBreaks()
    var wasBlank = false
    while position < end, column == indentation {
      let isBlank = bytes[position] == 0x20 || bytes[position] == 0x09
      if let last {
        if !isFolded || last.scalar != "\n" || wasBlank || isBlank {
          sink.put(last.scalar, from: last.range)
        } else if further.isEmpty {
          sink.put(" ", from: last.range.lowerBound..<position)
        }
      }
      for lineBreak in further { sink.put(lineBreak.scalar, from: lineBreak.range) }
      wasBlank = isBlank
      let start = position
      last = readLine()
      sink.copy(start..<(last?.range.lowerBound ?? position))
      further = readBreaks()
    }
    if chomping != .strip, let last { sink.put(last.scalar, from: last.range) }
    guard chomping == .keep else { return }
    for lineBreak in further { sink.put(lineBreak.scalar, from: lineBreak.range) }
  }

  private mutating func readHeader() {
    position = min(position + 1, end)
    while position < end, bytes[position] != 0x20, bytes[position] != 0x23 {
      if bytes[position] == 0x2B { chomping = .keep }
      if bytes[position] == 0x2D { chomping = .strip }
      if YAMLLineBreak(bytes, at: position, end: end) != nil { break }
      position += 1
    }
    _ = readLine()
  }

  /// Moves after the line break that ends this line.
  private mutating func readLine() -> YAMLLineBreak? {
    while position < end {
      if let lineBreak = YAMLLineBreak(bytes, at: position, end: end) {
        position = lineBreak.range.upperBound
        return lineBreak
      }
      position += 1
    }
    return nil
  }

  /// Moves over empty lines, and over the indentation of the line that follows.
  private mutating func readBreaks() -> [YAMLLineBreak] {
    var breaks: [YAMLLineBreak] = []
    while true {
      column = 0
      while column < indentation, position < end, bytes[position] == 0x20 {
        position += 1
        column += 1
      }
      guard let lineBreak = YAMLLineBreak(bytes, at: position, end: end) else { return breaks }
      breaks.append(lineBreak)
      position = lineBreak.range.upperBound
    }
  }

  /// The spaces at the start of the first line that has more than spaces.
  private static func leadingSpaces(_ text: some Sequence<UInt8>) -> Int? {
    var spaces = 0
    for byte in text {
      switch byte {
      case 0x20: spaces += 1
      case 0x0A, 0x0D: spaces = 0
      default: return spaces
      }
    }
    return nil
  }
}
