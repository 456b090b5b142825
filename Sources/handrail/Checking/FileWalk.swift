import HandrailCore

/// Finds the files below a folder.
enum FileWalk {
  /// Folders that hold no posts: version control, builds and packages of others.
  private static let ignored: Set<String> = [".git", ".build", "node_modules", ".hg", ".svn"]

  /// Every file below `folder`, sorted; links to folders are not followed, so that no loop can be.
  ///
  /// - Parameter folder: where to start.
  /// - Returns: the paths, each starting with `folder`.
  /// - Throws: a problem when a folder cannot be read.
  static func files(under folder: String) throws(Problem) -> [String] {
    var files: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      for name in try Disk.names(in: next) where !ignored.contains(name) {
        let path = Path.join(next, name)
        switch Disk.kind(of: path) {
        case .file: files.append(path)
        case .folder where !Disk.isLink(path): folders.append(path)
        default: break
        }
      }
    }
    return files.sorted()
  }
}
