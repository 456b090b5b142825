import HandrailCore
import HandrailRules

/// The rules that look at posts of one kind: same channel, audience and so on, same era.
final class RulesInForce {
  /// What decides which rules apply.
  struct Kind: Equatable {
    let channel: String?
    let audience: Audience?
    let account: AccountKind?
    let status: PostStatus?
    let language: String?
    /// The stretch of time between two moments at which rules start or end; nil when time is left
    /// out of it.
    let era: Int?
  }

  let kind: Kind
  /// Whether each rule applies, by number.
  let applies: [Bool]
  /// Whether one of them is asked about every post, whatever happens in it.
  let askEveryPost: Bool
  /// How many do.
  let count: Int
  /// Those that do not, by reason.
  let skipped: [SkippedRules]
  /// The channel and the language as reports may show them.
  let shown: (channel: String?, language: String?)

  init(
    _ kind: Kind, of plan: Plan, for post: PostMetadata, at moment: Timestamp?,
    shown: (channel: String?, language: String?)
  ) {
    var tellable = post
    (tellable.channel, tellable.language) = shown
    var skipped = SkippedRulesBuilder()
    let applies = plan.rules.map { rule in
      if rule.reasonAgainst(post, at: moment) == nil { return true }
      let reason = rule.reasonAgainst(tellable, at: moment)
      skipped.add(rule.rule.id, because: reason ?? "it is for other posts")
      return false
    }
    self.kind = kind
    self.applies = applies
    askEveryPost = plan.index.everywhere.contains { applies[$0] }
    self.skipped = skipped.groups
    self.shown = shown
    count = plan.rules.count - skipped.count
  }
}
