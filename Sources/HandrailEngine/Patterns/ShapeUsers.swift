/// The clauses that ask for each shape, by its number.
struct ShapeUsers {
  /// Those of one shape after another, and where each starts; one more at the end.
  private let clauses: [Int]
  private let starts: [Int]

  /// Lays out the clauses of each shape.
  init(_ clausesOfShape: [[Int]]) {
    clauses = clausesOfShape.flatMap { $0 }
    starts = clausesOfShape.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  subscript(shape: UInt32) -> ArraySlice<Int> {
    clauses[starts[Int(shape)]..<starts[Int(shape) + 1]]
  }
}
