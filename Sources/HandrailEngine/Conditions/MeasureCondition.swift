import HandrailCore
import HandrailRules
import HandrailSyntax
import HandrailText

/// `measure: {count: …, above: …}`: holds where there is too much of something, or in a post in which
/// there is too little.
struct MeasureCondition: Condition, ConditionKind {
  static let key = "measure"

  /// What is counted.
  enum What: Sendable {
    case things(Countable)
    case hits(any Condition)
  }

  /// What the limit is for.
  enum Unit: String, CaseIterable, Sendable {
    case post
    case paragraph
    case sentence
    case hundredWords = "100 words"
  }

  let what: What
  let limit: Int
  let isAbove: Bool
  let unit: Unit
  /// The company's own words in capitals.
  let knownCapitals: Set<String>

  /// How many words a post has at least, so that a rate says something of it.
  static let fewestWords = 100
  /// How many other things a finding points at.
  private static let mostRelated = 4

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.measure(value)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    guard mayHold(in: post.text) else { return [] }
    let things = things(in: post, scopes)
    switch unit {
    case .post:
      return isAbove
        ? excess(of: things, limit: limit, Measurement(things.count, limit: limit), in: post)
        : lack(things.count < limit, Measurement(things.count, limit: limit), in: post)
    case .hundredWords: return rate(things, in: post, scopes)
    case .paragraph, .sentence:
      return grouped(things, in: post).flatMap {
        excess(of: $0, limit: limit, Measurement($0.count, limit: limit), in: post)
      }
    }
  }

  private func things(in post: PostContext, _ scopes: ScopeSet) -> [Thing] {
    switch what {
    case .things(let kind):
      ThingFinder(post: post, scopes: scopes, knownCapitals: knownCapitals).things(kind)
    case .hits(let condition):
      condition.hits(in: post, scopes: scopes).filter { !$0.isWholePost }.leftmostLongest().map {
        Thing(range: $0.range, block: $0.block, related: $0.related, disguise: $0.disguise)
      }
    }
  }

  /// A post of fewer words may hold as much as one of a hundred, and need not hold anything.
  private func rate(_ things: [Thing], in post: PostContext, _ scopes: ScopeSet) -> [Hit] {
    let readable = scopes.intersection(.everything)
      .subtracting([ScopeSet(.link), ScopeSet(.code), ScopeSet(.comment)])
    let words = ThingFinder(post: post, scopes: readable, knownCapitals: []).things(.words).count
    let base = max(words, Self.fewestWords)
    let measurement = Measurement(things.count, in: base, limit: limit)
    guard isAbove else {
      let isLacking = words >= Self.fewestWords && things.count * 100 < limit * words
      return lack(isLacking, measurement, in: post)
    }
    return excess(of: things, limit: limit * base / 100, measurement, in: post)
  }

  private func grouped(_ things: [Thing], in post: PostContext) -> [[Thing]] {
    var groups: [[Thing]] = []
    var last: Range<Int>?
    for thing in things {
      let block = post.text.blocks[thing.block].range
      let place =
        unit == .paragraph
        ? block : post.sentences(ofBlock: thing.block).sentence(at: thing.range.lowerBound)
      if place == last { groups[groups.count - 1].append(thing) } else { groups.append([thing]) }
      last = place
    }
    return groups
  }

  /// A hit at the first thing that is one too many, and at those that follow it directly.
  private func excess(
    of things: [Thing], limit: Int, _ measurement: Measurement, in post: PostContext
  ) -> [Hit] {
    guard things.count > limit else { return [] }
    var hit = Hit(range: things[limit].range, block: things[limit].block)
    (hit.related, hit.disguise) = (things[limit].related, things[limit].disguise)
    var rest = things[(limit + 1)...]
    while let next = rest.first, next.block == hit.block, follows(next, hit, in: post) {
      hit.range = hit.range.lowerBound..<max(next.range.upperBound, hit.range.upperBound)
      hit.related += next.related
      rest.removeFirst()
    }
    if !countsWords { hit.related += rest.prefix(Self.mostRelated).map(\.range) }
    var seen: Set<Range<Int>> = []
    hit.related.removeAll { $0.overlaps(hit.range) || !seen.insert($0).inserted }
    hit.measurement = measurement
    return [hit]
  }

  /// Whether a thing belongs to the run that a hit points at. Of words only those of the same sentence
  /// or paragraph do: all words of a post follow one another.
  private func follows(_ next: Thing, _ hit: Hit, in post: PostContext) -> Bool {
    if countsWords { return unit == .sentence || unit == .paragraph }
    guard hit.range.upperBound < next.range.lowerBound else { return true }
    return post.text.view[hit.range.upperBound..<next.range.lowerBound].allSatisfy {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
  }

  private var countsWords: Bool {
    if case .things(.words) = what { true } else { false }
  }

  private func lack(_ isLacking: Bool, _ measurement: Measurement, in post: PostContext) -> [Hit] {
    guard isLacking else { return [] }
    var hit = post.wholePost
    hit.measurement = measurement
    return [hit]
  }

  func mayHold(in text: FoldedText) -> Bool {
    guard isAbove, case .things(let kind) = what else { return true }
    return CountBound.most(kind, in: text) > limit
  }

  var neverReason: String? {
    if case .hits(let condition) = what { condition.neverReason } else { nil }
  }

  var inner: [any Condition] {
    if case .hits(let condition) = what { [condition] } else { [] }
  }

  var triggers: Triggers {
    if isAbove, case .hits(let condition) = what { condition.triggers } else { .none }
  }
}
