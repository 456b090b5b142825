import HandrailCore

/// Tells which of the files that a baseline names are there: on the disk, or in the next commit.
final class PresentFiles {
  private let file: BaselineFile
  private let isStaged: Bool
  /// Git's index, once somebody asked for it.
  private var index: (repository: GitRepository, entries: GitIndex)?
  /// What kept Git from saying; then every file counts as there, and nothing is decided.
  private(set) var problem: Problem?

  /// - Parameters:
  ///   - file: the baseline.
  ///   - isStaged: whether the next commit counts, rather than what lies on the disk.
  init(of file: BaselineFile, isStaged: Bool) {
    (self.file, self.isStaged) = (file, isStaged)
  }

  /// Whether a file that the baseline names is there.
  func holds(_ name: String) -> Bool {
    guard isStaged else { return Disk.kind(of: file.place(of: name)) != nil }
    guard problem == nil else { return true }
    do throws(Problem) {
      let (repository, entries) = try asked()
      guard let path = repository.path(of: file.place(of: name)) else {
        return Disk.kind(of: file.place(of: name)) != nil
      }
      return entries.holds(path)
    } catch {
      problem = error
      return true
    }
  }

  private func asked() throws(Problem) -> (repository: GitRepository, entries: GitIndex) {
    if let index { return index }
    let asked = (repository: try GitRepository(), entries: try GitIndex())
    index = asked
    return asked
  }
}
