import HandrailCore

/// What is learnt of an archive while it is read. The containers inside one another share it.
final class Ledger {
  /// What the archive is called.
  let name: String
  /// How far it may go.
  let limits: ArchiveLimits
  /// What could not be read, in the order in which it was met, each once however often the archive is
  /// gone over.
  private(set) var problems: [Problem] = []
  /// How far in the archive, in packed bytes, it was read last.
  var position = 0
  /// Whether every member was looked at once, so that ``nested`` is complete.
  var isSurveyed = false
  /// The paths of the members that are archives themselves.
  var nested: Set<String> = []
  private var known: Set<Problem> = []
  private var isFull = false

  /// How many problems are listed.
  static let mostProblems = 200

  /// Creates the ledger of an archive.
  init(name: String, limits: ArchiveLimits) {
    self.name = name
    self.limits = limits
  }

  /// The innermost packed archive that a member lies in.
  ///
  /// - Parameters:
  ///   - path: the member's path.
  ///   - isPacked: whether the archive is packed as a whole.
  /// - Returns: its path, empty for the whole; nil for a file of a folder.
  func package(of path: String, whole isPacked: Bool) -> String? {
    var rest = path[...]
    while !nested.isEmpty, let slash = rest.utf8.lastIndex(of: 0x2F) {
      rest = rest[..<slash]
      if nested.contains(String(rest)) { return String(rest) }
    }
    return isPacked ? "" : nil
  }

  /// Notes what could not be read.
  func note(_ problem: Problem) {
    guard !isFull, !known.contains(problem) else { return }
    guard problems.count < Self.mostProblems else {
      isFull = true
      problems.append(
        Problem(
          .input, "more of its files could not be read than are listed here",
          advice: "see to those first, then try again", path: name))
      return
    }
    known.insert(problem)
    problems.append(problem)
  }
}
