/// Splits HTML into tokens as browsers do, in one pass over the bytes, with exact offsets.
///
/// Source: WHATWG HTML, section 13.2.5. handrail reads untrusted files, which rules out gumbo:
/// 40,000 nested `<div>` (200 KB) took it 52 seconds, and it frees its tree by recursion. Here is
/// no tree. Markup that the end of the text cuts off becomes a comment, so that no words are lost.
struct HTMLTokenizer {
  let bytes: [UInt8]
  private(set) var attributes: [HTMLAttribute] = []
  private var index = 0
  /// The element whose text is read without tags.
  private var rawElement: String?
  /// How many `<svg>` and `<math>` are open: inside, no element has raw text.
  private var foreignDepth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  mutating func next() -> HTMLToken? {
    while index < bytes.count {
      if let element = rawElement {
        rawElement = nil
        if let token = takeRawText(of: element) { return token }
        continue
      }
      if bytes[index] == 0x3C, let kind = markupKind(at: index) {
        if let token = takeMarkup(kind) { return token }
        continue
      }
      return takeText()
    }
    return nil
  }

  private enum MarkupKind { case startTag, endTag, declaration, bogusComment, nothing }

  /// What the `<` at `position` starts; nil when it is text.
  private func markupKind(at position: Int) -> MarkupKind? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case 0x21: return .declaration
    case 0x3F: return .bogusComment
    case 0x2F:
      guard position + 2 < bytes.count else { return nil }
      let next = bytes[position + 2]
      return next.isLetter ? .endTag : next == 0x3E ? .nothing : .bogusComment
    case let next: return next.isLetter ? .startTag : nil
    }
  }

  private mutating func takeText() -> HTMLToken {
    let start = index
    repeat {
      index = bytes.first(0x3C, in: index + 1..<bytes.count)
    } while index < bytes.count && markupKind(at: index) == nil
    return .text(start..<index)
  }

  private mutating func takeMarkup(_ kind: MarkupKind) -> HTMLToken? {
    switch kind {
    case .startTag, .endTag: return takeTag(isEnd: kind == .endTag)
    case .declaration: return takeDeclaration()
    case .bogusComment: return takeBogusComment(from: index + (bytes[index + 1] == 0x3F ? 1 : 2))
    case .nothing:
      index += 3
      return nil
    }
  }

  private mutating func takeDeclaration() -> HTMLToken? {
    if bytes.has("<!--", at: index, before: bytes.count) { return takeComment() }
    if foreignDepth > 0, bytes.has("<![CDATA[", at: index, before: bytes.count) {
      let start = index + 9
      let end = find("]]>", from: start) ?? bytes.count
      index = min(end + 3, bytes.count)
      return start < end ? .rawText(start..<end) : nil
    }
    let word = bytes[(index + 2)...].prefix(7).map(\.lowercased)
    if word == Array("doctype".utf8) {
      index = min(bytes.first(0x3E, in: index..<bytes.count) + 1, bytes.count)
      return nil
    }
    return takeBogusComment(from: index + 2)
  }

  private mutating func takeBogusComment(from start: Int) -> HTMLToken {
    let end = bytes.first(0x3E, in: start..<bytes.count)
    index = min(end + 1, bytes.count)
    return .comment(start..<end)
  }

  private mutating func takeComment() -> HTMLToken {
    let start = index + 4
    for ending in ["->", ">"] as [StaticString]
    where bytes.has(ending, at: start, before: bytes.count) {
      index = start + ending.utf8CodeUnitCount
      return .comment(start..<start)
    }
    var position = min(start, bytes.count)
    while true {
      position = bytes.first(0x2D, in: position..<bytes.count)
      guard position < bytes.count else { break }
      if bytes.has("-->", at: position, before: bytes.count) {
        index = position + 3
        return .comment(start..<position)
      }
      if bytes.has("--!>", at: position, before: bytes.count) {
        index = position + 4
        return .comment(start..<position)
      }
      position += 1
    }
    index = bytes.count
    return .comment(start..<index)
  }

  private mutating func takeTag(isEnd: Bool) -> HTMLToken {
    let start = index
    var position = index + (isEnd ? 2 : 1)
    let name = takeName(&position, from: position) { $0 == 0x2F || $0 == 0x3E || $0.isSpace }
    attributes.removeAll(keepingCapacity: true)
    var isSelfClosing = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3E {
        index = position + 1
        return tag(name, start..<index, isEnd: isEnd, isSelfClosing: isSelfClosing)
      }
      isSelfClosing = byte == 0x2F
      if byte.isSpace || byte == 0x2F { position += 1 } else { takeAttribute(&position) }
    }
    index = bytes.count
    return .comment(start + 1..<index)
  }

  private mutating func tag(
    _ name: String, _ range: Range<Int>, isEnd: Bool, isSelfClosing: Bool
  ) -> HTMLToken {
    let element = HTMLElement(name)
    let isForeignRoot = element.traits.contains(.drawing)
    if isEnd {
      if isForeignRoot { foreignDepth = max(0, foreignDepth - 1) }
      return .endTag(element, range: range)
    }
    if isForeignRoot, !isSelfClosing { foreignDepth += 1 }
    if foreignDepth == 0, element.traits.contains(.raw) { rawElement = name }
    return .startTag(element, range: range, isSelfClosing: isSelfClosing && foreignDepth > 0)
  }

  private mutating func takeAttribute(_ position: inout Int) {
    let nameStart = position
    // An equals sign at the start is part of the name.
    if bytes[position] == 0x3D { position += 1 }
    let name = takeName(&position, from: nameStart) {
      $0 == 0x2F || $0 == 0x3E || $0.isSpace || $0 == 0x3D
    }
    var next = position
    skipSpaces(&next)
    guard next < bytes.count, bytes[next] == 0x3D else {
      attributes.append(HTMLAttribute(name: name, value: position..<position))
      return
    }
    position = next + 1
    skipSpaces(&position)
    guard position < bytes.count else { return }
    let quote = bytes[position]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { position += 1 }
    let start = position
    if isQuoted {
      position = bytes.first(quote, in: position..<bytes.count)
    } else {
      while position < bytes.count, bytes[position] != 0x3E, !bytes[position].isSpace {
        position += 1
      }
    }
    attributes.append(HTMLAttribute(name: name, value: start..<position))
    if isQuoted { position = min(position + 1, bytes.count) }
  }

  /// Reads up to a byte that `isEnd`, and makes it small. Names that are too long to mean anything
  /// are cut.
  private func takeName(
    _ position: inout Int, from start: Int, until isEnd: (UInt8) -> Bool
  ) -> String {
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    let name = bytes[start..<min(position, start + 64)]
    return String(unsafeUninitializedCapacity: name.count) { small in
      for (offset, byte) in name.enumerated() { small[offset] = byte.lowercased }
      return name.count
    }
  }

  private func skipSpaces(_ position: inout Int) {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }

  private func find(_ mark: StaticString, from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if bytes.has(mark, at: position, before: bytes.count) { return position }
      position += 1
    }
    return nil
  }

  /// Takes the text up to the end tag of `element`, or up to the end.
  private mutating func takeRawText(of element: String) -> HTMLToken? {
    let start = index
    var script = ScriptState.plain
    while index < bytes.count {
      if bytes[index] != 0x3C, bytes[index] != 0x2D {
        index = bytes.first(0x3C, or: 0x2D, in: index..<bytes.count)
        guard index < bytes.count else { break }
      }
      // The end tag of a script inside a script ends only that.
      let isNested = script == .nested
      if element == "script" { script.advance(bytes, at: index) }
      if element != "plaintext", !isNested, isEndTag(of: element, at: index) { break }
      index += 1
    }
    guard start < index else { return nil }
    let hasReferences = element == "title" || element == "textarea"
    return hasReferences ? .text(start..<index) : .rawText(start..<index)
  }

  private func isEndTag(of element: String, at position: Int) -> Bool {
    guard bytes[position] == 0x3C else { return false }
    let end = position + 2 + element.utf8.count
    guard end < bytes.count, bytes[position + 1] == 0x2F,
      bytes[end].isSpace || bytes[end] == 0x2F || bytes[end] == 0x3E
    else { return false }
    return bytes[position + 2..<end].lazy.map(\.lowercased).elementsEqual(element.utf8)
  }
}
