import CScan

/// What one worker keeps from scan to scan of one ``ShapeFinder``.
struct GramScratch {
  /// When each shape was seen last: see `handrail_gram_scan`.
  private var last: [UInt32]
  private var hits: [handrail_gram_hit]
  /// A number so far above all in `last` that nothing seems to be told.
  private var next = UInt32(HANDRAIL_STEP)

  /// Makes room for an index of so many numbers.
  init(count: Int) {
    last = [UInt32](repeating: 0, count: 2 * count)
    hits = [handrail_gram_hit](repeating: handrail_gram_hit(), count: 256)
  }

  /// A number above all of earlier scans, for a text of so many bytes.
  mutating func nextBase(bytes: Int) -> UInt32 {
    let count = UInt32(clamping: bytes + Int(HANDRAIL_STEP))
    if next > UInt32.max - count {
      for index in last.indices { last[index] = 0 }
      next = UInt32(HANDRAIL_STEP)
    }
    defer { next += count }
    return next
  }

  /// Lends the arrays to a scan.
  mutating func withBuffers(
    _ body: (UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<handrail_gram_hit>)
      -> Void
  ) {
    last.withUnsafeMutableBufferPointer { last in
      hits.withUnsafeMutableBufferPointer { hits in body(last, hits) }
    }
  }
}
