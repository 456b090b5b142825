import HandrailCore

/// The link definitions and footnotes of a post, which md4c takes in without a word.
///
/// `[label]: target "title"` and `[^note]: words` stand on lines of which md4c tells nothing. Each
/// is added once, whether anything refers to it or not.
struct MarkdownDefinitions {
  private let source: SourceText
  private let body: Range<Int>
  private let lines: LineIndex
  private let firstLine: Int
  /// For each line of the body, whether md4c told of text on it; empty when there are no definitions.
  private var hasText: [Bool] = []
  private var lastLine = 0..<0
  /// Targets and titles that a link refers to, by where they start.
  private var referenced: [Int: (range: Range<Int>, scope: Scope)] = [:]

  init(_ source: SourceText, body: Range<Int>) {
    self.source = source
    self.body = body
    let colon = source.bytes.first(in: body) { here, next in here.are(0x5D) & next.are(0x3A) }
    let hasDefinitions = colon < body.upperBound
    lines = hasDefinitions ? source.lines : LineIndex([])
    firstLine = lines.lineNumber(at: body.lowerBound)
    guard hasDefinitions else { return }
    let last = lines.lineNumber(at: body.upperBound)
    hasText = Array(repeating: false, count: last - firstLine + 1)
  }

  /// Notes that md4c told of text at `offset`.
  mutating func noteText(at offset: Int) {
    guard !hasText.isEmpty, !lastLine.contains(offset) else { return }
    let line = lines.lineNumber(at: offset)
    hasText[line - firstLine] = true
    lastLine = lines.range(ofLine: line)
  }

  /// Notes that a link refers to `range`.
  mutating func noteReference(_ range: Range<Int>, _ scope: Scope) {
    if !range.isEmpty { referenced[range.lowerBound] = (range, scope) }
  }

  /// Adds the definitions.
  mutating func add(to builder: inout DocumentBuilder) {
    var line = 0
    while line < hasText.count {
      guard let (label, rest) = definition(line) else {
        line += 1
        continue
      }
      var parts = [rest]
      line += 1
      while line < hasText.count, !hasText[line], definition(line) == nil {
        let next = source.bytes.trimmed(range(line))
        if next.isEmpty { break }
        parts.append(next)
        line += 1
      }
      add(label: label, parts, to: &builder)
    }
    for (range, scope) in referenced.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }
    ) {
      builder.open(scope)
      builder.appendMarkdownString(range)
      builder.close()
    }
  }

  private func range(_ line: Int) -> Range<Int> {
    lines.range(ofLine: firstLine + line).clamped(to: body)
  }

  /// The label, and what follows the colon, of a definition that starts on `line`.
  private func definition(_ line: Int) -> (label: Range<Int>, rest: Range<Int>)? {
    guard !hasText[line] else { return nil }
    let range = range(line)
    var start = range.lowerBound
    while start < range.upperBound, " \t>-+*.)0123456789".utf8.contains(source.bytes[start]) {
      start += 1
    }
    guard start < range.upperBound, source.bytes[start] == 0x5B else { return nil }
    var end = start + 1
    while end + 1 < range.upperBound, source.bytes[end] != 0x5D {
      end += source.bytes[end] == 0x5C ? 2 : 1
    }
    guard end + 1 < range.upperBound, source.bytes[end] == 0x5D, source.bytes[end + 1] == 0x3A
    else { return nil }
    return (start + 1..<end, source.bytes.trimmed(end + 2..<range.upperBound))
  }

  private mutating func add(
    label: Range<Int>, _ parts: [Range<Int>], to builder: inout DocumentBuilder
  ) {
    if source.bytes[label].contains(where: { $0.isLetter || $0 >= 0x80 || $0 == 0x26 }) {
      builder.open(.comment)
      builder.appendMarkdownString(label)
      builder.close()
    }
    if source.bytes[label].first == 0x5E {
      builder.open(.prose)
      for part in parts {
        referenced[part.lowerBound] = nil
        builder.appendSpace(from: part.lowerBound..<part.lowerBound)
        builder.appendMarkdownString(part)
      }
      builder.close()
      return
    }
    var parts = parts.filter { !$0.isEmpty }
    guard let first = parts.first else { return }
    let target = target(first)
    parts[0] = source.bytes.trimmed(min(target.end, first.upperBound)..<first.upperBound)
    referenced[target.range.lowerBound] = nil
    builder.open(.link)
    builder.appendMarkdownString(target.range)
    builder.close()
    addTitle(parts.filter { !$0.isEmpty }, isComment: isComment(label, target.range), to: &builder)
  }

  /// The target at the start of `part`, and where it ends with its brackets.
  private func target(_ part: Range<Int>) -> (range: Range<Int>, end: Int) {
    let isBracketed = source.bytes[part.lowerBound] == 0x3C
    let start = part.lowerBound + (isBracketed ? 1 : 0)
    var end = start
    while end < part.upperBound,
      isBracketed ? source.bytes[end] != 0x3E : !source.bytes[end].isSpace
    { end += 1 }
    return (start..<end, end + (isBracketed ? 1 : 0))
  }

  private mutating func addTitle(
    _ parts: [Range<Int>], isComment: Bool, to builder: inout DocumentBuilder
  ) {
    guard let first = parts.first, let last = parts.last else { return }
    let isQuoted = "\"'(".utf8.contains(source.bytes[first.lowerBound])
    referenced[first.lowerBound + (isQuoted ? 1 : 0)] = nil
    builder.open(isComment ? .comment : .alt)
    for part in parts {
      let start = part == first && isQuoted ? part.lowerBound + 1 : part.lowerBound
      let end = part == last && isQuoted ? max(start, part.upperBound - 1) : part.upperBound
      builder.appendSpace(from: part.lowerBound..<part.lowerBound)
      builder.appendMarkdownString(start..<end)
    }
    builder.close()
  }

  /// Whether this is how people write comments in Markdown: `[//]: # (not shown)`.
  private func isComment(_ label: Range<Int>, _ target: Range<Int>) -> Bool {
    let name = source.bytes[label]
    return target.isEmpty || name.elementsEqual("//".utf8) || name.elementsEqual("comment".utf8)
      || source.bytes[target].elementsEqual("#".utf8)
  }
}
