extension DocumentBuilder {
  /// Appends a link target or title with its backslashes and character references undone.
  mutating func appendMarkdownString(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if source.bytes[index] == 0x5C, index + 1 < range.upperBound,
        source.bytes[index + 1].isPunctuation
      {
        append(start..<index)
        start = index + 1
        index += 2
      } else if source.bytes[index] == 0x26,
        let reference = CharacterReference(source.bytes, at: index, before: range.upperBound),
        source.bytes[reference.range.upperBound - 1] == 0x3B
      {
        append(start..<index)
        append(reference.text, from: reference.range)
        index = reference.range.upperBound
        start = index
      } else {
        index += 1
      }
    }
    append(start..<range.upperBound)
  }
}
