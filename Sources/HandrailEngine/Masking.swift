import HandrailCore
import HandrailText

/// Which bytes of a source must not be shown, because a guardrail under `redact` names them.
///
/// Words are masked wherever they stand, excused or not, so that the line of another finding does
/// not give them away.
struct Masking {
  /// Ranges of the source's UTF-8 bytes, in order, not touching one another.
  private let ranges: [Range<Int>]

  /// Whether nothing has to be hidden.
  var isEmpty: Bool { ranges.isEmpty }

  /// What stands in place of a masked character.
  static let mask: Unicode.Scalar = "█"

  init(_ ranges: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Whether any byte of `range` is masked.
  func touches(_ range: Range<Int>) -> Bool {
    index(after: range.lowerBound).map { ranges[$0].lowerBound < range.upperBound } ?? false
  }

  /// Whether the byte at `offset` is masked.
  func hides(_ offset: Int) -> Bool { touches(offset..<offset + 1) }

  /// The first range that ends after `offset`.
  private func index(after offset: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < ranges.count ? low : nil
  }
}
