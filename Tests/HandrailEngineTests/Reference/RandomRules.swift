import HandrailCore
import HandrailRules
import TestSupport

/// Random rule sets over a lexicon.
struct RandomRules {
  private let lexicon: RandomLexicon
  private var random: SplitMix64
  private static let classes = ["products", "names", "praise", "company"]

  /// A rule set of up to 30 rules; some of them are refused when they are loaded.
  static func make(of lexicon: RandomLexicon, _ random: inout SplitMix64) -> ReferenceRuleSet {
    var rules = RandomRules(lexicon: lexicon, random: SplitMix64(seed: random.next()))
    return rules.ruleSet()
  }

  private mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func ruleSet() -> ReferenceRuleSet {
    var result = ReferenceRuleSet()
    for name in ["products", "names", "praise"] { result.vocabulary[name] = terms(1...4) }
    // Others than those of the posts, which make the tables of words large.
    if chance(3) { result.vocabulary["praise"]? += strangers() }
    if chance(20) { result.vocabulary["names"] = [] }
    result.periods = ["quiet": [window(), window()].filter { $0 != .always }, "never": []]
    result.folds = ["linkedin": number(1...40), "bluesky": number(1...10)]
    // What starts with a number sign would be a comment.
    let lines = terms(1...3).map(\.text).filter { !" \($0)".contains(" #") }
    result.files = ["words.txt": lines.isEmpty ? ["Falcon"] : lines]
    let count = chance(60) ? number(1...3) : chance(70) ? number(4...10) : number(11...30)
    for index in 0..<count {
      if index == 0 || result.guardrails.count < 3 && chance(20) {
        result.guardrails.append(guardrail("g\(result.guardrails.count)"))
      }
      result.guardrails[result.guardrails.count - 1].rules.append(rule("r\(index)"))
    }
    return result
  }

  private mutating func guardrail(_ name: String) -> ReferenceRuleSet.Guardrail {
    var guardrail = ReferenceRuleSet.Guardrail(name: name)
    if chance(10) { guardrail.applies = applies() }
    if chance(10) { guardrail.window = window() }
    guardrail.isRedacted = chance(15)
    if chance(30) { guardrail.vocabulary[random.pick(["products", "names"])] = terms(1...3) }
    return guardrail
  }

  private mutating func rule(_ name: String) -> ReferenceRuleSet.Rule {
    let place: [Placement] = [
      .anywhere, .firstCharacters(number(1...60)), .firstWords(number(1...12)), .firstSentence,
      .firstParagraph, .beforeTheFold,
    ]
    let check: ReferenceRuleSet.Check =
      chance(75)
      ? .flag(condition(depth: 0))
      : .require(
        condition(depth: 1), when: chance(70) ? condition(depth: 1) : nil,
        place: random.pick(place))
    var rule = ReferenceRuleSet.Rule(name: name, check: check)
    let mayExcuse = if case .require(_, nil, _) = check { false } else { true }
    if mayExcuse, chance(25) { rule.excuse = (condition(depth: 1), chance(60) ? reach() : nil) }
    if chance(40) {
      rule.scopes = (0..<number(1...3)).map { _ in
        random.pick(["everything", "everything", "own-words"] + Scope.allCases.map(\.rawValue))
      }
    }
    if chance(10) { rule.applies = applies() }
    if chance(10) { rule.window = window() }
    if chance(8) { rule.during = random.pick(["quiet", "quiet", "never"]) }
    if chance(10) { rule.isCaseExact = chance(70) }
    if chance(10) { rule.inflects = chance(70) }
    return rule
  }

  // MARK: Conditions

  private mutating func condition(depth: Int) -> ReferenceCondition {
    let simple = simpleCondition(depth: depth)
    guard depth < 3, chance(12) else { return simple }
    return .except(
      simple, unless: condition(depth: depth + 1), within: chance(60) ? reach() : nil)
  }

  private mutating func simpleCondition(depth: Int) -> ReferenceCondition {
    guard depth < 3, chance(35) else { return leaf() }
    switch number(0...2) {
    case 0: return .any((0..<number(1...3)).map { _ in condition(depth: depth + 1) })
    case 1: return .all(several(depth: depth, least: 1))
    default: return .near(several(depth: depth, least: 2), reach(), isInOrder: chance(35))
    }
  }

