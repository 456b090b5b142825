/// The patterns of a plan while it is compiled: each has its place in the list as its number.
final class PatternList {
  /// The patterns so far.
  private(set) var templates: [PatternTemplate] = []

  /// Adds a pattern.
  ///
  /// - Returns: its number.
  func add(_ template: PatternTemplate) -> Int {
    templates.append(template)
    return templates.count - 1
  }

  /// Takes back all but the first so many, because their rule is not in force.
  func truncate(to count: Int) { templates.removeLast(templates.count - count) }
}
