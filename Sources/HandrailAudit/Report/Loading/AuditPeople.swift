internal import HandrailCore

/// Who wrote the posts of an audit, as numbers: the names go no further than this.
struct AuditPeople {
  /// Who wrote posts of each set of labels, the company's own accounts aside.
  private(set) var byLabels: [PostLabels: Set<Int>] = [:]
  /// The names, for keeping them out of what is shown.
  private(set) var names = AuthorNames()
  private var numbers: [String: Int] = [:]

  /// How many people there are.
  var count: Int { numbers.count }

  /// Takes in somebody who wrote posts of a set of labels.
  mutating func insert(_ author: String, _ labels: PostLabels) {
    let number = numbers[author] ?? numbers.count
    numbers[author] = number
    byLabels[labels, default: []].insert(number)
    names.insert(author)
  }

  /// Who wrote in each group.
  func groups(by label: (PostLabels) -> String?) -> [String?: Set<Int>] {
    var groups: [String?: Set<Int>] = [:]
    for (labels, people) in byLabels { groups[label(labels), default: []].formUnion(people) }
    return groups
  }
}
