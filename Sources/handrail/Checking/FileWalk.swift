import HandrailCore

/// Finds the files below a folder.
struct FileWalk {
  /// Every file, sorted, each path starting with the folder. What cannot be read, such as a link to
  /// nothing or a pipe, is among them, so that whoever reads it is told.
  private(set) var files: [String] = []
  /// The folders below, in no order.
  private(set) var folders: [String] = []
  /// Links to folders, sorted. They are not followed, so that no loop can be; one that leads to a
  /// folder it stands in is left out, for what it leads to is walked anyway.
  private(set) var linkedFolders: [String] = []

  /// Folders that hold no posts: version control, builds and packages of others.
  private static let ignored: Set<String> = [".git", ".build", "node_modules", ".hg", ".svn"]

  /// Whether a folder of this name holds no posts.
  static func ignores(_ name: String) -> Bool { ignored.contains(name) }

  /// Walks a folder.
  ///
  /// - Parameter folder: where to start.
  /// - Throws: a problem when a folder cannot be read.
  init(_ folder: String) throws(Problem) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      for name in try Disk.names(in: next) where !Self.ignores(name) {
        let path = Path.join(next, name)
        switch Disk.kind(of: path) {
        case .file where UnfinishedFile.isLeftover(path): break
        case .file, .other, nil: files.append(path)
        case .folder where !Disk.isLink(path):
          folders.append(path)
          waiting.append(path)
        case .folder where !Self.leadsUp(path, from: next): linkedFolders.append(path)
        case .folder: break
        }
      }
    }
    files.sort()
    linkedFolders.sort()
  }

  /// Why a post may have been missed behind a link.
  static func unfollowed(_ link: String) -> Problem {
    Problem(
      .input, "this link to a folder was not followed", advice: "name the folder it leads to",
      path: link)
  }

  private static func leadsUp(_ link: String, from folder: String) -> Bool {
    guard let target = Disk.resolved(link), let start = Disk.resolved(folder) else { return false }
    return target == "/" || start == target || start.hasPrefix(target + "/")
  }
}
