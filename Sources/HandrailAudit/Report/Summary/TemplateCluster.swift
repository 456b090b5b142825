/// Posts by different people that say nearly the same: the template that they seem to come from.
///
/// Holds nothing that leads to the people who used it.
public struct TemplateCluster: Hashable, Sendable {
  /// The words that the posts share; nil where they were not kept or must not be shown.
  public var text: String?
  /// How many posts there are.
  public var posts: Int
  /// How many people wrote them.
  public var people: PeopleCount
  /// The channels on which they appeared, sorted.
  public var channels: [String]
  /// The first month in which one appeared, and the last; nil where none says when.
  public var months: ClosedRange<Month>?

  /// Creates a cluster.
  public init(
    text: String?, posts: Int, people: PeopleCount, channels: [String], months: ClosedRange<Month>?
  ) {
    self.text = text
    self.posts = posts
    self.people = people
    self.channels = channels
    self.months = months
  }
}
