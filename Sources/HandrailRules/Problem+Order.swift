public import HandrailCore

extension [Problem] {
  /// The problems by path and position; those at one place in the order they were found.
  public var inOrder: [Problem] {
    func place(_ index: Int) -> (String, Int, Int) {
      (self[index].path ?? "", self[index].position?.byte ?? .max, index)
    }
    return indices.sorted { place($0) < place($1) }.map { self[$0] }
  }
}
