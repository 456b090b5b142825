/// A stretch of markup: its bytes, and the bytes of the source that they came from.
///
/// In Markdown, markup is cut up by list and quote marks at the start of its lines; here it is one.
struct Fragment {
  /// The markup, with template tags filled in.
  private(set) var bytes: [UInt8] = []
  private var map = SourceMap()

  init() {}

  /// Takes all of a body that starts at `offset` of the source.
  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    map.append(length: bytes.count, source: offset..<offset + bytes.count)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds the next bytes, whose indices are their places in the source.
  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more)
    map.append(length: more.count, source: more.startIndex..<more.endIndex)
  }

  /// Adds a line break that stands for `source`.
  mutating func appendLineBreak(from source: Range<Int>) {
    bytes.append(0x0A)
    map.append(length: 1, source: source)
  }

  /// The source of a range of the bytes.
  func source(of range: Range<Int>) -> Range<Int> { map.source(of: range) }

  /// Appends the source's bytes of `range` to the open block.
  func append(_ range: Range<Int>, verbatim: Bool = false, to builder: inout DocumentBuilder) {
    map.forEachRun(in: range) { output, source in
      if source.count != output.count {
        builder.append(bytes[output], from: source)
      } else if verbatim {
        builder.appendVerbatim(source)
      } else {
        builder.append(source)
      }
    }
  }

  /// The words of an attribute of `source`, decoded and trimmed; nil when there are none, or when
  /// a template tag stands for them.
  func text(_ range: Range<Int>, of source: SourceText) -> String? {
    let range = bytes.trimmed(range)
    guard !range.isEmpty, isWritten(range, in: source) else { return nil }
    return String(decoding: decoded(range), as: UTF8.self)
  }

  /// Whether no template tag stands for any of `range`.
  func isWritten(_ range: Range<Int>, in source: SourceText) -> Bool {
    guard !range.isEmpty else { return true }
    let written = self.source(of: range)
    return written.count == range.count && source.bytes.has(bytes[range], at: written.lowerBound)
  }

  /// The bytes of an attribute with its character references decoded.
  func decoded(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let reference = CharacterReference(
        bytes, at: index, before: range.upperBound, inAttribute: true)
      {
        text.append(contentsOf: reference.text)
        index = reference.range.upperBound
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }

  /// Appends `range` to the open block with its character references decoded.
  func appendDecoded(
    _ range: Range<Int>, inAttribute: Bool, to builder: inout DocumentBuilder
  ) {
    var start = range.lowerBound
    var index = start
    while true {
      index = bytes.first(0x26, in: index..<range.upperBound)
      guard index < range.upperBound else { break }
      guard
        let reference = CharacterReference(
          bytes, at: index, before: range.upperBound, inAttribute: inAttribute)
      else {
        index += 1
        continue
      }
      append(start..<index, to: &builder)
      builder.append(reference.text, from: source(of: reference.range))
      index = reference.range.upperBound
      start = index
    }
    append(start..<range.upperBound, to: &builder)
  }
}

extension SourceMap {
  /// Calls `body` with each part of `range` that maps in one way, and its source.
  func forEachRun(in range: Range<Int>, _ body: (Range<Int>, Range<Int>) -> Void) {
    guard !range.isEmpty else { return }
    var number = index(of: range.lowerBound)
    while number < segments.count, segments[number].output < range.upperBound {
      let segment = segments[number]
      let part = (segment.output..<segment.outputEnd).clamped(to: range)
      let start = segment.source + (part.lowerBound - segment.output)
      body(
        part,
        segment.isLinear ? start..<start + part.count : segment.source..<segment.sourceEnd)
      number += 1
    }
  }
}
