import HandrailCore

/// Finds the targets and titles of links, which md4c tells of without saying where they stand.
extension MarkdownEvents {
  /// Adds a link's or image's target and title, whose text starts at `textStart` if it has any.
  ///
  /// What stands in the source as `](target "title")` right after the text is added here; what a
  /// link definition holds is added once, where it is defined.
  mutating func addTarget(_ target: MarkdownPointer, title: MarkdownPointer, textStart: Int?) {
    spend(target.bytes.count + title.bytes.count)
    let text = min(textStart ?? cursor, cursor)..<cursor
    guard let bracket = closingBracket(hasText: textStart != nil) else {
      addAutolink(target, text)
      return
    }
    guard parsed.has("](", at: bracket, before: body.upperBound) else {
      noteReference(target, .link)
      noteReference(title, .alt)
      cursor = endOfLabel(from: bracket + 1)
      return
    }
    var position = bracket + 2
    skipSpaces(&position)
    if position < body.upperBound, parsed[position] == 0x3C { position += 1 }
    guard let targetEnd = end(of: target, at: position) else {
      if !noteReference(target, .link) { addWhole(target, .link, from: text) }
      if !noteReference(title, .alt) { addWhole(title, altScope, from: text) }
      return
    }
    addString(position..<targetEnd, .link)
    position = targetEnd
    if position < body.upperBound, parsed[position] == 0x3E { position += 1 }
    skipSpaces(&position)
    addTitle(title, &position, text)
    skipSpaces(&position)
    if position < body.upperBound, parsed[position] == 0x29 { position += 1 }
    cursor = max(cursor, position)
  }

  private mutating func addTitle(
    _ title: MarkdownPointer, _ position: inout Int, _ text: Range<Int>
  ) {
    guard !title.bytes.isEmpty else { return }
    let start = min(position + 1, body.upperBound)
    guard let titleEnd = end(of: title, at: start) else {
      if !noteReference(title, .alt) { addWhole(title, altScope, from: text) }
      return
    }
    addString(start..<titleEnd, altScope)
    position = min(titleEnd + 1, body.upperBound)
  }

  /// The bracket that ends the text of the link that is being left; nil when it has none.
  private func closingBracket(hasText: Bool) -> Int? {
    let markup = hasText ? "*_~` " : "*_~` ![>\t\r\n"
    var position = cursor
    while position < body.upperBound, markup.utf8.contains(parsed[position]) { position += 1 }
    return position < body.upperBound && parsed[position] == 0x5D ? position : nil
  }

  /// Where the label ends that may follow the text of a link: `[label]`.
  private func endOfLabel(from start: Int) -> Int {
    guard start < body.upperBound, parsed[start] == 0x5B else { return start }
    var position = start + 1
    while position < body.upperBound, parsed[position] != 0x5D, position - start < 1000 {
      position += parsed[position] == 0x5C ? 2 : 1
    }
    return position < body.upperBound && parsed[position] == 0x5D ? position + 1 : start
  }

  /// Adds the target of a link that is written as its text: `<a@acme.example>`, `www.acme.example`.
  private mutating func addAutolink(_ target: MarkdownPointer, _ text: Range<Int>) {
    if noteReference(target, .link) { return }
    if !text.isEmpty, target.bytes.suffix(text.count).elementsEqual(parsed[text]) {
      builder.add(.link, text)
    } else {
      addWhole(target, .link, from: text)
    }
  }

  /// Leaves a string that stands in the source to the definitions; false when it does not.
  @discardableResult
  private mutating func noteReference(_ string: MarkdownPointer, _ scope: Scope) -> Bool {
    guard let range = range(of: string) else { return false }
    definitions.noteReference(range, scope)
    return true
  }

  /// Adds what stands on a code fence: `js title="Our code"`.
  mutating func addInfo(_ info: MarkdownPointer, fence: UInt8) {
    spend(info.bytes.count)
    guard !info.bytes.isEmpty else { return }
    if let range = range(of: info) {
      builder.add(.comment, range)
      cursor = max(cursor, range.upperBound)
      return
    }
    var position = cursor
    while position < body.upperBound {
      let lineEnd = parsed.endOfLine(from: position, before: body.upperBound)
      spend(lineEnd - position)
      var start = position
      while start < lineEnd, parsed[start] != fence { start += 1 }
      while start < lineEnd, parsed[start] == fence || parsed[start].isSpace { start += 1 }
      if let end = end(of: info, at: start), parsed.trimmed(end..<lineEnd).isEmpty {
        addString(start..<end, .comment)
        cursor = max(cursor, end)
        return
      }
      position = max(
        parsed.lineBreak(at: lineEnd, before: body.upperBound).upperBound, position + 1)
    }
    addWhole(info, .comment, from: cursor..<cursor)
  }

  private func skipSpaces(_ position: inout Int) {
    while position < body.upperBound, parsed[position].isSpace { position += 1 }
  }

  /// Where a string of md4c's ends, when it is written at `start`; nil when it is not.
  private func end(of string: MarkdownPointer, at start: Int) -> Int? {
    if let range = range(of: string) {
      return range.isEmpty || range.lowerBound == start ? start + range.count : nil
    }
    var position = start
    for byte in string.bytes {
      guard position < body.upperBound else { return nil }
      if byte == 0x0A, parsed[position].isLineBreak {
        position = parsed.lineBreak(at: position, before: body.upperBound).upperBound
        while position < body.upperBound, " \t>".utf8.contains(parsed[position]) { position += 1 }
        continue
      }
      if parsed[position] == 0x5C, position + 1 < body.upperBound,
        parsed[position + 1].isPunctuation
      {
        position += 1
      }
      guard parsed[position] == byte else { return nil }
      position += 1
    }
    return position
  }

  private mutating func addString(_ range: Range<Int>, _ scope: Scope) {
    builder.open(scope)
    builder.appendMarkdownString(range)
    builder.close()
  }

  /// Adds a string whose place is not known: it stands for the text of the link.
  private mutating func addWhole(_ string: MarkdownPointer, _ scope: Scope, from text: Range<Int>) {
    builder.open(scope)
    builder.append(string.bytes, from: text)
    builder.close()
  }
}
