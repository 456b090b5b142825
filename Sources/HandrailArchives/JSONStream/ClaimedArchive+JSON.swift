import HandrailCore

extension ClaimedArchive {
  /// Goes over the values on certain paths of the JSON members with certain roles.
  ///
  /// - Parameters:
  ///   - paths: for each role, the paths of the values, as in ``JSONElement/path``.
  ///   - deliver: takes the problems.
  ///   - body: takes the values, with their member's role.
  /// - Throws: what `deliver` and `body` throw, and what keeps a member from being read.
  func forEachElement(
    _ paths: [String: Set<String>], deliver: (ArchiveItem) throws(Problem) -> Void,
    _ body: (JSONElement, String) throws(Problem) -> Void
  ) throws(Problem) {
    try forEach(Set(paths.keys)) { member, role throws(Problem) in
      let stream = JSONStream(member, limit: options.recordLimit)
      try stream.read(paths[role] ?? []) { item throws(Problem) in
        switch item {
        case .element(let element): try body(element, role)
        case .problem(let problem, let origin): try deliver(.problem(problem, origin))
        case .opened: break
        }
      }
    }
  }
}
