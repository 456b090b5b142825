public import HandrailCore

extension SourceText {
  /// The bytes of ``bytes`` that a span of the file as saved holds.
  ///
  /// The span must start and end between characters, as those of findings do.
  public func range(of span: Span) -> Range<Int> {
    utf8Offset(ofSaved: span.start)..<utf8Offset(ofSaved: span.end)
  }

  /// The file as it should be saved once edits are made; all other bytes stay.
  ///
  /// - Parameters:
  ///   - edits: what changes, in order, without overlaps; ranges of ``bytes``.
  ///   - saved: the file as saved.
  /// - Returns: its new bytes, in the same encoding.
  public func saving(_ edits: [TextEdit], over saved: [UInt8]) -> [UInt8] {
    guard encoding != .utf8 else { return edits.applied(to: saved) }
    var edited: [UInt8] = []
    var kept = 0
    for edit in edits {
      let span = span(of: edit.range)
      edited += saved[kept..<span.start]
      for unit in edit.text.utf16 {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        edited += encoding == .utf16LittleEndian ? [low, high] : [high, low]
      }
      kept = span.end
    }
    return edited + saved[kept...]
  }

  private func utf8Offset(ofSaved offset: Int) -> Int {
    guard encoding != .utf8 else { return offset }
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if originalOffset(of: middle) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
