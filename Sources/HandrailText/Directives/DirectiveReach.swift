import HandrailCore

/// Tells which block of a post's body a comment speaks of: the one it stands in, or else the next.
///
/// A comment stands in a block that goes on after it, and in one that ends before it on the same
/// line. A block takes in the links, titles and alternatives of its text. The comments are asked about
/// in the order in which they stand, so that the body is gone over once.
struct DirectiveReach {
  private let bytes: [UInt8]
  private let isHTML: Bool
  private var blocks: [Range<Int>] = []
  /// The number of the block that the last comment came after or stood in.
  private var number = -1
  /// Up to where nothing ends the line of that block.
  private var lineEnd = 0
  private var isLineOpen = false

  /// Gathers the blocks of a document's body.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - markup: How its body is written.
  ///   - passedOver: Blocks that hold nothing but comments, by where their text starts.
  init(_ document: Document, markup: Markup, passingOver passedOver: Set<Int>) {
    bytes = document.source.bytes
    isHTML = markup == .html
    var pieces: [(range: Range<Int>, isText: Bool)] = []
    for block in document.blocks
    where block.field == nil && block.scope != .comment
      && !passedOver.contains(block.range.lowerBound)
    {
      // The target of `[//]: # (a comment)`.
      if block.scope == .link, document.text[block.range].elementsEqual("#".utf8) { continue }
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

  /// Whether no block ends or starts in a range: no line, but in HTML, and no element that is a block.
  private func isOneLine(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      index = bytes.first(in: index..<range.upperBound) { here, _ in
        here.are(0x0A) | here.are(0x0D) | here.are(0x3C)
      }
      guard index < range.upperBound else { return true }
      if bytes[index] != 0x3C {
        guard isHTML else { return false }
      } else {
        let name = bytes[(index + 1)..<range.upperBound].drop { $0 == 0x2F }
          .prefix(16).prefix(while: \.isLetterOrDigit)
        let element = HTMLElement(String(decoding: name, as: UTF8.self).lowercased())
        if element.traits.contains(.block) { return false }
      }
      index += 1
    }
    return true
  }
}
