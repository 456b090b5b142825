/// What was found in the posts of one channel, department or location.
public struct GroupTally: Hashable, Sendable {
  /// Its name; nil for posts of which it is not known.
  public var name: String?
  /// How many people wrote in it: none where the company's own accounts did, else as many as the
  /// minimum or more.
  public var people: Int
  /// What was found.
  public var tally: Tally

  /// Creates a tally.
  public init(name: String?, people: Int, tally: Tally) {
    self.name = name
    self.people = people
    self.tally = tally
  }
}
