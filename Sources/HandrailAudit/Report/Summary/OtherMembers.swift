/// Files of the archives that hold no posts, of one kind.
public struct OtherMembers: Hashable, Sendable {
  /// What they are, such as `pictures`.
  public var what: String
  /// How many there are.
  public var count: Int

  /// Creates a count.
  public init(what: String, count: Int) {
    self.what = what
    self.count = count
  }
}
