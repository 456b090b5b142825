internal import HandrailCore

/// Folds documents: makes the view of all blocks.
enum TextFolder {
  /// The longest text that is folded, in bytes: the view may be eleven times as long (U+FDFA), and
  /// its offsets must fit 32 bits.
  static let longestText = Int(Int32.max) / 12

  /// Folds a document.
  static func fold(_ document: Document) -> FoldedText {
    guard document.text.count <= longestText else { return tooLong(document) }
    if PlainView.isOwn(document) {
      return FoldedText(
        view: document.text, map: document.map, blocks: document.blocks, disguised: [],
        problems: [])
    }
    return foldEachBlock(of: document)
  }

  /// Folds a document block by block: the way of every text but the plainest.
  static func foldEachBlock(of document: Document) -> FoldedText {
    var blocks: [Block] = []
    blocks.reserveCapacity(document.blocks.count)
    let writer = document.text.withUnsafeBufferPointer { text in
      var builder = ViewBuilder(text: text, map: document.map, source: document.source.bytes)
      for block in document.blocks {
        let range = builder.append(block.range.clamped(to: 0..<text.count))
        blocks.append(Block(scope: block.scope, range: range, field: block.field))
      }
      return builder.writer
    }
    return FoldedText(
      view: writer.view, map: writer.map, blocks: blocks, disguised: merged(writer.disguised),
      problems: [])
  }

  /// In the order of the text, with neighbours of one kind made one.
  private static func merged(_ ranges: [DisguisedRange]) -> [DisguisedRange] {
    guard ranges.count > 1 else { return ranges }
    var result: [DisguisedRange] = []
    for disguise in Disguise.allCases {
      var open: Range<Int>?
      let own = ranges.filter { $0.disguise == disguise }.map(\.range)
      for next in own.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        guard let last = open, last.upperBound >= next.lowerBound else {
          if let open { result.append(DisguisedRange(disguise: disguise, range: open)) }
          open = next
          continue
        }
        open = last.lowerBound..<max(last.upperBound, next.upperBound)
      }
      if let open { result.append(DisguisedRange(disguise: disguise, range: open)) }
    }
    return result.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private static func tooLong(_ document: Document) -> FoldedText {
    let problem = Problem(
      .limit, "the text is longer than handrail can check, which is \(longestText) bytes",
      advice: "split it into several posts", path: document.source.path)
    return FoldedText(
      view: [], map: SourceMap(), blocks: [], disguised: [], problems: [problem])
  }
}
