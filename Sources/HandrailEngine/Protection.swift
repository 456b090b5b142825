import HandrailRules

/// The rules that protect speech from other rules.
///
/// Their terms and patterns are none of the plan's: they are looked for only in posts in which
/// something was found, and cost nothing in all others.
struct Protection: Sendable {
  /// The rules.
  let rules: [CompiledRule]
  /// The terms that they look for, by the number of the set.
  let termSets: [[Term]]
  /// Their patterns; a pattern's place is its number.
  let patterns: [PatternTemplate]
  /// What is looked for before any of them is run.
  let patternIndex: SharedPatternIndex
}
