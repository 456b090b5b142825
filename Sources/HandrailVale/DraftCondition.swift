/// A condition of a rule in the making.
indirect enum DraftCondition {
  case terms([String], isExact: Bool = false)
  case pattern(String, isExact: Bool = false)
  case any([DraftCondition])
  case all([DraftCondition])
  /// A measure with `above` or `below`, and what it is for.
  case measure(DraftCondition, isAbove: Bool, limit: Int, unit: String)

  /// One condition for several.
  static func joined(_ conditions: [DraftCondition]) -> DraftCondition {
    conditions.count == 1 ? conditions[0] : .any(conditions)
  }
}
