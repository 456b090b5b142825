/// The clauses that ask for each shape, by its number.
struct ShapeUsers {
  /// Those of one shape after another, and where each starts; one more at the end.
  let clauses: [Int]
  private let starts: [Int]

  /// Lays out the clauses of each shape.
  init(_ clausesOfShape: [[Int]]) {
    clauses = clausesOfShape.flatMap { $0 }
    starts = clausesOfShape.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// Where those of a shape stand among all: a slice of them would be retained for each hit.
  func places(of shape: UInt32) -> Range<Int> { starts[Int(shape)]..<starts[Int(shape) + 1] }
}
