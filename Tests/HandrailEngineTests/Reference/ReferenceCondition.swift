import HandrailRules

/// A condition as its author thinks of it: what a test writes as YAML, and evaluates without reading
/// it back.
indirect enum ReferenceCondition: Sendable {
  case words(Words, Options)
  case patterns([ReferencePattern], isCaseExact: Bool?)
  case near([ReferenceCondition], ReferenceReach, isInOrder: Bool)
  case any([ReferenceCondition])
  case all([ReferenceCondition])
  case not(ReferenceCondition)
  case except(ReferenceCondition, unless: ReferenceCondition, within: ReferenceReach?)

  /// Where words come from.
  enum Words: Sendable {
    case terms([Term])
    case file(String)
    case vocabulary(String)
  }

  /// What stands beside words; nil where nothing does.
  struct Options: Sendable {
    var isCaseExact: Bool?
    var inflects: Bool?
  }
}
