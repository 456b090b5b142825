/// Finds the template tags of a text in one pass.
///
/// A tag ends in its own paragraph and does not reach over a code fence; an opening without an end
/// is text. What a closing mark was not found before is remembered, so that the time stays linear.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let end: Int
  private let isMDX: Bool
  private var index: Int
  private var tags = TemplateTags()
  /// For each closing mark, the offset up to which there is none.
  private var searched: [Int]

  private struct Form {
    let opening: StaticString
    let closing: StaticString
  }

  private static let forms = [
    Form(opening: "{{<", closing: ">}}"), Form(opening: "{{%", closing: "%}}"),
    Form(opening: "{{", closing: "}}"), Form(opening: "{%", closing: "%}"),
    Form(opening: "{#", closing: "#}"), Form(opening: "<%", closing: "%>"),
  ]

  /// Finds the tags of `body`; in MDX also expressions and the lines of `import` and `export`.
  static func tags(in bytes: [UInt8], body: Range<Int>, isMDX: Bool) -> TemplateTags {
    var scanner = TemplateScanner(bytes, body, isMDX: isMDX)
    return scanner.scan()
  }

  private init(_ bytes: [UInt8], _ body: Range<Int>, isMDX: Bool) {
    self.bytes = bytes
    self.end = body.upperBound
    self.isMDX = isMDX
    self.index = body.lowerBound
    self.searched = Array(repeating: 0, count: Self.forms.count + 2)
  }

  private mutating func scan() -> TemplateTags {
    let start = index
    var isLineStart = true
    while index < end {
      if !(isMDX && isLineStart) {
        let next = nextMark()
        if next > index { isLineStart = false }
        index = next
        guard index < end else { break }
      }
      let byte = bytes[index]
      if isMDX, isLineStart, takeModuleLines() {
        isLineStart = true
        continue
      }
      isLineStart = byte.isLineBreak
      if byte == 0x7B || byte == 0x3C, index == start || bytes[index - 1] != 0x60, takeTag() {
        continue
      }
      index += 1
    }
    return tags
  }

  /// Where the next byte stands that a tag may start with; in MDX also the next line break.
  private func nextMark() -> Int {
    guard isMDX else { return bytes.first(0x7B, or: 0x3C, in: index..<end) }
    return bytes.first(in: index..<end) { here, _ in
      here.are(0x7B) | here.are(0x3C) | here.are(0x0A) | here.are(0x0D)
    }
  }

  /// Takes the tag that starts here.
  private mutating func takeTag() -> Bool {
    if bytes[index] == 0x3C, !bytes.has("<%", at: index, before: end) { return false }
    for (number, form) in Self.forms.enumerated()
    where bytes.has(form.opening, at: index, before: end) {
      let inner = index + form.opening.utf8CodeUnitCount
      if inner < end, bytes[inner] == 0x60 { return false }
      if number == 4, takeIdentifier() { return true }
      guard let closing = find(form.closing, from: inner, number: number) else { continue }
      let after = closing + form.closing.utf8CodeUnitCount
      take(
        index..<after, inner: inner..<closing, isStatement: number != 2 && number < 4,
        isSilent: TemplateStatements.isSilent("\(form.opening)", bytes[inner..<closing]))
      return true
    }
    guard bytes[index] == 0x7B else { return false }
    if bytes.has("{:", at: index, before: end) { return takeAttributes() }
    return isMDX && takeExpression()
  }

  private mutating func take(
    _ range: Range<Int>, inner: Range<Int>, isStatement: Bool, isSilent: Bool
  ) {
    index = range.upperBound
    let word = isStatement ? firstWord(inner) : []
    if word == Array("comment".utf8), let close = findStatement("endcomment") {
      tags.append(
        .init(
          range: range.lowerBound..<close.upperBound,
          inner: range.upperBound..<close.lowerBound, isSilent: true))
      index = close.upperBound
      return
    }
    tags.append(.init(range: range, inner: inner, isSilent: isSilent || isComment(inner)))
    if word == Array("highlight".utf8),
      let close = findStatement("endhighlight") ?? findStatement("/highlight")
    {
      let code = range.upperBound..<close.lowerBound
      tags.append(.init(range: code, inner: code, scope: .code))
      tags.append(.init(range: close, inner: close.lowerBound..<close.lowerBound))
      index = close.upperBound
    } else if word == Array("raw".utf8) || word == Array("verbatim".utf8),
      let close = findStatement("endraw") ?? findStatement("endverbatim")
    {
      tags.append(
        .init(range: close, inner: close.lowerBound..<close.lowerBound, isSilent: true))
      index = close.upperBound
    }
  }

  /// Whether a tag leaves nothing in the page: `{# … #}`, `<%# … %>`, `{{/* … */}}` and `{/* … */}`.
  private func isComment(_ inner: Range<Int>) -> Bool {
    let before = bytes[inner.lowerBound - 1]
    if before == 0x23 || (before == 0x25 && bytes.has("#", at: inner.lowerBound, before: end)) {
      return true
    }
    var (start, stop) = (inner.lowerBound, inner.upperBound)
    while start < stop, bytes[start].isSpace || bytes[start] == 0x2D { start += 1 }
    while stop > start, bytes[stop - 1].isSpace || bytes[stop - 1] == 0x2D { stop -= 1 }
    return before == 0x7B && stop - start >= 4 && bytes.has("/*", at: start, before: stop)
      && bytes.has("*/", at: stop - 2, before: stop)
  }

  private func firstWord(_ range: Range<Int>) -> [UInt8] {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isSpace || bytes[start] == 0x2D { start += 1 }
    var stop = start
    while stop < range.upperBound, bytes[stop].isLetter || bytes[stop] == 0x2F { stop += 1 }
    return Array(bytes[start..<stop])
  }

  /// The statement from here on whose first word is `word`: `{% endcomment %}`.
  private mutating func findStatement(_ word: StaticString) -> Range<Int>? {
    let word = word.withUTF8Buffer { Array($0) }
    guard !exhausted.contains(word) else { return nil }
    var start = index
    while start + 1 < end {
      guard bytes[start] == 0x7B, bytes[start + 1] == 0x25 || bytes[start + 1] == 0x7B else {
        start += 1
        continue
      }
      let isShortcode = bytes[start + 1] == 0x7B
      let inner = start + (isShortcode ? 3 : 2)
      if inner < end, firstWord(inner..<end) == word {
        var stop = inner
        while stop < end, !bytes[stop].isLineBreak,
          !bytes.has(isShortcode ? "}}" : "%}", at: stop, before: end)
        { stop += 1 }
        return start..<min(stop + 2, end)
      }
      start += 2
    }
    exhausted.insert(word)
    return nil
  }

  /// The closing words that do not come any more.
  private var exhausted: Set<[UInt8]> = []

  /// The offset of `closing` in the paragraph that goes on at `start`.
  private mutating func find(_ closing: StaticString, from start: Int, number: Int) -> Int? {
    guard start >= searched[number] else { return nil }
    var position = start
    while position < end {
      if bytes.has(closing, at: position, before: end) { return position }
      if bytes[position].isLineBreak {
        position = bytes.lineBreak(at: position, before: end).upperBound
        if endsParagraph(at: position) { break }
      } else {
        position += 1
      }
    }
    searched[number] = position
    return nil
  }

  /// Whether the line at `start` is blank or a code fence.
  private func endsParagraph(at start: Int) -> Bool {
    var position = start
    while position < end,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x3E
    {
      position += 1
    }
    return position >= end || bytes[position].isLineBreak
      || bytes.has("```", at: position, before: end) || bytes.has("~~~", at: position, before: end)
  }

  /// Takes `{#heading-id}`.
  private mutating func takeIdentifier() -> Bool {
    var position = index + 2
    while position < end,
      bytes[position].isLetterOrDigit || bytes[position].isContinuation
        || bytes[position] >= 0xC0 || "-_.:".utf8.contains(bytes[position])
    { position += 1 }
    guard position > index + 2, position < end, bytes[position] == 0x7D else { return false }
    tags.append(.init(range: index..<position + 1, inner: index + 2..<position, isSilent: true))
    index = position + 1
    return true
  }

  /// Takes kramdown's `{: .class title="…"}`.
  private mutating func takeAttributes() -> Bool {
    guard index + 1 >= searched[Self.forms.count] else { return false }
    var position = index + 2
    while position < end, !bytes[position].isLineBreak, bytes[position] != 0x7D { position += 1 }
    guard position < end, bytes[position] == 0x7D else {
      searched[Self.forms.count] = position
      return false
    }
    tags.append(.init(range: index..<position + 1, inner: index + 2..<position, isSilent: true))
    index = position + 1
    return true
  }

  /// Takes an MDX expression with its braces in balance.
  private mutating func takeExpression() -> Bool {
    guard index >= searched[Self.forms.count + 1] else { return false }
    var depth = 0
    var position = index
    while position < end {
      switch bytes[position] {
      case 0x7B: depth += 1
      case 0x7D:
        depth -= 1
        if depth == 0 {
          tags.append(
            .init(
              range: index..<position + 1, inner: index + 1..<position,
              isSilent: isComment(index + 1..<position)))
          index = position + 1
          return true
        }
      case 0x0A, 0x0D:
        let next = bytes.lineBreak(at: position, before: end).upperBound
        if endsParagraph(at: next) {
          searched[Self.forms.count + 1] = position
          return false
        }
        position = next - 1
      default: break
      }
      position += 1
    }
    searched[Self.forms.count + 1] = position
    return false
  }

  /// Takes the lines of an `import` or `export`, up to a blank one.
  private mutating func takeModuleLines() -> Bool {
    guard
      bytes.has("import ", at: index, before: end) || bytes.has("export ", at: index, before: end)
    else { return false }
    var position = bytes.endOfLine(from: index, before: end)
    let first = bytes[index..<position]
    guard
      first.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x7B || $0 == 0x3D || $0 == 0x28 })
    else { return false }
    while position < end {
      let next = bytes.lineBreak(at: position, before: end).upperBound
      if endsParagraph(at: next) { break }
      position = bytes.endOfLine(from: next, before: end)
    }
    tags.append(.init(range: index..<position, inner: index..<position))
    index = position
    return true
  }
}
