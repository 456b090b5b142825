import HandrailText

extension VoiceReader {
  /// The words of a text that many share, with “…” for what differs.
  ///
  /// - Parameters:
  ///   - text: the text of one of the posts, as it was kept.
  ///   - isShared: says of a shingle whether most of the posts have it.
  /// - Returns: the template, on one line.
  func template(of text: String, isShared: (UInt32) -> Bool) -> String {
    let document = DocumentReader.read(
      SourceText(path: "", utf8: Array(text.utf8)), markup: .plain)
    let folded = FoldedText(document)
    var kept: [Range<Int>] = []
    for shingle in shingles(of: folded) where isShared(shingle.hash) {
      if let last = kept.last, shingle.range.lowerBound <= last.upperBound {
        kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, shingle.range.upperBound)
      } else {
        kept.append(shingle.range)
      }
    }
    var parts: [String] = []
    var end = 0
    for range in kept {
      if folded.view[end..<range.lowerBound].contains(where: { $0 > 0x40 }) { parts.append("…") }
      parts.append(
        String(decoding: folded.view[range], as: UTF8.self)
          .split(whereSeparator: \.isWhitespace).joined(separator: " "))
      end = range.upperBound
    }
    if folded.view[end...].contains(where: { $0 > 0x40 }) { parts.append("…") }
    return parts.joined(separator: " ")
  }
}
