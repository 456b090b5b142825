extension TemplateCluster {
  /// `38 posts by 12 people on linkedin and x, March 2026 to April 2026`.
  var extent: String {
    let channels = channels.isEmpty ? "" : " on \(Wording.list(channels))"
    let months = months.map { ", \(Wording.months($0))" } ?? ""
    return "\(Wording.count(posts, "post")) by \(Wording.countOfPeople(people))" + channels + months
  }

  /// The extent with the words, where they may be shown.
  var sentence: String { text.map { "\(extent): “\($0)”" } ?? extent }
}
