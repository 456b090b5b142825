import CScan
import HandrailCore
import HandrailText

/// Says in which blocks of a text a term may stand, in one fast pass over its bytes.
///
/// Never passes over a block with a hit; that of some others is said which have none, because the
/// words around an anchor are only glanced at. ``TermScanner`` decides.
struct TermScan {
  private let index: TermIndex
  private let text: FoldedText

  /// How many words of a block are glanced at before it is read as a whole.
  private static let mostSightings = 64

  /// The numbers of the blocks of `text` in which a term of `index` may stand, in order.
  static func blocks(of text: FoldedText, for index: TermIndex) -> [Int] {
    if index.isEmpty { return [] }
    let scan = TermScan(index: index, text: text)
    var blocks: [Int] = []
    index.withWordSets { sets in
      text.view.withUnsafeBufferPointer { view in
        withUnsafeTemporaryAllocation(of: HandrailSighting.self, capacity: mostSightings) {
          sightings in
          var foreign = ForeignRunReader(view)
          for (number, block) in text.blocks.enumerated()
          where scan.mayHoldTerm(block, in: view, sets, sightings, &foreign) {
            blocks.append(number)
          }
        }
      }
    }
    return blocks
  }

  @inline(__always)
  private func mayHoldTerm(
    _ block: Block, in view: UnsafeBufferPointer<UInt8>,
    _ sets: UnsafePointer<HandrailWordSets>,
    _ sightings: UnsafeMutableBufferPointer<HandrailSighting>, _ foreign: inout ForeignRunReader
  ) -> Bool {
    let isLink = block.scope == .link
    let count = handrail_scan_words(
      sets, view.baseAddress, view.count, block.range.lowerBound, block.range.upperBound, isLink,
      !isLink && block.scope != .code, sightings.baseAddress, sightings.count)
    if count == 0 { return false }
    if count < 0 { return true }
    for sighting in sightings[..<count] {
      let range = Int(sighting.start)..<Int(sighting.end)
      let mayBe =
        sighting.number < 0
        ? foreign.mayHold(range, whereWordIs: index.mayHold)
        : mayBeTerm(from: sighting.number, range, Surroundings(view, block.range))
      if mayBe { return true }
    }
    return false
  }

  /// Whether the text around an anchor may be one of the terms that have it.
  private func mayBeTerm(from number: Int32, _ range: Range<Int>, _ surroundings: Surroundings)
    -> Bool
  {
    var mayBe = false
    index.forEachEntry(from: number) { entry in
      mayBe = mayBe || surroundings.mayHold(entry, anchoredAt: range, of: index)
    }
    return mayBe
  }
}
