import HandrailCore
import HandrailSyntax

/// What a `handrail.yml` sets of a rule, or of all rules of a guardrail.
struct RuleSetting {
  /// The name of the rule or of the guardrail.
  let name: String
  /// The weight it sets; nil for none.
  let weight: RuleWeight?
  /// Who may let findings stand; nil when it does not say.
  let waivers: WaiverRight?
  /// Whether files that extend this one may weaken it again; nil when it does not say.
  let mayLoosen: Bool?
  /// Where the name, the weight and the right to waive are written.
  let places: (name: Range<Int>, weight: Range<Int>, waivers: Range<Int>)
  /// The reader of the file.
  let reader: NodeReader

  /// A problem with the file, in the bytes of `range`.
  func problem(_ message: String, advice: String?, at range: Range<Int>) -> Problem {
    reader.file.problem(message, advice: advice, at: range)
  }

  /// Where the setting stands.
  func source(of range: Range<Int>) -> RuleSource { reader.file.source(at: range.lowerBound) }
}

/// How much a rule weighs: a severity, or nothing at all.
enum RuleWeight: Comparable {
  /// The rule is switched off.
  case off
  /// It has this severity.
  case severity(Severity)

  /// The weight that a word of a file stands for; nil for another word.
  init?(_ word: String) {
    if word == "off" {
      self = .off
    } else if let severity = Severity(rawValue: word) {
      self = .severity(severity)
    } else {
      return nil
    }
  }

  /// The words for it, from the weakest.
  static let words = ["off"] + Severity.allCases.map(\.rawValue)

  /// The word for it.
  var word: String {
    switch self {
    case .off: "off"
    case .severity(let severity): severity.rawValue
    }
  }
}

extension NodeReader {
  /// The value of `rules` in a `handrail.yml`: a map from names of rules or guardrails to what is set.
  func ruleSettings(_ node: Node) -> [RuleSetting] {
    (entries(node, of: "rules") ?? []).compactMap { entry in
      guard var map = map(entry.value, of: "a setting of a rule") else { return nil }
      let weightNode = map.take("severity")
      let word = weightNode.flatMap { choice($0, among: RuleWeight.words, what: "a severity") }
      let waiveNode = map.take("waive")
      let waivers = waiveNode.flatMap(waiverRight)
      let mayLoosen = map.take("may-loosen").flatMap(bool)
      map.finish()
      if weightNode == nil, waiveNode == nil, mayLoosen == nil {
        note(
          "this sets nothing of the rule", advice: "write {severity: error}, or take it out",
          at: entry.keyRange)
      }
      return RuleSetting(
        name: entry.key, weight: word.flatMap(RuleWeight.init), waivers: waivers,
        mayLoosen: mayLoosen,
        places: (
          entry.keyRange, weightNode?.range ?? entry.keyRange, waiveNode?.range ?? entry.keyRange
        ), reader: self)
    }
  }
}
