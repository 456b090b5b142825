extension YAMLFastReader {
  // MARK: Quotes

  /// The text in double quotes that starts here.
  mutating func doubleQuoted() -> Node? {
    let start = at
    var isPlain = true
    at += 1
    while at < end {
      switch bytes[at] {
      case 0x22: return quoted(.doubleQuoted, from: start, isPlain: isPlain)
      case 0x0A:
        isPlain = false
        guard moveOverBreak() else { return nil }
      case 0x5C:
        isPlain = false
        guard at + 1 < end, #""\/nt"#.utf8.contains(bytes[at + 1]) else { return nil }
        at += 2
      default: at += 1
      }
    }
    return nil
  }

  /// The text in single quotes that starts here.
  mutating func singleQuoted() -> Node? {
    let start = at
    var isPlain = true
    at += 1
    while at < end {
      switch bytes[at] {
      case 0x27 where at + 1 < end && bytes[at + 1] == 0x27:
        isPlain = false
        at += 2
      case 0x27: return quoted(.singleQuoted, from: start, isPlain: isPlain)
      case 0x0A:
        isPlain = false
        guard moveOverBreak() else { return nil }
      default: at += 1
      }
    }
    return nil
  }

  /// Moves over a line break in a text; false when the next line is not indented, as the end of a
  /// document is not.
  private mutating func moveOverBreak() -> Bool {
    at += 1
    lineStart = at
    return at < end && (bytes[at] == 0x20 || bytes[at] == 0x0A)
  }

  private mutating func quoted(_ style: Scalar.Style, from start: Int, isPlain: Bool) -> Node {
    let content = start + 1..<at
    at += 1
    return scalar(content, style, isPlain: isPlain, range: start..<at)
  }

  /// A scalar: its content as it stands, or with quotes, escapes and folding undone.
  private func scalar(
    _ content: Range<Int>, _ style: Scalar.Style, isPlain: Bool, range: Range<Int>
  ) -> Node {
    if isPlain {
      let text = String(decoding: bytes[content], as: UTF8.self)
      return Node(.scalar(Scalar(text: text, style: style)), range: range)
    }
    var sink = TextSink(bytes)
    var written = YAMLFlowScalar(bytes, content: content, style: style)
    written.decode(into: &sink)
    return Node(.scalar(Scalar(text: sink.text, style: style)), range: range)
  }

  // MARK: Plain

  /// The text without quotes that starts here.
  ///
  /// - Parameter indent: how far the block around it is indented; nil inside brackets.
  /// - Returns: the scalar; nil when it is not one that is read here.
  mutating func plain(indent: Int?) -> Node? {
    guard startsPlain else { return nil }
    let start = at
    var stop = at
    var isOneLine = true
    while at < end {
      switch bytes[at] {
      case 0x20: break
      case 0x3A where endsKey: return nil
      case 0x23 where bytes[at - 1] == 0x20:
        guard indent != nil else { return nil }
        return scalar(start..<stop, .plain, isPlain: isOneLine, range: start..<stop)
      case 0x2C where indent == nil, 0x5D where indent == nil, 0x7D where indent == nil:
        return scalar(start..<stop, .plain, isPlain: isOneLine, range: start..<stop)
      case 0x5B where indent == nil, 0x7B where indent == nil, 0x3F where indent == nil:
        return nil
      case 0x0A:
        guard let next = continuation(indent: indent) else {
          return scalar(start..<stop, .plain, isPlain: isOneLine, range: start..<stop)
        }
        at = next
        isOneLine = false
        continue
      default: stop = at + 1
      }
      at += 1
    }
    guard indent != nil else { return nil }
    return scalar(start..<stop, .plain, isPlain: isOneLine, range: start..<stop)
  }

  /// Whether a text without quotes may start here.
  private var startsPlain: Bool {
    guard at < end else { return false }
    switch bytes[at] {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x80...0xFF: return true
    case 0x2D: return at + 1 < end && (0x30...0x39).contains(bytes[at + 1])
    default: return #"($./+_\^=<~;"#.utf8.contains(bytes[at])
    }
  }

  /// Whether the colon here ends a key, or may.
  private var endsKey: Bool {
    guard at + 1 < end else { return true }
    switch bytes[at + 1] {
    case 0x20, 0x0A, 0x2C, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: return true
    default: return false
    }
  }

  /// Where a text goes on after the line break here; nil when it ends.
  private mutating func continuation(indent: Int?) -> Int? {
    var next = at
    var start = at
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x0A {
      if bytes[next] == 0x0A { start = next + 1 }
      next += 1
    }
    guard next < end, bytes[next] != 0x23, next - start > indent ?? 0 else { return nil }
    lineStart = start
    return next
  }

  // MARK: Blocks

  /// The `|` or `>` text that starts here; the reader ends up at the start of the line after it.
  ///
  /// - Parameter indent: how far the block around it is indented.
  /// - Returns: the scalar; nil when it is not one that is read here.
  mutating func blockScalar(indent: Int) -> Node? {
    let start = at
    let isFolded = bytes[at] == 0x3E
    at += 1
    let isStripped = at < end && bytes[at] == 0x2D
    if isStripped { at += 1 }
    guard at < end, bytes[at] == 0x0A else { return nil }
    at += 1
    let first = at
    skipSpaces()
    let column = at - first
    guard column > indent, at < end, bytes[at] != 0x0A else { return nil }
    at = first
    var text: [UInt8] = []
    var stop = at
    var blank = 0
    while at < end {
      let line = at
      skipSpaces()
      if at < end, bytes[at] == 0x0A, at - line <= column {
        blank += 1
        at += 1
        continue
      }
      if at < end, at - line < column {
        at = line
        break
      }
      let lineEnd = endOfLine(from: at)
      guard at < end, at - line == column, bytes[lineEnd - 1] != 0x20 else { return nil }
      if !text.isEmpty {
        let breaks = isFolded ? blank : blank + 1
        text += breaks == 0 ? [0x20] : Array(repeating: 0x0A, count: breaks)
      }
      text += bytes[at..<lineEnd]
      blank = 0
      stop = lineEnd
      at = min(lineEnd + 1, end)
    }
    if !isStripped, stop < end {
      text.append(0x0A)
      stop += 1
    }
    let style: Scalar.Style = isFolded ? .folded : .literal
    let scalar = Scalar(text: String(decoding: text, as: UTF8.self), style: style)
    return Node(.scalar(scalar), range: start..<stop)
  }
}
