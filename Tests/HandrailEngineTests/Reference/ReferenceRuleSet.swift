import HandrailCore
import HandrailRules

/// Guardrails and the `handrail.yml` they are read with, as values that a test made up.
struct ReferenceRuleSet: Sendable {
  var vocabulary: [String: [Term]] = [:]
  var periods: [String: [TimeWindow]] = [:]
  var folds: [String: Int] = [:]
  /// Word lists, by path.
  var files: [String: [String]] = [:]
  var guardrails: [Guardrail] = []

  struct Guardrail: Sendable {
    var name: String
    var applies = Applicability()
    var window = TimeWindow.always
    var isRedacted = false
    var vocabulary: [String: [Term]] = [:]
    var rules: [Rule] = []
  }

  struct Rule: Sendable {
    var name: String
    var check: Check
    var excuse: (condition: ReferenceCondition, within: ReferenceReach?)?
    /// The words behind `in`; empty for none.
    var scopes: [String] = []
    var applies = Applicability()
    var window = TimeWindow.always
    var during: String?
    var isCaseExact: Bool?
    var inflects: Bool?
  }

  enum Check: Sendable {
    case flag(ReferenceCondition)
    case require(ReferenceCondition, when: ReferenceCondition?, place: Placement)
  }

  /// How many rules there are.
  var ruleCount: Int { guardrails.reduce(0) { $0 + $1.rules.count } }

  /// The rule set with only the rules that `keeps` wants, by number.
  func keepingRules(_ keeps: (Int) -> Bool) -> ReferenceRuleSet {
    var result = self
    var number = -1
    for index in result.guardrails.indices {
      result.guardrails[index].rules = result.guardrails[index].rules.filter { _ in
        number += 1
        return keeps(number)
      }
    }
    result.guardrails.removeAll { $0.rules.isEmpty }
    return result
  }
}
