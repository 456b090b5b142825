import HandrailCore

/// Tells which block of a post's body a comment speaks of: the one it stands in, or else the next.
///
/// A comment stands in a block that goes on after it, and in one that ends before it on the same
/// line. A block takes in the links, titles and alternatives of its text. The comments are asked about
/// in the order in which they stand, so that the body is gone over once.
struct DirectiveReach {
  private let bytes: [UInt8]
  private var blocks: [Range<Int>] = []
  /// The number of the block that the last comment came after or stood in.
  private var number = -1
  /// Up to where nothing ends the line of that block.
  private var lineEnd = 0
  private var isLineOpen = false

  /// Gathers the blocks of a document's body.
  init(_ document: Document) {
    bytes = document.source.bytes
    var pieces: [(range: Range<Int>, isText: Bool)] = []
    for block in document.blocks where block.field == nil && block.scope != .comment {
      let isText = block.scope != .link && block.scope != .alt
      pieces.append((document.map.source(of: block.range), isText))
    }
    pieces.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var hasText = false
    for (range, isText) in pieces {
      guard let last = blocks.last,
        range.lowerBound < last.upperBound
          || !(hasText && isText) && isOneLine(last.upperBound..<range.lowerBound)
      else {
        blocks.append(range)
        hasText = isText
        continue
      }
      let end = max(last.upperBound, range.upperBound)
      blocks[blocks.count - 1] = last.lowerBound..<end
      hasText = hasText || isText
    }
  }

  /// What a comment speaks of; nothing when no block comes after it.
  ///
  /// - Parameter comment: The bytes of its words; they must come after those asked about before.
  /// - Returns: A range of the source's bytes.
  mutating func range(at comment: Range<Int>) -> Range<Int> {
    let place = comment.lowerBound
    while number + 1 < blocks.count, blocks[number + 1].lowerBound <= place {
      number += 1
      lineEnd = blocks[number].upperBound
      isLineOpen = true
    }
    if number >= 0 {
      if place < blocks[number].upperBound { return blocks[number] }
      isLineOpen = isLineOpen && isOneLine(lineEnd..<place)
      lineEnd = max(lineEnd, place)
      if isLineOpen { return blocks[number] }
    }
    return number + 1 < blocks.count
      ? blocks[number + 1] : comment.upperBound..<comment.upperBound
  }

  /// Whether no line ends in a range, and no element of HTML.
  private func isOneLine(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    let found = bytes.first(in: range) { here, next in
      here.are(0x0A) | here.are(0x0D) | here.are(0x3C, and: next, are: 0x2F)
    }
    return found == range.upperBound
  }
}
