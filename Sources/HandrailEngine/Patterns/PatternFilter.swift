import CScan
import HandrailText

/// Tells which patterns may match in which blocks of a text: used by one worker only.
final class PatternFilter {
  private let index: PatternIndex
  private var scratch: GramScratch
  private var blocks: [handrail_block] = []
  private let candidates: PatternCandidates

  /// Creates a filter over an index that others may share.
  init(_ index: PatternIndex) {
    self.index = index
    scratch = GramScratch(count: index.finder.count)
    candidates = PatternCandidates(
      index.clauses, patterns: index.count, unconditional: index.unconditional)
  }

  /// The patterns that may match in a text, and where.
  ///
  /// - Returns: the same object each time: it tells of the last text asked about.
  func candidates(in text: FoldedText) -> PatternCandidates {
    candidates.reset()
    guard !index.clauses.isEmpty else { return candidates }
    // Taken out meanwhile: access to a property of an object is checked at run time, for each block.
    var blocks: [handrail_block] = []
    swap(&blocks, &self.blocks)
    defer { swap(&blocks, &self.blocks) }
    blocks.removeAll(keepingCapacity: true)
    for block in text.blocks {
      blocks.append(
        handrail_block(
          start: UInt32(block.range.lowerBound), end: UInt32(block.range.upperBound)))
    }
    index.finder.find(in: text.view, blocks: blocks, scratch: &scratch) {
      candidates.add($0, of: index.users)
    }
    candidates.finish(in: text)
    return candidates
  }
}
