/// How a group of an audit's posts stands.
public struct GroupCount: Hashable, Sendable {
  /// What the group has in common, such as `2026-11` or `linkedin`; empty where it is not known.
  public var name: String
  /// How many posts it has.
  public var posts = 0
  /// How many of them fail.
  public var failed = 0
  /// How many could not be decided.
  public var incomplete = 0
  /// How many people they are by, each counted once over all channels.
  public var authors = 0
  /// How many findings count, by weight.
  public var errors = 0
  /// How many findings count, by weight.
  public var warnings = 0
  /// How many findings count, by weight.
  public var advice = 0
  /// How many findings stand without counting: waived, or in the baseline.
  public var suppressed = 0
  /// How much was found that is protected speech.
  public var protected = 0
}
