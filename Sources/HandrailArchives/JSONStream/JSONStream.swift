import CScan
import HandrailCore
import HandrailSyntax

/// Goes over a JSON text portion by portion, and hands on the values on certain paths.
///
/// No more is held than one value that is handed on. What is passed over is only searched for its end.
/// A byte order mark, an assignment before the text, as archives of X have it, and a semicolon after it
/// are no part of the value.
///
/// A value that cannot be read is handed on as a problem. Reading goes on behind it where it is certain
/// where the next one starts; where it is not, a problem says that the rest was not read.
struct JSONStream {
  private let member: Member
  private let limit: Int

  /// How many values whose end is not known for certain are searched for the next one: each of them
  /// can cost as much as ``ImportOptions/recordLimit`` bytes.
  static let mostLost = 100

  /// Takes a member, and how many bytes one value may have.
  init(_ member: Member, limit: Int) {
    self.member = member
    self.limit = limit
  }

  /// Reads the member.
  ///
  /// - Parameters:
  ///   - route: says by its path what to do with a value; asked once for all elements of a list.
  ///   - deliver: takes what was come to, in order.
  /// - Throws: what `deliver` throws, and what keeps the member from being read.
  func read(
    _ route: @escaping (String) -> JSONRoute, deliver: (JSONItem) throws(Problem) -> Void
  ) throws(Problem) {
    var walk = JSONWalk(member, limit: limit, route: route)
    try walk.run(deliver)
  }

  /// Reads the elements of the lists on certain paths, and nothing else.
  ///
  /// - Parameters:
  ///   - paths: the paths of the elements: `[]`, `messages[]`.
  ///   - deliver: takes the elements, and problems.
  /// - Throws: what `deliver` throws, and what keeps the member from being read.
  func read(
    _ paths: Set<String>, deliver: (JSONItem) throws(Problem) -> Void
  ) throws(Problem) {
    let entered = JSONPath.prefixes(of: paths)
    try read({ paths.contains($0) ? .take : entered.contains($0) ? .enter : .skip }) {
      item throws(Problem) in
      if case .opened = item { return }
      try deliver(item)
    }
  }
}
