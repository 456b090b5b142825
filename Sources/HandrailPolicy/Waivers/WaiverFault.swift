import HandrailCore
import HandrailRules

/// What is wrong with a waiver: a finding in the making.
struct WaiverFault {
  /// What kind of thing is wrong: the second half of the finding's rule.
  enum Kind: String, CaseIterable {
    case expired, unused
    case overBroad = "over-broad"
    case noReason = "no-reason"
    case notAllowed = "not-allowed"
    case unknownRule = "unknown-rule"
    case notUnderstood = "not-understood"

    /// Slips in what somebody has just written are warnings; that time goes by is advice, which fails
    /// no post.
    var severity: Severity {
      switch self {
      case .expired, .unused, .overBroad: .advice
      case .noReason, .notAllowed, .unknownRule, .notUnderstood: .warning
      }
    }

    /// The name of the finding's rule.
    var rule: RuleID { RuleID(guardrail: WaiverFault.guardrail, rule: rawValue) }

    /// What a finding tells.
    var what: String {
      switch self {
      case .expired: "A waiver whose time is over."
      case .unused: "A waiver that lets nothing stand."
      case .overBroad: "A waiver for a whole guardrail, for every post, or of very many findings."
      case .noReason: "A waiver that does not say why."
      case .notAllowed: "A waiver by somebody who may not waive the rule."
      case .unknownRule: "A waiver for a rule that is not there."
      case .notUnderstood: "Something said to handrail that it does not understand."
      }
    }

    /// Why anybody should care.
    var why: String {
      switch self {
      case .expired:
        "A waiver is a decision for a time. After that, what it let stand counts again."
      case .unused:
        "A waiver that lets nothing stand today may let something slip through tomorrow, and nobody "
          + "would see it."
      case .overBroad:
        "A waiver for more than was decided also lets stand what nobody has looked at."
      case .noReason:
        "Whoever comes across a waiver has to know why it is there."
      case .notAllowed:
        "Some decisions are not an author's alone: those who answer for the rule record them, where "
          + "everybody can see them."
      case .unknownRule:
        "A waiver for a rule that is not there lets nothing stand, whatever it was meant for."
      case .notUnderstood:
        "What handrail does not understand lets nothing stand, and should not look as if it did."
      }
    }
  }

  /// The guardrail that the findings go by.
  static let guardrail = "waivers"
  /// Whom to ask about a waiver that names no guardrail there is.
  static let anyOwner = "the owner of the guardrail"
  /// How many findings one waiver may let stand before it is called broad.
  static let most = 20

  let kind: Kind
  let message: String
  let instead: String
  /// Whom to ask; nil when nobody is known.
  let owner: String?
}

extension WaiverFault {
  static func expired(_ what: String, on moment: Timestamp, owner: String?) -> WaiverFault {
    WaiverFault(
      kind: .expired,
      message:
        "This waiver of \(what) ended on \(moment.shown), so it lets nothing stand any more.",
      instead: "Take it out. If the reason still holds, ask for a new date.", owner: owner)
  }

  static func unused(_ what: String, owner: String?) -> WaiverFault {
    WaiverFault(
      kind: .unused, message: "This waiver lets nothing stand: \(what) finds nothing here.",
      instead: "Take it out.", owner: owner)
  }

  static func overBroad(_ message: String, instead: String, owner: String?) -> WaiverFault {
    WaiverFault(kind: .overBroad, message: message, instead: instead, owner: owner)
  }

  static func noReason(_ what: String, owner: String?) -> WaiverFault {
    WaiverFault(
      kind: .noReason, message: "This waiver of \(what) gives no reason, so it does not work.",
      instead:
        "Say why after two hyphens: handrail: allow \(what) -- the name is public since Monday",
      owner: owner)
  }

  static func notAllowed(_ rule: RuleID, _ entry: WaivableRules.Entry) -> WaiverFault {
    if entry.right == .nobody {
      return WaiverFault(
        kind: .notAllowed,
        message: "What \(rule) finds cannot be let stand, so this waiver does not work.",
        instead: "Take the waiver out and mend the post.", owner: entry.owner)
    }
    return WaiverFault(
      kind: .notAllowed,
      message:
        "Only \(entry.owner) may let stand what \(rule) finds, so this waiver does not work.",
      instead: "Mend the post, or ask \(entry.owner) for an entry in waivers.yml.",
      owner: entry.owner)
  }

  static func unknownRule(
    _ name: String?, suggestion: String?, owner: String?
  ) -> WaiverFault {
    WaiverFault(
      kind: .unknownRule,
      message: name.map { "There is no rule ‘\($0)’, so this waiver does not work." }
        ?? "There is no rule of this name, so this waiver does not work.",
      instead: suggestion.map { "Did you mean ‘\($0)’?" }
        ?? "See the names of the rules with: handrail rules", owner: owner)
  }

  static func notUnderstood(_ message: String, instead: String) -> WaiverFault {
    WaiverFault(kind: .notUnderstood, message: message, instead: instead, owner: nil)
  }
}

extension Timestamp {
  /// The date alone where the day begins at this moment.
  fileprivate var shown: String {
    let text = description
    return text.hasSuffix("T00:00:00Z") ? String(text.prefix(10)) : text
  }
}
