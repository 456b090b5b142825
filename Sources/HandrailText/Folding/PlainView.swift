internal import CScan
internal import HandrailCore

/// The view of a text that needs no folding. Most posts are such, and share their text, their blocks
/// and their map with the view.
enum PlainView {
  /// Whether a document is its own view: characters that folding leaves alone, which stand in the
  /// source as they are, block by block.
  static func isOwn(_ document: Document) -> Bool {
    document.text.withUnsafeBufferPointer(isOwn) && standsAsItIs(document)
  }

  /// Whether folding leaves all characters of a text alone, whatever stands around them.
  static func isOwn(_ text: UTF8Bytes) -> Bool {
    var at = 0
    while at < text.count {
      at = handrail_ascii_end(text.baseAddress, at, text.count)
      guard at < text.count else { return true }
      let (scalar, length) = text.scalar(at: at)
      guard scalar >= 0x80, CharacterRecord(scalar).isPlain else { return false }
      at += length
    }
    return true
  }

  /// Whether blocks make up a text, one after the other.
  static func isFilled(by blocks: [Block], _ text: [UInt8]) -> Bool {
    var end = 0
    for block in blocks {
      guard block.range.lowerBound == end else { return false }
      end = block.range.upperBound
    }
    return end == text.count
  }

  /// Whether the blocks make up the text, and each is one stretch of the source: nothing was written
  /// otherwise, and nothing stands between its letters that readers do not see.
  private static func standsAsItIs(_ document: Document) -> Bool {
    let segments = document.map.segments
    var (end, number) = (0, 0)
    for block in document.blocks {
      guard block.range.lowerBound == end, !block.range.isEmpty else { return false }
      end = block.range.upperBound
      while number < segments.count, segments[number].output < end {
        let segment = segments[number]
        guard segment.isLinear, segment.output <= block.range.lowerBound else { return false }
        if segment.outputEnd > end { break }
        number += 1
      }
    }
    return end == document.text.count && document.map.count == end
  }
}