  private mutating func several(depth: Int, least: Int) -> [ReferenceCondition] {
    [condition(depth: depth + 1)]
      + (1..<number(max(least, 1)...3) + 0).map { _ in
        let inner = condition(depth: depth + 1)
        return chance(15) ? .not(inner) : inner
      }
  }

  private mutating func leaf() -> ReferenceCondition {
    let exact = chance(10) ? chance(70) : nil
    let inflects = chance(10) ? chance(70) : nil
    let options = ReferenceCondition.Options(isCaseExact: exact, inflects: inflects)
    switch number(0...9) {
    case 0...4: return .words(.terms(terms(1...4)), options)
    case 5: return .words(.file("words.txt"), options)
    case 6: return .words(.vocabulary(random.pick(Self.classes)), options)
    default:
      return .patterns((0..<random.pick([1, 1, 2])).map { _ in pattern() }, isCaseExact: exact)
    }
  }

  private mutating func reach() -> ReferenceReach {
    random.pick([
      .words(number(0...4)), .words(number(0...4)), .words(number(0...20)), .sentence, .paragraph,
      .post,
    ])
  }

  /// A pattern, nearly always with a word of the lexicon in it.
  private mutating func pattern() -> ReferencePattern {
    let word = escaped(random.pick(lexicon.words))
    let other = escaped(random.pick(lexicon.words))
    let main = random.pick([
      word, word, word + other, "(?:\(word)|\(other))", "(?:\(word))+", "(?:\(word)){1,2}",
      "(?:\(word))?\(other)", "(?:\(word))*\\b\(other)",
    ])
    let isWords = chance(25)
    var parts = [isWords ? .words(random.pick(Self.classes)) : ReferencePattern.Part.text(main)]
    if chance(7) {
      parts = [.text(random.pick(["(?:\(word))?", #"\w{9}"#, #"\d+"#, "[^a-z ]{3}"]))]
    }
    for _ in 0..<number(0...3) {
      let text = random.pick([
        #"\b"#, #"\w+"#, #"\d?"#, ".", ".{0,5}", "[ -]", #"\s*"#, "[a-f]*", #"\p{Lu}?"#, "^", "$",
        "!?", "x?", "(?!a)", #"(?<=\w)"#, #"\W"#, "[^a-z]", " ", "(?:\(other))?",
      ])
      if chance(50) { parts.append(.text(text)) } else { parts.insert(.text(text), at: 0) }
    }
    return ReferencePattern(parts: parts)
  }

  private func escaped(_ word: String) -> String {
    word.map { $0.isLetter || $0.isNumber ? String($0) : "\\" + String($0) }.joined()
  }

  // MARK: Words, posts and times

  private mutating func terms(_ count: ClosedRange<Int>) -> [Term] {
    var seen: Set<String> = []
    return (0..<number(count)).compactMap { _ in
      let text = random.pick(lexicon.terms)
      guard seen.insert(text.lowercased()).inserted else { return nil }
      return Term(
        text, isCaseExact: chance(8), inflects: chance(8), window: chance(10) ? window() : .always)
    }
  }

  private mutating func strangers() -> [Term] {
    (0..<number(20...300)).map { Term(RandomLexicon.noise(&random) + "\($0)") }
  }

  private mutating func window() -> TimeWindow {
    let days = [number(1...6), number(1...6)].sorted().map { Timestamp("2026-11-0\($0)") }
    guard days[0] != days[1] else { return TimeWindow(from: days[0]) }
    return TimeWindow(from: chance(60) ? days[0] : nil, until: chance(60) ? days[1] : nil)
  }

  private mutating func applies() -> Applicability {
    var applies = Applicability()
    if chance(40) { applies.channels = ["blog", random.pick(["bluesky", "linkedin"])] }
    if chance(20) { applies.audiences = [random.pick(Audience.allCases)] }
    if chance(20) { applies.accounts = [random.pick(AccountKind.allCases)] }
    if chance(20) { applies.statuses = [random.pick(PostStatus.allCases)] }
    if chance(30) { applies.languages = [random.pick(["en", "en-gb", "de"])] }
    return applies
  }
}
