import CScan
import HandrailCore
import HandrailText

/// Says in which blocks of a text a term may stand, in one fast pass over its bytes.
///
/// Never passes over a block with a hit; that of some others is said which have none, because the
/// words around an anchor are only glanced at. ``TermScanner`` decides.
struct TermScan {
  private let index: TermIndex
  private let blocks: [Block]
  private let view: UnsafeBufferPointer<UInt8>
  private let sets: UnsafePointer<HandrailWordSets>
  private let sightings: UnsafeMutableBufferPointer<HandrailSighting>
  private var foreign: ForeignRunReader
  private var found: [Int] = []

  /// How many words of a stretch of text are glanced at before it is read as a whole.
  private static let mostSightings = 64

  /// So many bytes are scanned at once: blocks are short, and to start a scan takes its time.
  private static let longestStretch = 4096

  /// The numbers of the blocks of `text` in which a term of `index` may stand, in order.
  static func blocks(of text: FoldedText, for index: TermIndex) -> [Int] {
    if index.isEmpty { return [] }
    return index.withWordSets { sets in
      text.view.withUnsafeBufferPointer { view in
        withUnsafeTemporaryAllocation(of: HandrailSighting.self, capacity: mostSightings) {
          sightings in
          var scan = TermScan(
            index: index, blocks: text.blocks, view: view, sets: sets, sightings: sightings,
            foreign: ForeignRunReader(view))
          scan.scanAll()
          return scan.found
        }
      }
    }
  }

  private mutating func scanAll() {
    var first = 0
    while first < blocks.count {
      var end = first + 1
      while end < blocks.count, goesOn(end, from: first) { end += 1 }
      scan(first..<end)
      first = end
    }
  }

  /// Whether a block can be scanned together with those before it: no word is in both.
  private func goesOn(_ number: Int, from first: Int) -> Bool {
    let block = blocks[number]
    let last = blocks[number - 1]
    let at = block.range.lowerBound
    guard block.scope == last.scope, block.scope != .link, at == last.range.upperBound,
      block.range.upperBound - blocks[first].range.lowerBound <= Self.longestStretch,
      !block.range.isEmpty, at > 0
    else { return false }
    return parts(view[at - 1]) || parts(view[at])
  }

  /// Whether words end at a byte in every reading, those of tags too.
  private func parts(_ byte: UInt8) -> Bool {
    byte.isPlainSeparator && byte != UInt8(ascii: "_")
  }

  /// Scans blocks that stand end to end.
  private mutating func scan(_ numbers: Range<Int>) {
    let range =
      blocks[numbers.lowerBound].range.lowerBound..<blocks[numbers.upperBound - 1].range.upperBound
    let scope = blocks[numbers.lowerBound].scope
    let count = handrail_scan_words(
      sets, view.baseAddress, view.count, range.lowerBound, range.upperBound, scope == .link,
      scope != .link && scope != .code, sightings.baseAddress, sightings.count)
    if count == 0 { return }
    if count < 0 {
      if numbers.count == 1 { return found.append(numbers.lowerBound) }
      for number in numbers { scan(number..<number + 1) }
      return
    }
    let start = found.count
    for sighting in sightings[..<count] {
      let number = block(at: Int(sighting.start), of: numbers)
      if !found[start...].contains(number), mayBeTerm(sighting, in: blocks[number].range) {
        found.append(number)
      }
    }
    // What is not a plain word is seen after those that are.
    if found.count > start + 1 { found[start...].sort() }
  }

  /// The number of the block in which an offset is.
  private func block(at offset: Int, of numbers: Range<Int>) -> Int {
    var rest = numbers
    while rest.count > 1 {
      let middle = rest.lowerBound + rest.count / 2
      rest =
        blocks[middle].range.lowerBound <= offset
        ? middle..<rest.upperBound : rest.lowerBound..<middle
    }
    return rest.lowerBound
  }

  private mutating func mayBeTerm(_ sighting: HandrailSighting, in block: Range<Int>) -> Bool {
    let range = Int(sighting.start)..<Int(sighting.end)
    if sighting.number < 0 { return foreign.mayHold(range, whereWordIs: index.mayHold) }
    let surroundings = Surroundings(view, block)
    var mayBe = false
    index.forEachEntry(from: sighting.number) { entry in
      mayBe = mayBe || surroundings.mayHold(entry, anchoredAt: range, of: index)
    }
    return mayBe
  }
}
