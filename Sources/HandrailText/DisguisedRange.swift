public import HandrailCore

/// A stretch of the folded view that was written in disguise.
public struct DisguisedRange: Hashable, Sendable {
  /// The disguise.
  public let disguise: Disguise
  /// The bytes of the view.
  public let range: Range<Int>

  /// Creates a range.
  public init(disguise: Disguise, range: Range<Int>) {
    self.disguise = disguise
    self.range = range
  }
}
