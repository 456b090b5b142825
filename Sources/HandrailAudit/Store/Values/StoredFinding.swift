public import HandrailCore

/// What is kept of a finding. What its rule says is kept with the rule.
public struct StoredFinding: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// How much it weighs.
  public var severity: Severity
  /// What is risky here.
  public var message: String
  /// Which text of the post the positions count in; nil for a file.
  public var field: String?
  /// Where it starts. The column counts Unicode scalars; ``Position/utf8Column`` is not kept.
  public var start: Position
  /// Where it ends: the position after its last byte.
  public var end: Position
  /// The words found; nil when the rule is under `redact`.
  public var match: String?
  /// Names the finding across runs.
  public var fingerprint: String
  /// Why it does not count; nil when it does.
  public var suppression: StoredSuppression?
  /// The reason of the waiver, for those that are waived.
  public var note: String?

  /// Creates a finding.
  public init(
    rule: RuleID, severity: Severity, message: String, field: String?, start: Position,
    end: Position, match: String?, fingerprint: String, suppression: StoredSuppression? = nil,
    note: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.field = field
    self.start = start
    self.end = end
    self.match = match
    self.fingerprint = fingerprint
    self.suppression = suppression
    self.note = note
  }

  /// Takes what is kept out of a finding.
  public init(_ finding: Finding) {
    self.init(
      rule: finding.rule, severity: finding.severity, message: finding.message,
      field: finding.field, start: finding.start, end: finding.end, match: finding.match,
      fingerprint: finding.fingerprint)
    switch finding.suppression {
    case .waived(let waiver): (suppression, note) = (.waived, waiver.reason)
    case .baseline: suppression = .baseline
    case .unchanged: suppression = .unchanged
    case nil: break
    }
  }
}
