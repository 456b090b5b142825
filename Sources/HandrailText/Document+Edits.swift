public import HandrailCore

extension Document {
  /// The text that a reader should see once some bytes of the source are other words.
  ///
  /// - Parameter edits: what changes, in order, without overlaps; ranges of ``SourceText/bytes``.
  /// - Returns: ``text`` with the same words changed in it; nil where bytes do not stand in the text
  ///   as they do in the file, letter for letter.
  public func text(with edits: [TextEdit]) -> [UInt8]? {
    var changes: [TextEdit] = []
    var unseen = Set(edits.indices)
    for segment in map.segments {
      let source = segment.source..<segment.sourceEnd
      var index = edits.firstIndex(endingAfter: source.lowerBound)
      while index < edits.count, edits[index].range.lowerBound < source.upperBound {
        let edit = edits[index]
        guard segment.isLinear, source.contains(edit.range) else { return nil }
        let start = segment.output + edit.range.lowerBound - segment.source
        let range = start..<start + edit.range.count
        guard text[range] == self.source.bytes[edit.range] else { return nil }
        changes.append(TextEdit(range, edit.text))
        unseen.remove(index)
        index += 1
      }
    }
    return unseen.isEmpty ? changes.applied(to: text) : nil
  }
}

extension [TextEdit] {
  /// The index of the first edit that ends after `offset`; the count when none does.
  fileprivate func firstIndex(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
