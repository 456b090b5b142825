extension Scalar {
  /// Maps the text back to the bytes it was written with.
  ///
  /// The text ranges of the pieces follow one another and cover the text exactly; source ranges may
  /// leave out bytes that stand for nothing, such as indentation. Runs that are written as they are
  /// form one piece; an escape, a doubled quote or a folded line break is a piece of its own. Where
  /// the bytes cannot be decoded to the text again, one piece stands for the whole scalar.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that the scalar was read from.
  ///   - range: The range of its node in them, in UTF-8 bytes, quotes included.
  /// - Returns: The pieces, in order; none for an empty text.
  public func pieces(in bytes: [UInt8], range: Range<Int>) -> [ScalarPiece] {
    let count = text.utf8.count
    guard count > 0 else { return [] }
    let range = range.clamped(to: 0..<bytes.count)
    let content = contentRange(in: bytes, range: range)
    let whole = [ScalarPiece(text: 0..<count, source: content)]
    if content.count == count, isText(bytes[content]) { return whole }
    var sink = PieceSink(bytes)
    do throws(SyntaxError) {
      try decode(bytes, range: range, content: content, into: &sink)
    } catch {
      return whole
    }
    return isText(sink.text[...]) ? sink.pieces : whole
  }

  private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    var text = text
    return text.withUTF8 { text in
      bytes.withUnsafeBufferPointer { bytes in
        guard text.count == bytes.count else { return false }
        var differences: UInt8 = 0
        for index in text.indices { differences |= text[index] ^ bytes[index] }
        return differences == 0
      }
    }
  }

  private func decode(
    _ bytes: [UInt8], range: Range<Int>, content: Range<Int>, into sink: inout PieceSink
  ) throws(SyntaxError) {
    switch style {
    case .plain, .singleQuoted, .doubleQuoted:
      var scalar = YAMLFlowScalar(bytes, content: content, style: style)
      scalar.decode(into: &sink)
    case .literal, .folded:
      var scalar = YAMLBlockScalar(bytes, range: range, text: text)
      scalar.decode(into: &sink)
    case .jsonString:
      var string = JSONString(bytes, range: range)
      try string.decode(into: &sink)
    case .tomlBasic, .tomlLiteral:
      var string = TOMLString(bytes, range: range)
      try string.decode(into: &sink)
    }
  }

  /// The bytes inside the quotes.
  private func contentRange(in bytes: [UInt8], range: Range<Int>) -> Range<Int> {
    var quotes = 0
    switch style {
    case .plain, .literal, .folded: return range
    case .singleQuoted, .doubleQuoted, .jsonString: quotes = 1
    case .tomlBasic, .tomlLiteral:
      let opening = range.first.map { bytes[$0] } ?? 0
      quotes = range.count >= 6 && range.prefix(3).allSatisfy { bytes[$0] == opening } ? 3 : 1
    }
    guard range.count >= 2 * quotes else { return range }
    return range.lowerBound + quotes..<range.upperBound - quotes
  }
}
