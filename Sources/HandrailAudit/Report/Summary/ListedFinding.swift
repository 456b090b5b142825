public import HandrailCore

/// One rule's hit in a listed post.
public struct ListedFinding: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// How much it weighs.
  public var severity: Severity
  /// What is risky here; holds nothing that `redact` hides.
  public var message: String
  /// Which text of the post the span counts in, such as `title` or `alt[0]`; nil for a file.
  public var field: String?
  /// The bytes.
  public var span: Span
  /// The 1-based line on which the span starts.
  public var line: Int
  /// The 1-based column at which it starts, in Unicode scalars.
  public var column: Int
  /// The words found; nil when the rule is under `redact`.
  public var match: String?
  /// Whether somebody decided to let it stand.
  public var isWaived: Bool

  /// Creates a finding.
  public init(
    rule: RuleID, severity: Severity, message: String, field: String?, span: Span, line: Int,
    column: Int, match: String?, isWaived: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.field = field
    self.span = span
    self.line = line
    self.column = column
    self.match = match
    self.isWaived = isWaived
  }
}
