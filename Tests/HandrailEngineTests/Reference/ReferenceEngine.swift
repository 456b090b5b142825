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
  private struct Told {
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
        if guardrail.isRedacted, case .flag(let condition) = rule.check {
          secrets += secretWords(of: condition, in: post)
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
    secrets += told.filter { $0.isRedacted && !$0.isWholePost }.map(\.range)
    return Answer(
      findings: findings(told, hiding: secrets, in: text, of: document), skipped: skipped)
  }

  // MARK: Which rules

  private func applies(
    _ rule: ReferenceRuleSet.Rule, of guardrail: ReferenceRuleSet.Guardrail,
    to post: PostMetadata, at moment: Timestamp?
  ) -> Bool {
    func allows<T: Equatable>(_ allowed: [T], _ value: T?) -> Bool {
      value.map { allowed.isEmpty || allowed.contains($0) } ?? true
    }
    for applies in [guardrail.applies, rule.applies] {
      guard allows(applies.channels, post.channel), allows(applies.audiences, post.audience),
        allows(applies.accounts, post.account), allows(applies.statuses, post.status)
      else { return false }
      if let language = post.language, !applies.languages.isEmpty,
        !applies.languages.contains(where: { (language + "-").hasPrefix($0 + "-") })
      {
        return false
      }
    }
    guard let moment else { return true }
    let periods = rule.during.map { rules.periods[$0] ?? [] } ?? [.always]
    return isIn(guardrail.window, moment) && isIn(rule.window, moment)
      && periods.contains { isIn($0, moment) }
  }

  private func isIn(_ window: TimeWindow, _ moment: Timestamp) -> Bool {
    if let from = window.from, moment < from { return false }
    if let until = window.until, moment >= until { return false }
    return true
  }

  /// Whether a rule can say nothing in this company: its words, or its period, are not there.
  private func isOff(_ rule: ReferenceRuleSet.Rule, in post: ReferencePost) -> Bool {
    if let during = rule.during, rules.periods[during]?.isEmpty ?? true { return true }
    switch rule.check {
    case .flag(let condition): return isEmpty(condition, post)
    case .require(let wanted, let when, _):
      return isEmpty(wanted, post) || when.map { isEmpty($0, post) } ?? false
    }
  }

  private func isEmpty(_ condition: ReferenceCondition, _ post: ReferencePost) -> Bool {
    switch condition {
    case .words(.vocabulary(let name), _): return post.vocabulary[name]?.isEmpty ?? true
    case .words(.file(let path), _): return post.files[path]?.isEmpty ?? true
    case .words(.terms, _), .not: return false
    case .patterns(let patterns, _):
      return patterns.allSatisfy { pattern in
        pattern.parts.contains { part in
          if case .words(let name) = part { post.vocabulary[name]?.isEmpty ?? true } else { false }
        }
      }
    case .any(let conditions): return conditions.allSatisfy { isEmpty($0, post) }
    case .all(let conditions), .near(let conditions, _, _):
      return conditions.contains { isEmpty($0, post) }
    case .except(let base, _, _): return isEmpty(base, post)
    }
  }

  /// Every place of the words that a redacted rule names, whether it says something there or not.
  private func secretWords(of condition: ReferenceCondition, in post: ReferencePost)
    -> [Range<Int>]
  {
    switch condition {
    case .words(let words, let options):
      return ReferenceTerms(text: post.text, terms: post.terms(words, options)).hits().map(\.range)
    case .any(let conditions): return conditions.flatMap { secretWords(of: $0, in: post) }
    case .except(let base, _, _): return secretWords(of: base, in: post)
    case .patterns, .near, .all, .not: return []
    }
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

  // MARK: Findings

  private func findings(
    _ told: [Told], hiding secrets: [Range<Int>], in text: ReferenceText, of document: Document
  ) -> [ReferenceFinding] {
    let hidden = secrets.map { text.map.source(of: $0) }
    func isHidden(_ range: Range<Int>) -> Bool { hidden.contains { $0.overlaps(range) } }
    var findings: [ReferenceFinding] = []
    var places: Set<[String]> = []
    for hit in told {
      let source = text.map.source(of: hit.range)
      let span = document.source.span(of: source)
      let field = document.source.field(at: source.lowerBound)
      let place = [hit.rule, "\(span.start)", "\(span.end)", field ?? "none"]
      guard places.insert(place).inserted else { continue }
      let disguises = Disguise.allCases.filter { disguise in
        !hit.isWholePost
          && (hit.disguise == disguise
            || text.disguised.contains {
              $0.disguise == disguise && $0.range.overlaps(hit.range)
            })
      }
      let match = hit.isWholePost ? "" : isHidden(source) ? "[not shown]" : shown(hit.range, text)
      let companions = hit.companions.map { range in
        let place = text.map.source(of: range)
        let isSecret = hit.isRedacted || isHidden(place)
        return (
          isSecret
            ? "Together with other words"
            : "Together with “\(shown(range, text))”", place
        )
      }
      let wanted = hit.wanted.map { [("Wanted \($0.phrase)", text.map.source(of: $0.range))] } ?? []
      let related = (companions + wanted).map { message, place in
        let span = document.source.span(of: place)
        return ReferenceFinding.Related(message: message, start: span.start, end: span.end)
      }
      findings.append(
        ReferenceFinding(
          rule: hit.rule, start: span.start, end: span.end,
          match: hit.isRedacted ? nil : match, disguises: disguises, related: related))
    }
    return findings.enumerated().sorted { a, b in
      (a.element.start, a.element.end, a.element.rule, a.offset)
        < (b.element.start, b.element.end, b.element.rule, b.offset)
    }.map(\.element)
  }

  /// Words on one line, without characters that could command a terminal.
  private func shown(_ range: Range<Int>, _ text: ReferenceText) -> String {
    let scalars = text.string(range).unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x09, 0x0A: " "
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C:
        "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
