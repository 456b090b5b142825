import HandrailCore

/// A kind of Vale rule that handrail has rules for.
protocol StyleKind: Sendable {
  /// What stands behind `extends`.
  static var name: String { get }
  /// The keys that it knows besides those of every kind.
  static var keys: Set<String> { get }
  /// Whether it matches patterns in what its scope names.
  static var matchesPatterns: Bool { get }

  /// The rules for it.
  ///
  /// - Parameters:
  ///   - rule: the rule as written.
  ///   - base: a draft with what every kind has, to be filled in.
  ///   - patterns: says which patterns the loader takes.
  /// - Returns: the rules; none where it had to be left out, which it has noted.
  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft]
}

extension StyleKind {
  static var matchesPatterns: Bool { true }
}

/// Every kind that can be mapped.
let allStyleKinds: [any StyleKind.Type] = [
  ExistenceKind.self,
  SubstitutionKind.self,
  OccurrenceKind.self,
  RepetitionKind.self,
  ConsistencyKind.self,
  ConditionalKind.self,
]

/// Why rules of other kinds are left out.
let otherStyleKinds = [
  "capitalization": "handrail has no rules about how titles are capitalised",
  "readability": "handrail has no scores of readability",
  "metric": "handrail computes no metrics",
  "spelling": "handrail has no dictionaries",
  "sequence": "handrail does not know parts of speech",
  "script": "handrail runs no scripts",
]
