public import HandrailCore

/// What the look at a share of an archive gives.
public struct AuditedShare: Sendable {
  /// Where it comes from.
  public let source: AuditSource
  /// The place after its last record among all records of the run.
  public let end: Int
  /// The posts that were judged, in order.
  public var posts: [AuditedPost] = []
  /// What could not be read, and where, in order.
  public var problems: [(problem: Problem, origin: Origin)] = []
  /// How many of them an earlier audit had judged.
  public var reused = 0
  /// How many posts were only counted, by reason.
  public var skipped: [SkipReason: Int] = [:]
  /// The answers as NDJSON, a line a post; empty when none are asked for.
  public var answers: [UInt8] = []

  /// Creates the result for a share in which nothing was looked at yet.
  public init(source: AuditSource, end: Int) {
    self.source = source
    self.end = end
  }
}
