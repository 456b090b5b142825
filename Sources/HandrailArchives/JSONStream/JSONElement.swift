import HandrailCore

/// What a ``JSONStream`` comes to in a member.
enum JSONItem {
  /// A value that was taken.
  case element(JSONElement)
  /// An object or a list that was entered, by its path.
  case opened(String)
  /// Something that cannot be read, and which record it would have been.
  case problem(Problem, Origin)
}

/// A value of a JSON text that was taken out of it.
struct JSONElement {
  /// The way to it: keys with points between them, and `[]` for the elements of a list:
  /// `db[].data.posts[]`. The root is the empty path.
  let path: String
  /// The value.
  let value: JSONView
  /// Where it is. The record is the number of the last element of a list that was taken, itself
  /// included, over all lists of the member.
  let origin: Origin
  /// Where it starts.
  let position: Position

  /// The problem that it is not what it should be.
  ///
  /// - Parameters:
  ///   - message: what is wrong, which quotes nothing of what the element holds.
  ///   - advice: what to do about it.
  /// - Returns: the problem, with the element's place.
  func problem(_ message: String, advice: String? = nil) -> ArchiveItem {
    .problem(
      Problem(.input, message, advice: advice, path: origin.member, position: position), origin)
  }
}
