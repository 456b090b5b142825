internal import CScan
internal import HandrailCore

/// The view of a document that needs no folding: ASCII that stands in the source as it is, block by
/// block. Most posts are such, and share their text and their map with the view.
enum PlainView {
  /// The blocks of the view of a document; nil when it has to be folded.
  static func blocks(of document: Document) -> [FoldedBlock]? {
    let isASCII = document.text.withUnsafeBufferPointer { text in
      text.isEmpty || handrail_ascii_end(text.baseAddress, 0, text.count) == text.count
    }
    guard isASCII, standsAsItIs(document) else { return nil }
    return document.blocks.map { block in
      FoldedBlock(scope: block.scope, field: block.field, range: block.range)
    }
  }

  /// Whether the blocks make up the text, and each is one stretch of the source: nothing was written
  /// otherwise, and nothing stands between its letters that readers do not see.
  private static func standsAsItIs(_ document: Document) -> Bool {
    var end = 0
    var segments = document.map.segments[...]
    for block in document.blocks {
      guard block.range.lowerBound == end, !block.range.isEmpty else { return false }
      end = block.range.upperBound
      while let segment = segments.first, segment.output < end {
        guard segment.isLinear, segment.output <= block.range.lowerBound else { return false }
        if segment.outputEnd > end { break }
        segments.removeFirst()
      }
    }
    return end == document.text.count && document.map.count == end
  }
}
