/// A list of shapes of which a text must hold at least one for a pattern to match anywhere in it.
struct Clause {
  /// At least one shape, none of them empty: a text must hold one of them,
  let shapes: [Shape]
  /// or one of these characters.
  let others: OtherCharacters
  /// What it costs to look for the shapes, for a byte of English prose, in nanoseconds.
  let lookUp: Double
  /// What it costs to try the pattern where one is found, likewise.
  let attempt: Double

  /// One of some shapes; nil when one of them cannot be looked for.
  init?(oneOf shapes: [Shape], or others: OtherCharacters, _ costs: GramCosts) {
    var (lookUp, attempt) = (0.0, 0.0)
    for shape in shapes {
      guard let route = GramRoute(to: shape, costs) else { return nil }
      lookUp += route.lookUp
      attempt += route.attempt
    }
    if shapes.isEmpty { return nil }
    (self.shapes, self.others, self.lookUp, self.attempt) = (shapes, others, lookUp, attempt)
  }

  /// One of several clauses.
  init(anyOf clauses: [Clause]) {
    let all = clauses.flatMap(\.shapes)
    shapes = all.count > Self.many ? Array(Set(all.map(\.withAnyDigits))) : all
    others = clauses.reduce(into: []) { $0.formUnion($1.others) }
    lookUp = clauses.reduce(0) { $0 + $1.lookUp }
    attempt = clauses.reduce(0) { $0 + $1.attempt }
  }

  /// Beyond so many shapes it does not matter which digit a digit is: families of names often differ
  /// in nothing else, and shapes with the same gram are compared one by one.
  static let many = 64

  /// Whether it asks for the same place in the text as another clause, more or less exactly.
  func isAbout(_ other: Clause) -> Bool {
    shapes.allSatisfy { shape in
      other.shapes.contains { $0.isPart(of: shape) || shape.isPart(of: $0) }
    }
  }

  /// What it costs in all.
  var cost: Double { lookUp + attempt }
}

extension [Clause] {
  /// The cheapest clause, with a second one where that spares more than it costs.
  var cheapest: [Clause] {
    guard let first = self.min(by: { $0.cost < $1.cost }) else { return [] }
    let others = filter { !$0.isAbout(first) }
    guard let second = others.min(by: { $0.cost < $1.cost }),
      second.lookUp * 2 < Swift.max(first.attempt, Self.cheap), second.attempt < Self.common
    else { return [first] }
    return [first, second]
  }

  /// A second clause may cost half as much even where the first is hardly ever met, as far as one knows:
  /// single words are met more often than their letters tell. In nanoseconds a byte.
  private static var cheap: Double { 0.02 }
  /// What stands in every other paragraph spares little, likewise.
  private static var common: Double { 1 }
}
