import HandrailText

/// A stretch of a block in which matches of a pattern may start.
struct PatternWindow: Equatable {
  /// The number of the block.
  let block: Int
  /// The bytes of the view where a match may start.
  var starts: Range<Int>
}

extension [PatternWindow] {
  /// The windows in order, those that meet joined.
  mutating func join() {
    guard count > 1 else { return }
    for index in indices.dropFirst()
    where self[index].starts.lowerBound < self[index - 1].starts.lowerBound {
      sort { $0.starts.lowerBound < $1.starts.lowerBound }
      break
    }
    var last = 0
    for index in indices.dropFirst() {
      let next = self[index]
      if next.block == self[last].block, next.starts.lowerBound <= self[last].starts.upperBound {
        let end = Swift.max(self[last].starts.upperBound, next.starts.upperBound)
        self[last].starts = self[last].starts.lowerBound..<end
      } else {
        last += 1
        self[last] = next
      }
    }
    removeSubrange((last + 1)...)
  }

  /// What is in two lists of windows, both joined.
  func intersection(with others: [PatternWindow]) -> [PatternWindow] {
    var both: [PatternWindow] = []
    var (index, other) = (0, 0)
    while index < count, other < others.count {
      let (mine, its) = (self[index], others[other])
      if mine.block == its.block {
        let starts = mine.starts.clamped(to: its.starts)
        if !starts.isEmpty { both.append(PatternWindow(block: mine.block, starts: starts)) }
      }
      if (mine.block, mine.starts.upperBound) < (its.block, its.starts.upperBound) {
        index += 1
      } else {
        other += 1
      }
    }
    return both
  }
}

extension FoldedText {
  /// A window on each block, for patterns that may match anywhere.
  var wholeBlocks: [PatternWindow] {
    blocks.indices.map { PatternWindow(block: $0, starts: blocks[$0].range) }
  }
}
