import HandrailCore

/// Ids for posts whose platform gives none: the second in which they were made, numbered where several
/// were. They stay the same from one export to the next, and say nothing of the text.
struct MomentIDs {
  private var seen: [Int64: Int] = [:]

  /// The id of the next post.
  ///
  /// - Parameters:
  ///   - moment: when it was made; nil where that is not known.
  ///   - origin: where it came from.
  /// - Returns: the id.
  mutating func next(_ moment: Timestamp?, _ origin: Origin) -> String {
    guard let moment else { return "\(origin.member)#\(origin.record)" }
    let count = (seen[moment.seconds] ?? 0) + 1
    seen[moment.seconds] = count
    return count == 1 ? "\(moment.seconds)" : "\(moment.seconds)-\(count)"
  }
}
