/// What a post shows of where its author belongs.
struct PostLabels: Hashable, Comparable {
  var channel: String?
  var department: String?
  var location: String?

  /// The labels in a fixed order, so that reports are alike.
  static func < (a: PostLabels, b: PostLabels) -> Bool { a.text < b.text }

  private var text: String {
    [channel, department, location].map { $0 ?? "" }.joined(separator: "\0")
  }
}
