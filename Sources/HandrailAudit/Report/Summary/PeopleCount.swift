/// How many people something was written by, without telling on few.
public enum PeopleCount: Hashable, Sendable {
  /// None, or as many as may be told.
  case exactly(Int)
  /// At least one, and fewer than may be told.
  case fewer(than: Int)

  /// Counts people.
  ///
  /// - Parameters:
  ///   - number: how many there are.
  ///   - minimum: how many there must be for their number to be told.
  public init(_ number: Int, minimum: Int) {
    self = number > 0 && number < minimum ? .fewer(than: minimum) : .exactly(number)
  }

  /// The number, where it may be told.
  public var number: Int? {
    switch self {
    case .exactly(let number): number
    case .fewer: nil
    }
  }
}
