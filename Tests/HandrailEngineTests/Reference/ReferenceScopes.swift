import HandrailCore

/// Where rules look, as the documentation has it in a table.
enum ReferenceScopes {
  static let own: Set<Scope> = [.title, .heading, .prose, .alt, .metadata]
  /// Where a requirement without `in` must be met.
  static let visible: Set<Scope> = [.title, .heading, .prose]
  /// How much each channel shows, in characters.
  static let folds = ["blog": 600, "bluesky": 300]

  static func named(_ words: [String]) -> Set<Scope> {
    if words.isEmpty { return own }
    return words.reduce(into: []) { scopes, word in
      switch word {
      case "everything": scopes.formUnion(Scope.allCases)
      case "own-words": scopes.formUnion(own)
      default: scopes.formUnion(Scope.allCases.filter { $0.rawValue == word })
      }
    }
  }

  static func isOwnWords(_ scopes: Set<Scope>) -> Bool { scopes == own }
}
