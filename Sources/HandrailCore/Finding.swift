/// One rule's hit in one post.
public struct Finding: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// How much it weighs.
  public var severity: Severity
  /// What is risky here, with its placeholders filled in.
  public var message: String
  /// Why it matters: the guardrail's reason, or the rule's own.
  public var why: String
  /// What to write instead.
  public var instead: String?
  /// What may take the place of the bytes of the span, exactly; nil where only the author can say.
  /// Nil, too, where the bytes are not the plain words, such as with markup between them.
  public var replacement: String?
  /// Whom to ask.
  public var owner: String
  /// The clause of the policy, as the guardrail gives it.
  public var reference: String?
  /// The file.
  public var path: String
  /// The id of the post, in a batch or an archive.
  public var post: String?
  /// Which text of the post the span counts in, such as `title` or `alt[0]`; nil for a file.
  public var field: String?
  /// The exact bytes.
  public var span: Span
  /// Where the span starts.
  public var start: Position
  /// Where the span ends: the position after its last byte.
  public var end: Position
  /// The words found, as a reader sees them; nil when the rule is under `redact`.
  public var match: String?
  /// How the words were disguised; empty when they were not.
  public var disguises: [Disguise]
  /// Where the rule is written.
  public var ruleSource: RuleSource
  /// Other places that explain the finding.
  public var related: [RelatedLocation]
  /// Names this finding across runs: stable when lines move, and tells nothing of redacted words.
  public var fingerprint: String
  /// What the baseline knows it by; in no report.
  public var identity = FindingIdentity()
  /// The other rules of its guardrail that found the same words, or some of them, and are told of with
  /// it rather than by findings of their own; in order.
  public var also: [RuleID] = []
  /// Whether it is told by itself whatever else was found in its place: it is about the post as a whole,
  /// or its rule says what to write instead of the words.
  public var isToldAlone = false
  /// The line it stands in; nil when the rule is under `redact`.
  public var excerpt: Excerpt?
  /// Why it does not count against the post; nil when it does.
  public var suppression: Suppression?

  /// Whether the words, and the line they stand in, must not be shown.
  public var isRedacted: Bool { match == nil }

  /// Creates a finding.
  public init(
    rule: RuleID, severity: Severity, message: String, why: String, instead: String?,
    replacement: String? = nil, owner: String, reference: String?, path: String, post: String?,
    field: String? = nil,
    span: Span, start: Position,
    end: Position, match: String?, disguises: [Disguise], ruleSource: RuleSource,
    related: [RelatedLocation], fingerprint: String, excerpt: Excerpt?,
    suppression: Suppression? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.why = why
    self.instead = instead
    self.replacement = replacement
    self.owner = owner
    self.reference = reference
    self.path = path
    self.post = post
    self.field = field
    self.span = span
    self.start = start
    self.end = end
    self.match = match
    self.disguises = disguises
    self.ruleSource = ruleSource
    self.related = related
    self.fingerprint = fingerprint
    self.excerpt = excerpt
    self.suppression = suppression
  }

  /// Orders by path, post, position, then rule: the order of every report.
  public static func reportOrder(_ a: Finding, _ b: Finding) -> Bool {
    (a.path, a.post ?? "", a.span, a.rule) < (b.path, b.post ?? "", b.span, b.rule)
  }
}
