/// What is known of the texts that a part of a pattern matches.
enum PatternPart {
  /// Each is one byte of this set.
  case byte(ByteSet)
  /// Each is one of these shapes, or holds one of these characters.
  case exact([Shape], OtherCharacters)
  /// Each is one character, whose first and last byte are in this set.
  case character(ByteSet)
  /// Nothing, where a word starts or ends.
  case boundary
  /// Each meets all of these clauses, if any is known.
  case inexact([Clause])

  /// Nothing at all, such as an assertion: it takes no place.
  static let nothing = PatternPart.exact([.empty], [])
  /// Something of which nothing is known.
  static let unknown = PatternPart.inexact([])

  /// The same with shapes in place of a byte.
  var spelt: PatternPart {
    if case .byte(let set) = self { .exact([Shape(sets: [set])], []) } else { self }
  }

  /// What a text that holds it must hold.
  func clauses(_ costs: GramCosts) -> [Clause] {
    switch spelt {
    case .exact(let shapes, let others):
      let fewest = shapes.reduced { $0.isPart(of: $1) }
      return Clause(oneOf: fewest, or: others, costs).map { [$0] } ?? []
    case .byte, .character, .boundary: return []
    case .inexact(let clauses): return clauses
    }
  }

  /// One of several parts.
  static func any(of parts: [PatternPart], _ costs: GramCosts) -> PatternPart {
    if parts.count == 1 { return parts[0] }
    if let exact = exact(anyOf: parts) { return exact }
    var clauses: [Clause] = []
    var seen: Set<Shape> = []
    for part in parts {
      // In a long list of names it does not matter which digit a digit is: families of names often
      // differ in nothing else.
      if parts.count > Clause.many, case .exact(let shapes, let others) = part.spelt {
        let new = shapes.map(\.withAnyDigits).filter { seen.insert($0).inserted }
        if new.isEmpty, others.isEmpty { continue }
        let kept = new.isEmpty ? shapes.map(\.withAnyDigits) : new
        guard let clause = Clause(oneOf: kept, or: others, costs) else { return .unknown }
        clauses.append(clause)
        continue
      }
      guard let clause = part.clauses(costs).first else { return .unknown }
      clauses.append(clause)
    }
    return .inexact([Clause(anyOf: clauses)])
  }

  private static func exact(anyOf parts: [PatternPart]) -> PatternPart? {
    var all: [Shape] = []
    var allOthers: OtherCharacters = []
    for part in parts {
      guard case .exact(let shapes, let others) = part.spelt,
        all.count + shapes.count <= SequenceBuilder.mostShapes
      else { return nil }
      all += shapes
      allOthers.formUnion(others)
    }
    return .exact(all, allOthers)
  }
}
