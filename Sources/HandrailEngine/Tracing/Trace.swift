public import HandrailCore

/// Step by step, why a rule has something to say of a post, or has not.
public struct Trace: Sendable {
  /// What a rule checks, and what came of it.
  public enum Check: Sendable {
    /// A finding where the condition holds.
    case flag(ConditionTrace)
    /// A finding where something is missing.
    case require(Requirement)
    /// No finding: what others find near it is left alone, as near as the phrase says.
    case protect(ConditionTrace, String)
  }

  /// A text that a rule asks for.
  public struct Requirement: Sendable {
    /// What asks for it; nil when every post must have it.
    public let trigger: ConditionTrace?
    /// What is asked for.
    public let wanted: ConditionTrace
    /// Where it should stand, such as “in the first sentence”.
    public let place: String
    /// Where that place starts and ends; nil for the whole post.
    public let window: (start: Position, end: Position)?
    /// Where it stands as it should.
    public let here: [TracePlace]
    /// Where it stands in vain.
    public let elsewhere: [TracePlace]
  }

  /// The rule.
  public let rule: RuleID
  /// Why it does not look at such posts, as a clause after “because”; nil when it does.
  public let notApplied: String?
  /// Whether anything that it starts from was seen in the post; nil when it asks every post.
  public let isSeen: Bool?
  /// What it checks, and what came of it, whether or not it applies.
  public let check: Check
  /// Where it has something to say.
  public let places: [TracePlace]
  /// Where it would have, and an earlier or longer place has the same words.
  public let overlapped: [TracePlace]
  /// Which of the places lie in protected speech, and are left alone.
  public internal(set) var protected: [TracePlace] = []
  /// What protects them: the rules, and where each holds.
  public internal(set) var protectors: [(rule: RuleID, place: TracePlace)] = []
  /// What kept it from being decided.
  public let problems: [Problem]
}
