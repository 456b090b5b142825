/// Says which labels posts may show, so that as many people as the minimum are behind every set of
/// labels that is shown.
///
/// Posts show all their labels where enough people share them. Those that are left show no location,
/// then no department, then nothing. Since what is left would follow from what is shown, the smallest
/// set joins those that show nothing until enough people are behind that, too.
struct LabelRules {
  /// How much posts show, the most first.
  private enum Level: CaseIterable {
    case all, department, channel

    func kept(of labels: PostLabels) -> PostLabels {
      switch self {
      case .all: labels
      case .department: PostLabels(channel: labels.channel, department: labels.department)
      case .channel: PostLabels(channel: labels.channel)
      }
    }
  }

  private var shown: [PostLabels: PostLabels] = [:]

  /// Decides for all posts of an audit.
  ///
  /// - Parameters:
  ///   - people: who wrote posts of each set of labels.
  ///   - minimum: how many people there must be.
  ///   - told: labels without those of groups that are not told of.
  init(
    _ people: [PostLabels: Set<Int>], minimum: Int,
    told: (PostLabels) -> PostLabels = { $0 }
  ) {
    var left = Set(people.keys)
    var classes: [PostLabels: Set<Int>] = [:]
    for level in Level.allCases {
      for (label, members) in Dictionary(grouping: left, by: { level.kept(of: told($0)) }).sorted(
        by: { $0.key < $1.key })
      where label != PostLabels() {
        let behind = members.reduce(into: Set<Int>()) { $0.formUnion(people[$1] ?? []) }
        guard behind.count >= minimum else { continue }
        classes[label, default: []].formUnion(behind)
        for member in members { shown[member] = label }
        left.subtract(members)
      }
    }
    var hidden = left.reduce(into: Set<Int>()) { $0.formUnion(people[$1] ?? []) }
    let bySize = classes.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    for (label, behind) in bySize where !hidden.isEmpty && hidden.count < minimum {
      hidden.formUnion(behind)
      for (member, own) in shown where own == label { shown[member] = PostLabels() }
    }
  }

  /// What posts of a set of labels may show.
  func labels(for labels: PostLabels) -> PostLabels { shown[labels] ?? PostLabels() }
}
