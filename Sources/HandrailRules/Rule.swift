public import HandrailCore
public import HandrailSyntax

/// One check, as loaded. Its conditions are still syntax: the engine gives them their meaning.
public struct Rule: Sendable {
  /// What makes a finding.
  public enum Check: Sendable {
    /// A finding where the condition holds.
    case flag(Node)
    /// A finding where the trigger holds (or at the start of the post, without one) and the
    /// requirement is missing.
    case require(Node, when: Node?, place: Placement)
    /// No finding: what other rules find within reach of the condition is protected speech, and left
    /// alone. Without `within` the reach is ``Rule/usualProtection``.
    case protect(Node, within: Node?)
  }

  /// How many words away from protected words other rules' findings are left alone, where a rule does
  /// not say: all of a short post, and not all of a long one.
  public static let usualProtection = 150

  /// The rule's name.
  public let id: RuleID
  /// How much a finding weighs; of no meaning in a rule that protects.
  public internal(set) var severity: Severity
  /// What makes a finding.
  public let check: Check
  /// What excuses a hit: a condition that overlaps it, or stands `within` reach of it.
  public let unless: Node?
  /// Where the rule looks.
  public let scopes: ScopeSet
  /// Whether it says so itself: some conditions look further where it does not.
  public let namesScopes: Bool
  /// What is risky, with `{match}` and `{class}` placeholders.
  public let message: String
  /// Why it matters, where the rule has a reason of its own.
  public let why: String?
  /// What to write instead, with the same placeholders.
  public let instead: String?
  /// What to put in the place of the words found; nil where only the author can say.
  public let replacement: Replacement?
  /// Which posts the rule is for, on top of its guardrail's.
  public let applies: Applicability
  /// When the rule is in force, on top of its guardrail's.
  public let window: TimeWindow
  /// The period of `handrail.yml` the rule is in force in, such as `quiet`; nil for always.
  public let during: String?
  /// Whether capitals count in terms and patterns that do not say `case` themselves.
  public let isCaseExact: Bool
  /// Whether terms that do not say `inflect` themselves stand for their regular endings too.
  public let inflects: Bool
  /// Who may let a finding stand.
  public internal(set) var waivers: WaiverRight
  /// Whether its findings stand in protected speech too.
  public let standsInProtectedSpeech: Bool
  /// Whether files that extend the one which brings the rule in may weaken it.
  public let mayLoosen: Bool
  /// What files of the chain set in place of what the rule says, in the order in which it was set.
  public internal(set) var changes: [RuleChange] = []
  /// The setting that switches the rule off; nil when none does.
  public internal(set) var switchedOff: RuleSource?
  /// Sentences that it must flag; none for a rule that protects.
  public let flagged: [Example]
  /// Sentences that it must let pass.
  public let passed: [Example]
  /// Sentences that a rule that protects must protect.
  public let protected: [Example]
  /// Where the rule is written.
  public let source: RuleSource

  /// Creates a rule.
  public init(
    id: RuleID, severity: Severity, check: Check, unless: Node?, scopes: ScopeSet?, message: String,
    why: String?, instead: String?, replacement: Replacement? = nil, applies: Applicability,
    window: TimeWindow, during: String?,
    isCaseExact: Bool = false, inflects: Bool = false, waivers: WaiverRight? = nil,
    standsInProtectedSpeech: Bool = false, mayLoosen: Bool = false,
    flagged: [Example], passed: [Example], protected: [Example] = [], source: RuleSource
  ) {
    self.id = id
    self.severity = severity
    self.check = check
    self.unless = unless
    self.scopes = scopes ?? .ownWords
    namesScopes = scopes != nil
    self.message = message
    self.why = why
    self.instead = instead
    self.replacement = replacement
    self.applies = applies
    self.window = window
    self.during = during
    self.isCaseExact = isCaseExact
    self.inflects = inflects
    self.waivers = waivers ?? WaiverRight(for: severity)
    self.standsInProtectedSpeech = standsInProtectedSpeech
    self.mayLoosen = mayLoosen
    self.flagged = flagged
    self.passed = passed
    self.protected = protected
    self.source = source
  }

  /// How far its protection reaches, in the words of a guardrail: `150 words`, `paragraph`; nil for a
  /// rule that does not protect.
  public var protectedReach: String? {
    guard case .protect(_, let within) = check else { return nil }
    guard case .scalar(let scalar)? = within?.content else {
      return "\(Self.usualProtection) words"
    }
    return scalar.text
  }

  /// Whether it protects speech from other rules, rather than finding anything.
  public var protects: Bool {
    if case .protect = check { true } else { false }
  }
}
