import HandrailCore
import HandrailRules
import HandrailText

/// Checks a post the plain, slow way: every rule that applies is asked, about every block.
struct ReferenceEngine {
  let rules: ReferenceRuleSet

  /// What is said of a post.
  struct Answer: Equatable {
    var findings: [ReferenceFinding]
    /// The rules that do not apply.
    var skipped: Set<String>
  }

  /// A rule's hit, before it is mapped to the source.
  struct Told {
    var rule: String
    var isRedacted: Bool
    var range: Range<Int>
    var disguise: Disguise?
    var companions: [Range<Int>] = []
    var wanted: (phrase: String, range: Range<Int>)?
    var isWholePost = false
  }

  func check(_ document: Document, metadata: PostMetadata, asOf: Timestamp?) throws -> Answer {
    let text = ReferenceText(document)
    let moment = metadata.published ?? asOf
    var told: [Told] = []
    var secrets: [Range<Int>] = []
    var skipped: Set<String> = []
    for guardrail in rules.guardrails {
      let vocabulary = rules.vocabulary.merging(guardrail.vocabulary) { $1 }
      for rule in guardrail.rules {
        let name = guardrail.name + "/" + rule.name
        let post = ReferencePost(
          text: text, moment: moment, vocabulary: vocabulary, files: rules.files,
          isCaseExact: rule.isCaseExact ?? false, inflects: rule.inflects ?? false)
        if guardrail.isRedacted {
          let timeless = ReferencePost(
            text: text, moment: nil, vocabulary: vocabulary, files: rules.files,
            isCaseExact: post.isCaseExact, inflects: post.inflects)
          secrets += try self.secrets(of: rule, in: timeless)
        }
        if isOff(rule, in: post) { continue }
        guard applies(rule, of: guardrail, to: metadata, at: moment) else {
          skipped.insert(name)
          continue
        }
        told += try hits(of: rule, in: post, channel: metadata.channel).map { hit in
          var hit = hit
          hit.rule = name
          hit.isRedacted = guardrail.isRedacted
          return hit
        }
      }
    }
    secrets += told.filter { $0.isRedacted && !$0.isWholePost }.flatMap {
      [$0.range] + $0.companions
    }
    return Answer(
      findings: findings(told, hiding: secrets, in: text, of: document), skipped: skipped)
  }

  // MARK: What a rule says

  private func hits(
    of rule: ReferenceRuleSet.Rule, in post: ReferencePost, channel: String?
  ) throws -> [Told] {
    func excused(_ condition: ReferenceCondition) -> ReferenceCondition {
      rule.excuse.map { .except(condition, unless: $0.condition, within: $0.within) } ?? condition
    }
    let scopes = ReferenceScopes.named(rule.scopes)
    switch rule.check {
    case .flag(let condition):
      return try post.hits(of: excused(condition), in: scopes).withoutOverlaps.map { hit in
        Told(
          rule: "", isRedacted: false, range: hit.range, disguise: hit.disguise,
          companions: hit.related)
      }
    case .require(let wanted, let when, let place):
      let trigger = try when.map { try post.hits(of: excused($0), in: scopes).inTextOrder.first }
      if case .some(.none) = trigger { return [] }
      let fold = channel.map { rules.folds[$0] ?? ReferenceScopes.folds[$0] ?? 200 } ?? 200
      let window = ReferenceBody(post.text).stretch(place, fold: fold)
      let visible = ReferenceScopes.isOwnWords(scopes) ? ReferenceScopes.visible : scopes
      let isThere = try post.hits(of: wanted, in: visible).contains { hit in
        guard let window else { return true }
        return hit.range.upperBound <= window.upperBound
          && (hit.range.lowerBound >= window.lowerBound
            || post.text.blocks[hit.block].scope == .title)
      }
      if isThere { return [] }
      let first = trigger ?? nil
      return [
        Told(
          rule: "", isRedacted: false,
          range: first?.range ?? ReferenceBody(post.text).firstCharacter,
          disguise: first?.disguise,
          wanted: window.map { (ReferenceBody.phrase(place), $0) }, isWholePost: first == nil)
      ]
    }
  }
}
