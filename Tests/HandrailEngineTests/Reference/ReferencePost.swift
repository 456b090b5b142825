import HandrailCore
import HandrailRules

/// A post and one rule that is asked about it: evaluates conditions by their documentation, anew each
/// time and over the whole post.
struct ReferencePost {
  let text: ReferenceText
  /// The moment that windows are read by; nil when they do not count.
  let moment: Timestamp?
  /// The classes of words that the rule's guardrail knows.
  let vocabulary: [String: [Term]]
  let files: [String: [String]]
  /// What the rule says of capitals and endings.
  let isCaseExact: Bool
  let inflects: Bool

  /// A pattern could not be run to its end.
  struct Undecided: Error {}

  func hits(of condition: ReferenceCondition, in scopes: Set<Scope>) throws -> [ReferenceHit] {
    switch condition {
    case .words(let words, let options):
      return ReferenceTerms(text: text, terms: terms(words, options)).hits()
        .filter { scopes.contains(text.blocks[$0.block].scope) }
    case .patterns(let patterns, let exact):
      return try patterns.flatMap {
        try matches(of: $0, isCaseExact: exact ?? isCaseExact, in: scopes)
      }
    case .any(let conditions):
      return try conditions.flatMap { try hits(of: $0, in: scopes) }
    case .all(let conditions):
      return try all(conditions, in: scopes)
    case .not:
      return []
    case .near(let conditions, let reach, let isInOrder):
      return try near(conditions, reach, isInOrder, in: scopes)
    case .except(let base, let excuse, let reach):
      let excuses = try hits(of: excuse, in: scopes)
      return try hits(of: base, in: scopes).filter { hit in
        guard !excuses.isEmpty else { return true }
        let reached = reach.map { stretch($0, hit) } ?? hit.range
        return !excuses.contains { $0.range.overlaps(reached) }
      }
    }
  }

  // MARK: Words

  /// The terms that words stand for, as they are to be looked for.
  func terms(_ words: ReferenceCondition.Words, _ options: ReferenceCondition.Options) -> [Term] {
    listed(words).filter(isInForce).map { term in
      Term(
        term.text, isCaseExact: term.isCaseExact || options.isCaseExact ?? isCaseExact,
        inflects: term.inflects || options.inflects ?? inflects)
    }
  }

  private func listed(_ words: ReferenceCondition.Words) -> [Term] {
    switch words {
    case .terms(let terms): terms
    case .file(let path): (files[path] ?? []).map { Term($0) }
    case .vocabulary(let name): vocabulary[name] ?? []
    }
  }

  private func isInForce(_ term: Term) -> Bool {
    guard let moment else { return true }
    if let from = term.window.from, moment < from { return false }
    if let until = term.window.until, moment >= until { return false }
    return true
  }

  private func matches(
    of pattern: ReferencePattern, isCaseExact: Bool, in scopes: Set<Scope>
  ) throws -> [ReferenceHit] {
    guard let source = source(of: pattern) else { return [] }
    var hits: [ReferenceHit] = []
    for (number, block) in text.blocks.enumerated() where scopes.contains(block.scope) {
      let found = ReferencePatterns.matches(
        of: source, isCaseExact: isCaseExact, in: Array(text.view[block.range]))
      guard let found else { throw Undecided() }
      let start = block.range.lowerBound
      hits += found.map {
        ReferenceHit(range: start + $0.lowerBound..<start + $0.upperBound, block: number)
      }
    }
    return hits
  }

  /// The pattern with words in place of classes; nil when a class has none in force.
  private func source(of pattern: ReferencePattern) -> String? {
    var source = ""
    for part in pattern.parts {
      switch part {
      case .text(let text): source += text
      case .words(let name):
        let terms = (vocabulary[name] ?? []).filter(isInForce).map(\.text)
        if terms.isEmpty { return nil }
        // The longest first, so that it is found where a shorter one would be too.
        let sorted = terms.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        source += "(?:\(sorted.map(Self.spelling).joined(separator: "|")))"
      }
    }
    return source
  }

  /// A term as a pattern: spaces and hyphens may be either, or left out.
  private static func spelling(_ term: String) -> String {
    let words = term.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
    return words.map { #"\Q"# + $0 + #"\E"# }.joined(separator: #"[\s\-_]*"#)
  }

  // MARK: Several conditions

  private func all(_ conditions: [ReferenceCondition], in scopes: Set<Scope>) throws
    -> [ReferenceHit]
  {
    var related: [Range<Int>] = []
    for condition in conditions.dropFirst() {
      if case .not(let unwanted) = condition {
        if try !hits(of: unwanted, in: scopes).isEmpty { return [] }
        continue
      }
      guard let first = try hits(of: condition, in: scopes).inTextOrder.first else { return [] }
      related.append(first.range)
    }
    return try hits(of: conditions[0], in: scopes).map { hit in
      var hit = hit
      hit.related += related
      return hit
    }
  }

  private func near(
    _ conditions: [ReferenceCondition], _ reach: ReferenceReach, _ isInOrder: Bool,
    in scopes: Set<Scope>
  ) throws -> [ReferenceHit] {
    let others = try conditions.dropFirst().map { condition in
      if case .not(let unwanted) = condition {
        return (hits: try hits(of: unwanted, in: scopes).inTextOrder, isUnwanted: true)
      }
      return (try hits(of: condition, in: scopes).inTextOrder, false)
    }
    return try hits(of: conditions[0], in: scopes).compactMap { hit in
      var hit = hit
      var reached = hit.range.upperBound
      if others.contains(where: { $0.hits.isEmpty && !$0.isUnwanted }) { return nil }
      let within = stretch(reach, hit)
      for (candidates, isUnwanted) in others {
        let found = candidates.first { other in
          other.range.overlaps(within) && !other.range.overlaps(hit.range)
            && (!isInOrder || isUnwanted || other.range.lowerBound >= reached)
        }
        if (found == nil) != isUnwanted { return nil }
        guard let found else { continue }
        reached = found.range.upperBound
        hit.related.append(found.range)
      }
      return hit
    }
  }

  /// The stretch of the view that something must meet to be within reach of a hit.
  func stretch(_ reach: ReferenceReach, _ hit: ReferenceHit) -> Range<Int> {
    let block = text.blocks[hit.block]
    switch reach {
    case .post: return 0..<text.view.count + 1
    case .paragraph: return block.range
    case .sentence:
      return ReferenceSentences(of: block.range, in: text).sentence(at: hit.range.lowerBound)
    case .words(let count):
      let before = block.words.filter { $0.range.upperBound <= hit.range.lowerBound }
      let after = block.words.filter { $0.range.lowerBound >= hit.range.upperBound }
      // The first word on each side that is one too many; where there is none, all of the side.
      let first = before.dropLast(count).last?.range.lowerBound ?? block.range.lowerBound
      return first..<(after.dropFirst(count).first?.range.upperBound ?? block.range.upperBound)
    }
  }
}
