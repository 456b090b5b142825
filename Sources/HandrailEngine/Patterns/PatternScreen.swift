import CScan
import HandrailRules
import HandrailText

/// Tells which patterns may match in a short text, for a run over few texts: used by one worker only.
///
/// An index of all patterns takes longer to make than many texts to check. So each pattern is held
/// against the text as it is written, which says in which blocks it may match.
final class PatternScreen {
  /// A class of words that patterns name, and the blocks that may hold one of them.
  private typealias KnownClass = (terms: [Term], blocks: UInt64)

  /// How many bytes a text may have, so that it is worth while.
  static let longestText = 32 << 10
  /// How many places of the table there are for each byte of the text, at least, and how many in all.
  private static let room = 8
  private static let (smallest, largest) = (1 << 12, 1 << 18)

  private let templates: [PatternTemplate]
  /// What stands in the text: see `handrail_screen`.
  private var table: [UInt64] = []

  init(_ templates: [PatternTemplate]) { self.templates = templates }

  /// The patterns that may match in a text, and in which blocks.
  func candidates(in text: FoldedText) -> PatternCandidates {
    let blocksABit = Self.blocksABit(of: text)
    let whole = text.wholeBlocks
    return PatternCandidates(
      patterns: templates.count,
      windows: blocks(in: text).map { number, blocks in
        (number, whole.filter { blocks >> UInt64($0.block / blocksABit) & 1 != 0 })
      })
  }

  /// How many blocks share a bit.
  private static func blocksABit(of text: FoldedText) -> Int {
    let bits = Int(HANDRAIL_SCREEN_BLOCKS)
    return max(1, (text.blocks.count + bits - 1) / bits)
  }

  /// The numbers of the patterns that may match in a text, in order, and in which blocks, as bits.
  private func blocks(in text: FoldedText) -> [(pattern: Int, blocks: UInt64)] {
    var size = Self.smallest
    while size < min(text.view.count * Self.room, Self.largest) { size *= 2 }
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: repeatElement(0, count: size))
    // Unsafe because the screen is C: it keeps to the table by its shift, and to the text by its blocks.
    return table.withUnsafeMutableBufferPointer { table in
      let screen = handrail_screen(
        blocks: table.baseAddress, shift: UInt32(32 - size.trailingZeroBitCount))
      return withUnsafePointer(to: screen) { screen in
        let blocksABit = Self.blocksABit(of: text)
        for (number, block) in text.blocks.enumerated() {
          handrail_screen_note(
            screen, text.view, block.range.lowerBound, block.range.upperBound,
            1 << UInt64(number / blocksABit))
        }
        return patterns(on: screen)
      }
    }
  }

  private func patterns(
    on screen: UnsafePointer<handrail_screen>
  ) -> [(pattern: Int, blocks: UInt64)] {
    var known: [KnownClass] = []
    var possible: [(pattern: Int, blocks: UInt64)] = []
    var pattern: [UInt8] = []
    var classes: [UInt64] = []
    for (number, template) in templates.enumerated() where template.emptyClass == nil {
      pattern.removeAll(keepingCapacity: true)
      classes.removeAll(keepingCapacity: true)
      for part in template.parts {
        switch part {
        case .text(let text): pattern += text
        case .words(let terms):
          pattern.append(UInt8(HANDRAIL_CLASS_OF_WORDS))
          classes.append(Self.blocks(of: terms, on: screen, &known))
        }
      }
      let blocks = handrail_screen_blocks(
        screen, pattern, pattern.count, classes, classes.count)
      if blocks != 0 { possible.append((number, blocks)) }
    }
    return possible
  }

  /// The blocks that may hold one of some terms, worked out once for each class.
  private static func blocks(
    of terms: [Term], on screen: UnsafePointer<handrail_screen>, _ known: inout [KnownClass]
  ) -> UInt64 {
    // Those of one class share their memory, which makes them quick to compare.
    if let known = known.first(where: { $0.terms == terms }) { return known.blocks }
    let pattern = PatternTemplate.alternatives(terms)
    let blocks = handrail_screen_blocks(screen, pattern, pattern.count, nil, 0)
    known.append((terms, blocks))
    return blocks
  }
}
