/// How much is worked out of each finding.
public enum FindingDetail: Sendable {
  /// All that a report may tell.
  case full
  /// All but the excerpt, the advice and the replacement, which nobody asks of a million posts.
  case brief
}
