/// A set of scopes.
public struct ScopeSet: OptionSet, Hashable, Sendable {
  /// One bit for each scope, in the order of `Scope.allCases`.
  public let rawValue: UInt16

  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Creates the set that holds one scope.
  public init(_ scope: Scope) {
    let index = Scope.allCases.firstIndex(of: scope) ?? 0
    rawValue = 1 << UInt16(index)
  }

  /// Every scope: what `in: [everything]` means.
  public static let everything = ScopeSet(rawValue: (1 << UInt16(Scope.allCases.count)) - 1)
  /// The author's own words that readers see: what a rule without `in` looks at.
  public static let ownWords: ScopeSet = [
    ScopeSet(.title), ScopeSet(.heading), ScopeSet(.prose), ScopeSet(.alt), ScopeSet(.metadata),
  ]

  /// All that readers can see, be it quoted, code or the target of a link: where conditions look that
  /// find data, in a rule without `in`.
  public static let readable = everything.subtracting(ScopeSet(.comment))

  /// The author's own words on the page itself: where a requirement without `in` must be met.
  public static let visibleWords: ScopeSet = [
    ScopeSet(.title), ScopeSet(.heading), ScopeSet(.prose),
  ]

  /// Whether the set holds `scope`.
  public func contains(_ scope: Scope) -> Bool { contains(ScopeSet(scope)) }

  /// The scopes of the set, in the order of `Scope.allCases`.
  public var scopes: [Scope] { Scope.allCases.filter { contains($0) } }
}
