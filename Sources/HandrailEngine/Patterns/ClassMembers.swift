/// The members of a character class, as far as they are known.
struct ClassMembers {
  private var set = ByteSet.none
  private var others: OtherCharacters = []
  private var characters: [Shape] = []
  private var isEdge = false
  /// Whether there are members of which nothing is known.
  var isAnything = false

  /// Adds what an item of the class stands for.
  mutating func add(_ part: PatternPart) {
    switch part {
    case .byte(let byte): set = set.union(byte)
    case .exact(let shapes, let others):
      self.others.formUnion(others)
      for shape in shapes {
        if shape.count == 1 { set = set.union(shape.sets[0]) } else { characters.append(shape) }
      }
    case .character(let edge):
      set = set.union(edge)
      isEdge = true
    case .boundary, .inexact: isAnything = true
    }
  }

  /// What the class stands for.
  var part: PatternPart {
    if isAnything { return .unknown }
    if isEdge { return .character(set.union(.high)) }
    if characters.isEmpty, others.isEmpty, set != .none { return .byte(set) }
    let ascii = set == .none ? [] : [Shape(sets: [set])]
    return .exact(ascii + characters, others)
  }
}
