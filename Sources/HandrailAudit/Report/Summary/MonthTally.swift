/// What was found in the posts of one month.
public struct MonthTally: Hashable, Sendable {
  /// The month in which they were published; nil for posts that do not say when.
  public var month: Month?
  /// What was found.
  public var tally: Tally

  /// Creates a tally of a month.
  public init(month: Month?, tally: Tally) {
    self.month = month
    self.tally = tally
  }
}
