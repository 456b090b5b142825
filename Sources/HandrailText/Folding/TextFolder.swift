internal import HandrailCore

/// Folds documents: first the view of all blocks, then their words and other readings.
enum TextFolder {
  /// The longest text that is folded, in bytes: the view may be eleven times as long (U+FDFA), and
  /// its offsets must fit 32 bits.
  private static let longestText = Int(Int32.max) / 12

  /// Folds a document.
  static func fold(_ document: Document) -> FoldedText {
    guard document.text.count <= longestText else { return tooLong(document) }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(document.blocks.count)
    let writer = document.text.withUnsafeBufferPointer { text in
      var builder = ViewBuilder(text: text, map: document.map, source: document.source.bytes)
      for block in document.blocks {
        ranges.append(builder.append(block.range.clamped(to: 0..<text.count)))
      }
      return builder.writer
    }
    return writer.view.withUnsafeBufferPointer { view in
      var splitter = WordSplitter(view, humps: .asRead)
      let drafts = zip(document.blocks, ranges).map { block, range in
        BlockDraft(block, range, &splitter)
      }
      var readings = Readings(view, splitter)
      return FoldedText(
        view: writer.view, map: writer.map,
        blocks: drafts.map { $0.block(readings.of($0)) }, words: splitter.words,
        squashed: splitter.squashed, disguised: merged(writer.disguised), problems: [])
    }
  }

  /// In the order of the text, with neighbours of one kind made one.
  private static func merged(_ ranges: [DisguisedRange]) -> [DisguisedRange] {
    guard ranges.count > 1 else { return ranges }
    var result: [DisguisedRange] = []
    let order = Dictionary(
      uniqueKeysWithValues: Disguise.allCases.enumerated().map { ($1, $0) })
    func rank(_ range: DisguisedRange) -> Int { order[range.disguise] ?? 0 }
    let byKind = ranges.sorted {
      (rank($0), $0.range.lowerBound) < (rank($1), $1.range.lowerBound)
    }
    for next in byKind {
      if let last = result.last, last.disguise == next.disguise,
        last.range.upperBound >= next.range.lowerBound
      {
        let end = max(last.range.upperBound, next.range.upperBound)
        result[result.count - 1] = DisguisedRange(
          disguise: last.disguise, range: last.range.lowerBound..<end)
      } else {
        result.append(next)
      }
    }
    return result.sorted {
      ($0.range.lowerBound, rank($0)) < ($1.range.lowerBound, rank($1))
    }
  }

  private static func tooLong(_ document: Document) -> FoldedText {
    let problem = Problem(
      .limit, "the text is longer than handrail can check, which is \(longestText) bytes",
      advice: "split it into several posts", path: document.source.path)
    return FoldedText(
      view: [], map: SourceMap(), blocks: [], words: [], squashed: [], disguised: [],
      problems: [problem])
  }
}
