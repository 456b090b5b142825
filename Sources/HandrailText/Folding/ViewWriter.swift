internal import HandrailCore

/// The view as it is written: its bytes, the map to the source, and the disguises seen on the way.
struct ViewWriter {
  /// The view so far.
  private(set) var view: [UInt8] = []
  /// From the view to the source.
  private(set) var map = SourceMap()
  /// The disguises seen so far, in no order.
  private(set) var disguised: [DisguisedRange] = []

  private let text: UTF8Bytes
  private let source: [UInt8]
  private var cursor: SourceMapCursor
  private var seams: [Seam] = []
  private var blockStart = 0
  private var disguisesBefore = 0
  /// The end, in the text and in the source, of what was written last.
  private var written = (text: -1, source: 0)

  /// Starts an empty view of `text`, which comes from `source` as `map` says.
  init(text: UTF8Bytes, map: SourceMap, source: [UInt8]) {
    self.text = text
    self.source = source
    cursor = SourceMapCursor(map)
    view.reserveCapacity(text.count)
  }

  /// The length of the view so far.
  var count: Int { view.count }

  /// The block that is open, so far.
  var block: Range<Int> { blockStart..<view.count }

  /// Starts a block of the view.
  mutating func openBlock() {
    blockStart = view.count
    disguisesBefore = disguised.count
    written = (-1, 0)
  }

  /// Forgets the block that is open.
  mutating func reopenBlock() {
    view.removeLast(view.count - blockStart)
    map.truncate(to: blockStart)
    disguised.removeLast(disguised.count - disguisesBefore)
    seams.removeAll(keepingCapacity: true)
    written = (-1, 0)
  }

  /// Ends a block, and turns the seams inside its words into disguises.
  ///
  /// - Returns: The range of the block.
  mutating func closeBlock() -> Range<Int> {
    let block = block
    if !seams.isEmpty {
      let found = view.withUnsafeBufferPointer { bytes in
        seams.compactMap { $0.disguise(in: bytes, block: block) }
      }
      disguised.append(contentsOf: found)
      seams.removeAll(keepingCapacity: true)
    }
    return block
  }

  /// Writes text as it is.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = view.count
    view.append(contentsOf: text.slice(range))
    mapAsIs(range, at: start)
  }

  /// Writes code points that came, all together, from a range of the text.
  ///
  /// - Returns: Their range in the view.
  mutating func write(_ scalars: [UInt32], from range: Range<Int>) -> Range<Int> {
    let start = view.count
    for scalar in scalars { view.append(scalar: scalar) }
    let length = view.count - start
    if length == range.count, view[start...].elementsEqual(text.slice(range)) {
      mapAsIs(range, at: start)
    } else if length > 0 {
      let from = cursor.source(of: range)
      noteMarkup(text: range.lowerBound, source: from.lowerBound, viewOffset: start)
      map.append(length: length, source: from, whole: true)
      written = (range.upperBound, from.upperBound)
    }
    return start..<view.count
  }

  /// Marks a range of the view.
  mutating func mark(_ disguise: Disguise, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var range = range
    if disguised.count > disguisesBefore, let last = disguised.last, last.disguise == disguise,
      last.range.upperBound == range.lowerBound
    {
      range = last.range.lowerBound..<range.upperBound
      disguised.removeLast()
    }
    disguised.append(DisguisedRange(disguise: disguise, range: range))
  }

  /// Remembers that invisible characters were dropped where the view ends.
  mutating func noteInvisible() { seams.append(Seam(kind: .invisible, offset: view.count)) }

  private mutating func mapAsIs(_ range: Range<Int>, at start: Int) {
    var rest = range
    while !rest.isEmpty {
      let piece = cursor.piece(of: rest)
      let viewOffset = start + (rest.lowerBound - range.lowerBound)
      if piece.startsSegment {
        noteMarkup(
          text: rest.lowerBound, source: piece.source.lowerBound, viewOffset: viewOffset)
      }
      if !piece.isLinear { noteReference(piece, viewOffset: viewOffset) }
      map.append(length: piece.output.count, source: piece.source, whole: !piece.isLinear)
      rest = piece.output.upperBound..<rest.upperBound
      written = (piece.output.upperBound, piece.source.upperBound)
    }
  }

  /// Remembers a jump of the source between two characters that are neighbours in the text.
  private mutating func noteMarkup(text offset: Int, source start: Int, viewOffset: Int) {
    guard offset == written.text, start > written.source,
      ByteClass(view[viewOffset]).isInWord, ByteClass(view[viewOffset - 1]).isInWord,
      !isBreakHint(written.source..<start)
    else { return }
    seams.append(Seam(kind: .markup, offset: viewOffset))
  }

  /// Whether the source between two letters only says where a long word may break: `<wbr>`.
  private func isBreakHint(_ range: Range<Int>) -> Bool {
    guard range.count >= 5, range.count <= 7, range.upperBound <= source.count else {
      return false
    }
    let start = range.lowerBound
    return source[start] == 0x3C && source[start + 1] | 0x20 == 0x77
      && source[start + 2] | 0x20 == 0x62 && source[start + 3] | 0x20 == 0x72
      && source[range.upperBound - 1] == 0x3E
  }

  /// Marks an ordinary letter or digit that was written as a character reference.
  private mutating func noteReference(_ piece: SourceMapCursor.Piece, viewOffset: Int) {
    let offset = piece.source.lowerBound
    guard offset < source.count, source[offset] == 0x26,
      ByteClass(text[piece.output.lowerBound]).isAlphanumeric
    else { return }
    mark(.characterReferences, viewOffset..<viewOffset + 1)
  }
}
