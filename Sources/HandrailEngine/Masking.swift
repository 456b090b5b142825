import HandrailCore
import HandrailText

/// Which bytes of a source must not be shown, because a guardrail under `redact` names them.
///
/// Words are masked wherever they stand, excused or not, so that the line of another finding does
/// not give them away.
struct Masking {
  /// Ranges of the source's UTF-8 bytes.
  private let masked: MergedRanges

  /// Whether nothing has to be hidden.
  var isEmpty: Bool { ranges.isEmpty }

  /// What stands in place of a masked character.
  static let mask: Unicode.Scalar = "█"

  init(_ ranges: [Range<Int>]) { masked = MergedRanges(ranges) }

  /// The ranges, in order, not touching one another.
  var ranges: [Range<Int>] { masked.ranges }

  /// Whether any byte of `range` is masked.
  func touches(_ range: Range<Int>) -> Bool { masked.touches(range) }

  /// Whether the byte at `offset` is masked.
  func hides(_ offset: Int) -> Bool { touches(offset..<offset + 1) }
}
