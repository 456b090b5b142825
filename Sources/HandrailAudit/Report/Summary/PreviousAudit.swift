public import HandrailCore

/// What the audit before this one came to.
public struct PreviousAudit: Hashable, Sendable {
  /// Its number in the store.
  public var number: Int
  /// When it ended.
  public var finished: Timestamp
  /// Its verdict.
  public var verdict: Verdict
  /// What was found.
  public var checked: Tally
  /// Whether it went by other rules, so that a difference may come from them.
  public var hadOtherRules: Bool
  /// Whether it read other archives.
  public var hadOtherArchives: Bool

  /// Creates a previous audit.
  public init(
    number: Int, finished: Timestamp, verdict: Verdict, checked: Tally, hadOtherRules: Bool = false,
    hadOtherArchives: Bool = false
  ) {
    self.number = number
    self.finished = finished
    self.verdict = verdict
    self.checked = checked
    self.hadOtherRules = hadOtherRules
    self.hadOtherArchives = hadOtherArchives
  }
}
