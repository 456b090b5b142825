import HandrailCore
import HandrailRules

/// The rules that look at posts of one kind: same channel, audience and so on, same era.
final class RulesInForce {
  // What decides which rules apply.
  /// Where the posts appear.
  let channel: String?
  private let audience: Audience?
  private let account: AccountKind?
  private let status: PostStatus?
  private let language: String?
  /// The stretch of time between two moments at which rules start or end; nil when time is left out
  /// of it.
  private let era: Int?
  /// Whether each rule applies, by number.
  let applies: [Bool]
  /// Those that are asked about every post, whatever happens in it.
  let asking: [CompiledRule]
  /// Whether one of them asks for what is known of a post besides its text.
  let askForMetadata: Bool
  /// How many do.
  let count: Int
  /// Those that do not, by reason.
  let skipped: [SkippedRules]
  /// The channel and the language as reports may show them.
  let shown: (channel: String?, language: String?)

  init(
    of plan: Plan, for post: PostMetadata, at moment: Timestamp?, era: Int?,
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
    (channel, audience, account) = (post.channel, post.audience, post.account)
    (status, language, self.era) = (post.status, post.language, era)
    self.applies = applies
    asking = plan.index.everywhere.filter { applies[$0] }.map { plan.rules[$0] }
    askForMetadata = zip(plan.rules, applies).contains { $0.asksForMetadata && $1 }
    self.skipped = skipped.groups
    self.shown = shown
    count = plan.rules.count - skipped.count
  }

  /// Whether these are the rules for a post in an era.
  func are(for post: PostMetadata, in era: Int?) -> Bool {
    era == self.era && audience == post.audience && account == post.account
      && status == post.status && channel == post.channel && language == post.language
  }
}
