/// How far rules and people agree about some posts.
public struct Agreement: Hashable, Sendable {
  /// Posts that were flagged, and should have been.
  public internal(set) var right = 0
  /// Posts that were flagged, and should not have been.
  public internal(set) var wrong = 0
  /// Posts in which what should be found was found, if only as advice.
  public internal(set) var found = 0
  /// Posts in which it was not.
  public internal(set) var missed = 0

  /// How many of the posts that were flagged should have been; nil when none was flagged.
  public var precision: Share? { Share(right, of: right + wrong) }
  /// In how many of the posts where something should be found it was; nil when there are none.
  public var recall: Share? { Share(found, of: found + missed) }

  /// A part of a whole.
  public struct Share: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// Of how many, at least one.
    public let whole: Int

    init?(_ count: Int, of whole: Int) {
      guard whole > 0 else { return nil }
      (self.count, self.whole) = (count, whole)
    }

    /// The share in thousandths, rounded down, so that it never looks better than it is.
    public var thousandths: Int { count * 1000 / whole }

    /// Whether it is at least so many thousandths.
    public func isAtLeast(_ thousandths: Int) -> Bool { count * 1000 >= thousandths * whole }
  }
}
